import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { formatEdition } from '@/lib/format/dates';
import type { ArticleView } from '@/lib/views/article';
import { ArticlePreview } from './article-preview';

/** The article of a published edition: what went out, to read only. */
export function ClosedArticle({ view, reason }: { view: ArticleView; reason: string }) {
  const { edition, published, kept, proposed } = view;
  return (
    <>
      <Alert
        severity="info"
        small
        className="fr-mb-4w"
        description={
          <>
            {reason} Ses fichiers sont sur{' '}
            <a href={`/editions/${edition.number}`}>
              la page de la {formatEdition(edition.number)}
            </a>
            .
          </>
        }
      />
      <ArticlePreview
        text={published?.text ?? kept?.text ?? proposed}
        title={published ? `Article publié (${published.version})` : 'Article'}
      />
    </>
  );
}
