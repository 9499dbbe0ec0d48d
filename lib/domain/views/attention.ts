import type { DashboardView, ExpectedEnd, SlipRow } from '@/lib/views/dashboard';
import { ministryLabel } from '../figures/breakdowns';
import { isEntryWithheld } from '../figures/counted';
import {
  type CostSlip,
  costlierProjects,
  costSlip,
  type EndSlip,
  endSlip,
  postponedProjects,
  type Slipped,
} from '../figures/slips';
import { compareFrench } from '../figures/spelling';
import type { EntryState } from '../history/entry';
import { endStanding } from '../history/horizon';
import type { Portfolio } from '../history/portfolio';
import { type Basis, basisOf } from './none-found';

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
    basis: {
      costs: basisOf(stillOpen(portfolio), (entry) => costSlip(entry) !== null),
      ends: basisOf(stillOpen(portfolio), (entry) => endSlip(entry) !== null),
    },
  };
}

/** Of how many open projects the planned end is known: an absence of ends to come rests on them. */
export function endsBasis(portfolio: Portfolio): Basis {
  return basisOf(
    stillOpen(portfolio),
    (entry) => entry.plannedEndOn !== null && !isEntryWithheld(entry),
  );
}

/** Whether a withheld project is completed is not told: it may be open. */
function stillOpen({ entries }: Portfolio): EntryState[] {
  return entries.filter((entry) => entry.phase !== 'completed' || isEntryWithheld(entry));
}
