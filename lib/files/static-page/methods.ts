import { DECLARED_RATE_ORIGIN, DECLARED_RATES } from '@/lib/domain/figures/declared-rates';
import type { Evidence } from '@/lib/domain/figures/types';
import { methodBreaks } from '@/lib/domain/views/declared-rate-readings';
import { howComputed, leftOutGroups } from '@/lib/domain/views/evidence-readings';
import { isShown } from '@/lib/domain/views/key-figure-readings';
import { counted } from '@/lib/format/numerals';
import type { EditionReading } from './edition-reading';
import { html, type Markup } from './markup';

/** How to read the page: what each word and figure means, in words. */
export function methods({ view }: EditionReading): Markup {
  return html`<section id="methode" aria-labelledby="methode-titre">
<h2 id="methode-titre">Méthode</h2>
<div class="columns">
<div>
<h3>Les chiffres clés</h3>
<dl class="notes">
${view.keyFigures.filter(isShown).map(({ name, label, evidence }) => html`<dt id="methode-${name}">${label}\u202f: ${evidence.method.label.toLocaleLowerCase('fr')}</dt>\n<dd>${evidence.method.description} ${howComputed(evidence)}${leftOut(evidence)}</dd>\n`)}${view.declaredRates.map(({ name, points }) => html`<dt id="methode-${name}">${DECLARED_RATES[name].label}</dt>\n<dd>${[DECLARED_RATE_ORIGIN, ...methodBreaks(points)].join(' ')}</dd>\n`)}</dl>
</div>
<div>
<h3>Les mots</h3>
<dl class="notes">
${WORDS.map(([word, meaning]) => html`<dt>${word}</dt>\n<dd>${meaning}</dd>\n`)}</dl>
</div>
</div>
</section>`;
}

/** « Sans eux : huit projets (en cadrage…) »; projects that a count is not about are not left out of it. */
function leftOut(evidence: Evidence): string {
  const groups = leftOutGroups(evidence).filter(({ reason }) => reason !== 'notInterministerial');
  if (groups.length === 0) return '';
  const each = groups.map(
    ({ label, projects }) => `${counted(projects.length, 'projet')} (${label})`,
  );
  return ` Hors du calcul\u202f: ${each.join('\u202f; ')}.`;
}

const WORDS: readonly [string, string][] = [
  [
    'Coût complet estimé',
    'Conception et réalisation, masse salariale comprise, plus deux ans de fonctionnement, en millions d’euros.',
  ],
  [
    'Durée prévue',
    'Jours entre le début du projet et la fin prévue, divisés par 365\u202f; en années.',
  ],
  [
    'Dérive depuis la première publication',
    'Dernière valeur publiée moins la première, divisée par la première, pour les projets dont aucune référence approuvée n’est connue. Ce n’est pas le taux d’écart que l’État déclare.',
  ],
  [
    'Écart sur références approuvées',
    'Dernière valeur moins la valeur approuvée au lancement du projet, divisée par elle, pour les seuls projets dont elle est connue.',
  ],
  [
    'Base reconstituée',
    'Là où le premier coût ou le premier calendrier approuvé n’a pas été publié, la première valeur publiée en tient lieu.',
  ],
  [
    'Chiffre publié',
    'Ce que l’État a publié lors de l’édition. Il reste à côté de ce que donne le calcul, et leur différence est dite.',
  ],
  [
    'Tranches de coût',
    'La borne inférieure est comprise dans la tranche, la borne supérieure non.',
  ],
  ['En cadrage', 'Le projet n’est pas encore assez défini pour qu’un coût ou une fin soit estimé.'],
  [
    'Non communiqué',
    'La valeur est connue de l’administration mais n’est pas publiée\u202f: appel d’offres en cours, trajectoire en cours de révision ou secret de la défense nationale. Elle n’entre dans aucun chiffre de cette page.',
  ],
  [
    'Phase',
    'Cadrage, conception et réalisation, expérimentation, déploiement. De deux phases menées de front, celle qui prend le plus de moyens.',
  ],
];
