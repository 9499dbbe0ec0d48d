import type { PublicationSource } from '@/lib/domain/publication/source';
import { readArticle, renderMarkdown } from './article';
import { breakdowns } from './breakdowns';
import { downloads } from './downloads';
import { readEdition } from './edition-reading';
import { document } from './frame';
import { keyFigures } from './key-figures';
import { html } from './markup';
import { methods } from './methods';
import { movements } from './movements';
import { notice } from './notice';
import { projects } from './projects';
import { revisions } from './revisions';

/**
 * The page of a published edition: one HTML file that any server can carry, that asks nothing of any
 * other and reads without a script. A pure function of the publication, byte for byte; what is withheld
 * is not in it.
 */
export function writeStaticPage(source: PublicationSource): string {
  const edition = readEdition(source);
  const { lead, body } = readArticle(source.article);
  const text = renderMarkdown(body);
  return document(
    edition,
    html`${notice(edition)}${lead !== null && html`<p class="lead">${lead}</p>`}`,
    [
      { id: 'chiffres', label: 'Chiffres clés', content: keyFigures(edition) },
      {
        id: 'article',
        label: 'À retenir',
        content:
          body.trim() === ''
            ? null
            : html`<section id="article" aria-labelledby="article-titre">\n<h2 id="article-titre">À retenir</h2>\n<div class="prose">\n${text}</div>\n</section>`,
      },
      { id: 'repartition', label: 'Répartition', content: breakdowns(edition) },
      { id: 'mouvements', label: 'Entrées et sorties', content: movements(edition) },
      { id: 'revisions', label: 'Révisions', content: revisions(edition) },
      { id: 'projets', label: 'Liste des projets', content: projects(edition) },
      { id: 'methode', label: 'Méthode', content: methods(edition) },
      { id: 'donnees', label: 'Données ouvertes', content: downloads(edition) },
    ],
  ).toString();
}
