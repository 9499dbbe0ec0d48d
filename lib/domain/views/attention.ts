import type { DashboardView, ExpectedEnd, SlipRow } from '@/lib/views/dashboard';
import { ministryLabel } from '../figures/breakdowns';
import {
  type CostSlip,
  costlierProjects,
  type EndSlip,
  postponedProjects,
  type Slipped,
} from '../figures/slips';
import { compareFrench } from '../figures/spelling';
import { endStanding } from '../history/horizon';
import type { Portfolio } from '../history/portfolio';

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

/** The two rankings of slips: what costs more, in euros, and what ends later, in months. */
export function slipsOf(portfolio: Portfolio): DashboardView['slips'] {
  const row = <Slip extends CostSlip | EndSlip>({
    entry: { project, name, ministry },
    slip,
  }: Slipped<Slip>): SlipRow<Slip> => ({
    project,
    name,
    ministryLabel: ministryLabel(portfolio, ministry),
    slip,
  });
  return {
    costs: costlierProjects(portfolio).map((slipped) => row(slipped)),
    ends: postponedProjects(portfolio).map((slipped) => row(slipped)),
  };
}
