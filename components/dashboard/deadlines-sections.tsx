import Link from 'next/link';
import { expectedEndings, lateness } from '@/lib/domain/views/findings';
import { formatMonth } from '@/lib/format/dates';
import type { DashboardView, ExpectedEnd, LateProject } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { type Column, DataTable } from './data-table';
import { baselineWords, gapCell } from './gap-words';
import type { DashboardLinks } from './links';
import { Section } from './section';
import { figureOf } from './view-figures';

interface DeadlinesProps {
  view: DashboardView;
  links: DashboardLinks;
}

/** Projects whose planned end is near, or past while they are not completed. */
export function ExpectedEndsSection({ view, links }: DeadlinesProps) {
  return (
    <Section
      id="echeances"
      title={expectedEndings(view.expectedEnds)}
      measure="Projets non terminés dont la fin prévue est dépassée, ou tombe dans les six mois qui suivent la date des données"
    >
      {view.expectedEnds.length > 0 && (
        <DataTable<ExpectedEnd>
          caption="Fins prévues"
          rows={view.expectedEnds}
          rowKey={({ project }) => project}
          columns={[
            projectColumn(links),
            ministryColumn(),
            {
              key: 'end',
              header: 'Fin prévue',
              cell: ({ plannedEndOn, overdue }) => (
                <>
                  {formatMonth(plannedEndOn)}
                  {overdue && <strong className={styles.overdue}>dépassée</strong>}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Projects with the widest gaps to their baseline. */
export function LateSection({ view, links }: DeadlinesProps) {
  return (
    <Section
      id="retards"
      title={lateness(
        figureOf(view, 'scheduleDrift').evidence,
        figureOf(view, 'budgetDrift').evidence,
      )}
      measure="Plus grands écarts entre la dernière valeur et la base initiale, projets non terminés"
    >
      {view.late.length > 0 && (
        <DataTable<LateProject>
          caption="Projets les plus éloignés de leur base"
          rows={view.late}
          rowKey={({ project }) => project}
          columns={[
            projectColumn(links),
            ministryColumn(),
            {
              key: 'schedule',
              header: 'Écart de durée',
              numeric: true,
              cell: ({ scheduleGap }) => gapCell(scheduleGap),
            },
            {
              key: 'budget',
              header: 'Écart de coût',
              numeric: true,
              cell: ({ budgetGap }) => gapCell(budgetGap),
            },
            { key: 'baseline', header: 'Base', cell: baselineWords },
          ]}
        />
      )}
    </Section>
  );
}

interface Named {
  project: string;
  name: string;
  ministryLabel: string;
}

function projectColumn<T extends Named>(links: DashboardLinks): Column<T> {
  return {
    key: 'name',
    header: 'Projet',
    cell: ({ project, name }) => (
      <Link href={links.project(project)} prefetch={false}>
        {name}
      </Link>
    ),
  };
}

function ministryColumn<T extends Named>(): Column<T> {
  return {
    key: 'ministry',
    header: 'Ministère porteur',
    cell: ({ ministryLabel }) => ministryLabel,
  };
}
