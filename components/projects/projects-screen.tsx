'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { PrintMark } from '@/components/print/print-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { canWriteIn } from '@/lib/domain/acts/decide';
import {
  filtersInWords,
  type PrintedPage,
  printedScope,
  printedState,
} from '@/lib/domain/views/printed-page';
import { countSentence } from '@/lib/domain/views/row-readings';
import { projectsQuery } from '@/lib/live/projects';
import { isFiltered, portfolioSearch } from '@/lib/schemas/filters';
import { chosenRows, type TableRequest, tableSearch } from '@/lib/schemas/project-table';
import { registerHref } from '@/lib/schemas/register';
import { NO_FILTERS } from '@/lib/views/dashboard';
import type { ProjectRow, ProjectsView } from '@/lib/views/project';
import { DepartedFound } from './departed-found';
import { EditionLead } from './edition-lead';
import { FilterForm } from './filter-form';
import { Pager } from './pager';
import styles from './projects.module.css';
import { ProjectsTable } from './projects-table';
import { PROJECTS_PATH, useTableRequest } from './use-table-request';

const NO_ROWS: readonly ProjectRow[] = [];

/**
 * The projects of an edition, as the address asks for them; rows stay current while the edition is
 * not published. `mayCreate`: whether the person may add a project to an open edition.
 */
export function ProjectsScreen({ mayCreate }: { mayCreate: boolean }) {
  const [request, change] = useTableRequest();
  const { data: view, error, isPlaceholderData } = useQuery(projectsQuery(request));
  const top = useRef<HTMLDivElement>(null);
  const onSearch = useCallback((search: string) => change({ search }, 'replace'), [change]);
  const { search, sort, direction, presence } = request;
  const isDeparted = presence === 'departed';
  const all = (isDeparted ? view?.departed : view?.rows) ?? NO_ROWS;
  const rows = useMemo(
    () => chosenRows(all, { search, sort, direction }),
    [all, search, sort, direction],
  );

  if (!view) {
    return (
      <>
        <PageTitle>Projets</PageTitle>
        {error ? (
          <EmptyState
            title="La liste des projets n’a pas pu être lue"
            action={<a href={PROJECTS_PATH}>Recharger la page</a>}
          >
            <p>{error.message}</p>
          </EmptyState>
        ) : (
          <p role="status">Lecture des projets…</p>
        )}
      </>
    );
  }

  const { edition, restrictedTo } = view;
  const total = isDeparted ? view.departedTotal : view.total;
  const open = canWriteIn(edition).possible;
  const pages = Math.max(1, Math.ceil(rows.length / request.pageSize));
  const page = Math.min(request.page, pages);
  const creation = `${PROJECTS_PATH}/nouveau${portfolioSearch({ edition: edition.number })}`;
  const csv = `/api/projets/csv${tableSearch({ ...request, page: 1, pageSize: 25 })}`;
  return (
    <>
      <PrintMark page={printedList(view, request)} />
      <PageTitle
        lead={
          <EditionLead
            edition={edition}
            publication={view.publication}
            restrictedTo={restrictedTo}
          />
        }
        actions={
          <>
            <a
              href={registerHref({ edition: edition.number, position: request.position })}
              className="fr-link fr-mr-2w"
            >
              Registre des sorties
            </a>
            {mayCreate && open && (
              <Button iconId="fr-icon-add-line" linkProps={{ href: creation, prefetch: false }}>
                Ajouter un projet
              </Button>
            )}
          </>
        }
      >
        Projets
      </PageTitle>
      <FilterForm view={view} request={request} onChange={change} onSearch={onSearch} />
      <div ref={top} className={styles.bar}>
        <p role="status" className={styles.count}>
          {countSentence(rows.length, total)}
        </p>
        <p role="status" className={styles.liveState}>
          {error ? error.message : open ? 'Suivi en direct' : ''}
        </p>
        {rows.length > 0 && (
          <a
            href={csv}
            download
            className={`${fr.cx('fr-link', 'fr-link--sm', 'fr-icon-download-line', 'fr-link--icon-right')} panorama-no-print`}
          >
            Télécharger (CSV)
          </a>
        )}
      </div>
      {!isDeparted && search.trim() !== '' && (
        <DepartedFound
          rows={chosenRows(view.departed, { search, sort, direction })}
          edition={edition.number}
        />
      )}
      {rows.length > 0 ? (
        <>
          <ProjectsTable
            rows={rows}
            request={{ ...request, page }}
            onChange={change}
            caption={
              isDeparted
                ? `Projets sortis du panorama à l’édition ${edition.number} ou avant`
                : `Projets de l’édition ${edition.number}`
            }
            busy={isPlaceholderData}
          />
          <p className={styles.note}>
            Écarts mesurés depuis la référence initiale{'\u202f'}; là où elle n’est pas connue, la
            première valeur publiée en tient lieu (base reconstituée).
          </p>
          <Pager
            request={request}
            page={page}
            pages={pages}
            onChange={change}
            onTurned={() => top.current?.scrollIntoView({ block: 'start' })}
          />
        </>
      ) : total === 0 ? (
        <EmptyState
          title={
            isDeparted ? 'Aucun projet n’est sorti du panorama' : 'Aucun projet dans cette édition'
          }
        >
          <p>
            {mayCreate && open
              ? 'Ajoutez un premier projet, ou choisissez une autre édition.'
              : 'Choisissez une autre édition dans la liste ci-dessus.'}
          </p>
        </EmptyState>
      ) : (
        <EmptyState
          title="Aucun projet ne correspond"
          action={
            <Button
              priority="secondary"
              onClick={() => change({ filters: NO_FILTERS, search: '' })}
            >
              {isFiltered(request.filters)
                ? 'Effacer la recherche et les filtres'
                : 'Effacer la recherche'}
            </Button>
          }
        >
          <p>
            Vérifiez l’orthographe, cherchez un seul mot du nom, ou élargissez les filtres{'\u202f'}
            : l’édition compte {countSentence(total, total)}.
          </p>
        </EmptyState>
      )}
    </>
  );
}

/** What paper says of the list: what was searched narrows it as the filters do; paper has no pages of rows. */
function printedList(view: ProjectsView, request: TableRequest): PrintedPage {
  const { edition, publication, restrictedTo, filters, options } = view;
  const { search, position } = request;
  return {
    title: 'Projets',
    state: printedState(edition, publication, { asked: position, last: view.position }),
    scope: printedScope(restrictedTo, [
      ...filtersInWords(filters, options.ministries),
      ...(search === '' ? [] : [`recherche «\u00a0${search}\u00a0»`]),
    ]),
    path: `${PROJECTS_PATH}${tableSearch({ ...request, edition: edition.number, page: 1, pageSize: 25 })}`,
  };
}
