import type { ExpectedEnd, LateProject } from '@/lib/views/dashboard';
import { ministryLabel } from '../figures/breakdowns';
import { budgetGap, scheduleGap } from '../figures/gaps';
import { compareFrench } from '../figures/spelling';
import { isReconstructed } from '../history/baseline';
import { endStanding } from '../history/horizon';
import type { Portfolio } from '../history/portfolio';

const MOST_LATE = 8;

/**
 * Open projects whose planned end is past, or falls by the sixth month after the edition's data month,
 * the earliest first (see `endStanding`).
 */
export function expectedEnds(portfolio: Portfolio, today: string): ExpectedEnd[] {
  return portfolio.entries
    .flatMap((entry) => {
      const { project, name, ministry, plannedEndOn } = entry;
      const standing = endStanding(entry, portfolio.edition, today);
      if (plannedEndOn === null || (standing !== 'past' && standing !== 'toCome')) return [];
      return {
        project,
        name,
        ministryLabel: ministryLabel(portfolio, ministry),
        plannedEndOn,
        overdue: standing === 'past',
      };
    })
    .sort((a, b) => compareText(a.plannedEndOn, b.plannedEndOn) || compareFrench(a.name, b.name));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function widest({ budgetGap: budget, scheduleGap: schedule }: LateProject): number {
  return Math.max(budget ?? 0, schedule ?? 0);
}

/** The open projects that went furthest beyond their initial baseline, in time or money; at most eight. */
export function lateProjects(portfolio: Portfolio): LateProject[] {
  return portfolio.entries
    .filter(({ phase }) => phase !== 'completed')
    .map((entry) => ({
      project: entry.project,
      name: entry.name,
      ministryLabel: ministryLabel(portfolio, entry.ministry),
      budgetGap: budgetGap(entry, 'initial'),
      scheduleGap: scheduleGap(entry, 'initial'),
      baselineEdition: entry.initialBaseline?.edition ?? null,
      reconstructed: entry.initialBaseline !== null && isReconstructed(entry.initialBaseline),
    }))
    .filter((late) => widest(late) > 0)
    .sort((a, b) => widest(b) - widest(a) || compareFrench(a.name, b.name))
    .slice(0, MOST_LATE);
}
