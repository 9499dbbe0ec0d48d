import { fr } from '@codegouvfr/react-dsfr';
import Link from 'next/link';
import { PrintMark } from '@/components/print/print-mark';
import { EditionLead } from '@/components/projects/edition-lead';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { abandonmentSentence, completedGapSentence } from '@/lib/domain/views/exit-words';
import {
  filtersInWords,
  type PrintedPage,
  printedScope,
  printedState,
} from '@/lib/domain/views/printed-page';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatNumber } from '@/lib/format/numbers';
import { agree } from '@/lib/format/numerals';
import { portfolioSearch } from '@/lib/schemas/filters';
import {
  REGISTER_PATH,
  type RegisterRequest,
  registerHref,
  registerSearch,
} from '@/lib/schemas/register';
import { NO_FILTERS } from '@/lib/views/dashboard';
import type { RegisterView } from '@/lib/views/register';
import styles from './register.module.css';
import { RegisterFilterForm } from './register-filter-form';
import { RegisterTable } from './register-table';

interface RegisterScreenProps {
  title: string;
  view: RegisterView;
  request: RegisterRequest;
}

/** What left the panorama: what it cost, and each departure with its balance. */
export function RegisterScreen({ title, view, request }: RegisterScreenProps) {
  const { edition, rows, total, figures, filters } = view;
  const moment = { edition: edition.number, position: request.position };
  const isFiltered = filters.ground !== null || filters.ministry !== null;
  const completed = completedGapSentence(figures);
  return (
    <>
      <PrintMark page={printedRegister(title, view, request)} />
      <PageTitle
        lead={
          <EditionLead
            edition={edition}
            publication={view.publication}
            restrictedTo={view.restrictedTo}
          />
        }
        actions={
          <Link href={`/projets${portfolioSearch(moment)}`} prefetch={false} className="fr-link">
            Projets au panorama
          </Link>
        }
      >
        {title}
      </PageTitle>
      <ul className={styles.findings}>
        <li>{abandonmentSentence(figures, isFiltered || view.restrictedTo !== null)}.</li>
        {completed !== null && <li>{completed}.</li>}
      </ul>
      <RegisterFilterForm view={view} position={request.position} />
      <div className={styles.bar}>
        <p role="status" className={styles.count}>
          {departuresCount(rows.length, total)}
        </p>
        {rows.length > 0 && (
          <a
            href={`/api${REGISTER_PATH}/csv${registerSearch({ ...request, edition: edition.number })}`}
            download
            className={`${fr.cx('fr-link', 'fr-link--sm', 'fr-icon-download-line', 'fr-link--icon-right')} panorama-no-print`}
          >
            Télécharger (CSV)
          </a>
        )}
      </div>
      {rows.length > 0 ? (
        <RegisterTable rows={rows} moment={moment} />
      ) : (
        <EmptyState
          title={
            total === 0 ? 'Aucun projet n’est sorti du panorama' : 'Aucune sortie ne correspond'
          }
          action={isFiltered && <Link href={registerHref(moment)}>Réinitialiser les filtres</Link>}
        />
      )}
    </>
  );
}

/** « 3 sorties sur 14 », « 14 sorties ». */
function departuresCount(found: number, total: number): string {
  const exits = `${formatNumber(found)}\u00a0${agree(found, 'sortie', 'sorties')}`;
  return found === total ? exits : `${exits} sur ${formatNumber(total)}`;
}

/** What paper says of the register: a confined reader’s holds all that was published, whoever left. */
function printedRegister(
  title: string,
  view: RegisterView,
  { position }: RegisterRequest,
): PrintedPage {
  const { edition, publication, restrictedTo, filters, options } = view;
  const narrowed = [
    ...(filters.ground === null
      ? []
      : [`motif «\u00a0${EXIT_GROUND_LABELS[filters.ground]}\u00a0»`]),
    ...filtersInWords({ ...NO_FILTERS, ministry: filters.ministry }, options.ministries),
  ];
  const published = `Sorties publiées, et celles à paraître de\u202f: ${restrictedTo?.join(', ')}.`;
  return {
    title,
    state: printedState(edition, publication, { asked: position, last: view.position }),
    scope:
      restrictedTo === null
        ? printedScope(null, narrowed)
        : `${published} ${narrowed.length === 0 ? 'Sans filtre' : `Filtres\u202f: ${narrowed.join(', ')}`}`,
    path: registerHref({ edition: edition.number, position, filters }),
  };
}
