'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { PrintMark } from '@/components/print/print-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { heaviestBand, mainMinistry, mainPhase, mainZone } from '@/lib/domain/views/findings';
import {
  filtersInWords,
  type PrintedPage,
  printedScope,
  printedState,
} from '@/lib/domain/views/printed-page';
import { dashboardQuery, type LiveDashboard } from '@/lib/live/dashboard';
import { isFiltered, type PortfolioRequest, portfolioSearch } from '@/lib/schemas/filters';
import type { DashboardView } from '@/lib/views/dashboard';
import { BreakdownSection } from './breakdown-section';
import { Briefing } from './briefing';
import { CrossSection } from './cross-section';
import styles from './dashboard.module.css';
import { ExpectedEndsSection, SlipsSection } from './deadlines-sections';
import { EvidencePanel } from './evidence-panel';
import { FilterBar } from './filter-bar';
import { KeyFigures } from './key-figures';
import {
  byBandKey,
  byPhaseKey,
  DASHBOARD_PATH,
  type DashboardLinks,
  dashboardLinks,
} from './links';
import { LiveStatus } from './live-status';
import { Masthead } from './masthead';
import { MovementsSection } from './movements-section';
import { TrendSection } from './trend-section';
import { figureOf } from './view-figures';

interface DashboardProps {
  request: PortfolioRequest;
}

/** The live dashboard: rendered on the server from prefetched data, then kept up to date. */
export function Dashboard({ request }: DashboardProps) {
  const { data, error } = useSuspenseQuery(dashboardQuery(request));
  const { view, recent, news, collection } = data;
  const links = dashboardLinks(request, view);
  return (
    <div className={styles.dashboard}>
      <PrintMark page={printedDashboard(view, request)} />
      <div className={styles.head}>
        <Masthead view={view} request={request} collection={collection} />
        <LiveStatus
          news={news}
          latest={recent[0] ?? null}
          problem={error?.message ?? null}
          live={request.position === null}
        />
      </div>
      <FilterBar view={view} position={request.position} links={links} />
      {view.unknownFilters.length === 0 && (
        <KeyFigures view={view} moved={news?.moved ?? []} links={links} />
      )}
      {figureOf(view, 'projects').evidence.value === 0 ? (
        <div className="fr-mt-2w">
          <EmptyState
            title={view.unknownFilters.join(' ') || 'Aucun projet dans ce périmètre'}
            action={
              isFiltered(view.filters) && (
                <Link href={links.unfiltered}>Réinitialiser les filtres</Link>
              )
            }
          />
        </div>
      ) : (
        <Details data={data} links={links} />
      )}
      <EvidencePanel view={view} links={links} />
    </div>
  );
}

/** What paper says of the dashboard: the address keeps leading to this edition once another one opens. */
function printedDashboard(view: DashboardView, { position }: PortfolioRequest): PrintedPage {
  const { edition, publication, filters, options, restrictedTo } = view;
  return {
    title: 'Tableau de bord',
    state: printedState(edition, publication, { asked: position, last: view.position }),
    scope: printedScope(restrictedTo, filtersInWords(filters, options.ministries)),
    path: `${DASHBOARD_PATH}${portfolioSearch({ edition: edition.number, position, filters })}`,
  };
}

/** What comes under the key figures, where there is at least one project to speak of. */
function Details({ data, links }: { data: LiveDashboard; links: DashboardLinks }) {
  const { view } = data;
  return (
    <>
      <Briefing data={data} links={links} />
      <BreakdownSection
        id="tranches"
        title={heaviestBand(view.byCostBand)}
        measure="Coût complet estimé par tranche de coût, en M€"
        subject="Tranche de coût"
        cells={view.byCostBand}
        bars="euros"
        byCategory
        links={links}
        filterOf={({ key }) => byBandKey(key)}
      />
      <CrossSection
        id="phases"
        title={mainPhase(view.byPhase)}
        measure="Nombre de projets par ministère porteur et par phase"
        caption="Projets par ministère et par phase"
        table={view.byMinistryAndPhase}
        links={links}
        columnFilter={byPhaseKey}
      />
      <CrossSection
        id="ministeres"
        title={mainMinistry(view.byMinistry)}
        measure="Nombre de projets par ministère porteur et par tranche de coût"
        caption="Projets par ministère et par tranche de coût"
        table={view.byMinistryAndCostBand}
        links={links}
        columnFilter={byBandKey}
      />
      <BreakdownSection
        id="zones"
        title={mainZone(view.byFunctionalZone)}
        measure="Nombre de projets par zone fonctionnelle principale"
        subject="Zone fonctionnelle"
        cells={view.byFunctionalZone}
        bars="count"
        byCategory={false}
        links={links}
        filterOf={({ label }) => ({ zone: label })}
      />
      <TrendSection view={view} />
      <MovementsSection view={view} links={links} />
      <ExpectedEndsSection view={view} links={links} />
      <SlipsSection view={view} links={links} />
    </>
  );
}
