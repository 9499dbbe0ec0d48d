import Link from 'next/link';
import { collectionSentence } from '@/lib/domain/collection/brief-sentence';
import { publicationLabel } from '@/lib/domain/publication/source';
import { standingOf } from '@/lib/domain/publication/standing';
import { monthsBetween } from '@/lib/domain/views/months';
import { formatEdition, formatInstant, formatLongMonth, formatMonth } from '@/lib/format/dates';
import { earlierInWords } from '@/lib/format/spans';
import { NOTE_PATH, type PortfolioRequest, portfolioSearch } from '@/lib/schemas/filters';
import type { CollectionBrief } from '@/lib/views/collection';
import type { DashboardView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';

interface MastheadProps {
  view: DashboardView;
  request: PortfolioRequest;
  collection: CollectionBrief | null;
}

/** Which edition, in what state, as of when, compared with what, who has still to answer, and for whom. */
export function Masthead({ view, request, collection }: MastheadProps) {
  const { edition, previousEdition, restrictedTo } = view;
  const state = standingOf(edition, view.publication);
  return (
    <div>
      <h1 className={styles.title}>
        Tableau de bord{'\u202f'}: {formatEdition(edition.number)}
        <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${styles.state}`}>{state}</span>
      </h1>
      <p className={styles.asOf}>
        Données de {formatLongMonth(edition.dataMonth)}
        {view.lastRevisionAt && ` · état au ${formatInstant(view.lastRevisionAt)}`}
        {request.position !== null &&
          view.publication === null &&
          ` (révision n°\u00a0${request.position}, état figé)`}
        {previousEdition &&
          ` · comparées à la ${formatEdition(previousEdition.number)} (${formatMonth(previousEdition.dataMonth)})${yearBefore(view)}`}
        <span className="panorama-no-print">
          {' · '}
          <Link href={noteHref(view, request)} prefetch={false}>
            Note de synthèse (une page)
          </Link>
        </span>
      </p>
      <OtherPublications view={view} />
      {collection && (
        <p className={styles.collection}>
          Collecte{'\u202f'}:{' '}
          <Link href={`/collecte?edition=${collection.edition}`} prefetch={false}>
            {collectionSentence(collection)}
          </Link>
        </p>
      )}
      {restrictedTo && (
        <p className={styles.asOf}>
          <strong>Périmètre limité à{'\u202f'}:</strong> {restrictedTo.join(', ')}
        </p>
      )}
    </div>
  );
}

/** The note of what is shown: same edition, same moment, same filters. */
function noteHref({ edition, filters }: DashboardView, { position }: PortfolioRequest): string {
  return `${NOTE_PATH}${portfolioSearch({ edition: edition.number, position, filters })}`;
}

/** An edition that was corrected is readable as it was before: which one is shown, and the others. */
function OtherPublications({
  view: { edition, publication, publications },
}: {
  view: DashboardView;
}) {
  const others = publications.filter(({ version }) => version !== publication?.version);
  if (publication === null || others.length === 0) return null;
  const [latest] = publications;
  return (
    <p className={styles.asOf}>
      {publication.version === latest?.version
        ? 'Édition corrigée par un erratum. Lire aussi la '
        : 'Publication remplacée depuis. Lire la '}
      {others.map(({ version, position }, index) => (
        <span key={version}>
          {index > 0 && ', la '}
          <Link
            href={
              version === latest?.version
                ? `/tableau-de-bord?edition=${edition.number}`
                : `/tableau-de-bord?edition=${edition.number}&position=${position}`
            }
            prefetch={false}
          >
            publication {publicationLabel(edition.number, version)}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}

function yearBefore(view: DashboardView): string {
  const comparison = view.keyFigures.find(({ sinceYear }) => sinceYear !== null)?.sinceYear;
  if (!comparison || comparison.edition === view.previousEdition?.number) return '';
  const earlier = earlierInWords(monthsBetween(comparison.dataMonth, view.edition.dataMonth));
  return ` et, ${earlier}, à la ${formatEdition(comparison.edition)} (${formatMonth(comparison.dataMonth)})`;
}
