import { daysBetween, durationDays } from '../history/duration';
import { type EntryState, measuredSchedule, type Provenance } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { monthsBetween } from '../views/months';
import { isEntryWithheld } from './counted';
import { isAbandoned } from './exits';
import { type Against, baselineOf, comparedCosts } from './gaps';
import { compareFrench } from './spelling';

/** What a slip is measured from. */
interface Since {
  /** First published value, or approved one. */
  provenance: Provenance;
  /** Edition that gave it. */
  edition: number;
}

/** How far the cost of a project is from its baseline: above zero, it costs more. */
export interface CostSlip extends Since {
  /** Whole euros. */
  euros: number;
  /** Of the first cost. */
  ratio: number;
  /** Whole euros. */
  from: number;
  to: number;
}

/**
 * How far the planned end of a project is from that of its baseline: above zero, it ends later. A start
 * that was corrected moves no end, whatever it does to the duration.
 */
export interface EndSlip extends Since {
  /** Whole months: ends are published to the month. */
  months: number;
  /** Of the first planned duration; null where that is not known. */
  ratio: number | null;
  /** ISO dates: `to` is the end that the edition publishes. */
  from: string;
  to: string;
}

/** Null where a cost is unknown or withheld, and for an abandoned project. */
export function costSlip(entry: EntryState, against: Against = 'initial'): CostSlip | null {
  const baseline = baselineOf(entry, against);
  const compared = comparedCosts(entry, against);
  if (baseline === null || 'missing' in compared || isAbandoned(entry)) return null;
  const { initial: from, latest: to } = compared;
  return {
    euros: to - from,
    ratio: (to - from) / from,
    from,
    to,
    provenance: baseline.costProvenance,
    edition: baseline.costEdition,
  };
}

/** Null where an end is unknown or withheld with its entry, and for an abandoned project. */
export function endSlip(entry: EntryState, against: Against = 'initial'): EndSlip | null {
  const baseline = baselineOf(entry, against);
  const from = baseline?.plannedEndOn ?? null;
  const to = entry.plannedEndOn;
  if (baseline === null || from === null || to === null) return null;
  if (isEntryWithheld(entry) || isAbandoned(entry)) return null;
  const days = durationDays(baseline);
  // A published end that only rounds the one of the baseline did not move.
  const moved = measuredSchedule(entry).plannedEndOn === from ? from : to;
  return {
    months: monthsBetween(from, moved),
    ratio: days === null || days <= 0 ? null : daysBetween(from, moved) / days,
    from,
    to,
    provenance: baseline.scheduleProvenance,
    edition: baseline.scheduleEdition,
  };
}

/** A project with its slip. */
export interface Slipped<Slip> {
  entry: EntryState;
  slip: Slip;
}

/** Open projects that cost more than at first, the most euros first. */
export function costlierProjects(portfolio: Portfolio): Slipped<CostSlip>[] {
  return ranked(portfolio, costSlip, ({ euros }) => euros);
}

/** Open projects whose planned end moved later, the most months first. */
export function postponedProjects(portfolio: Portfolio): Slipped<EndSlip>[] {
  return ranked(portfolio, endSlip, ({ months }) => months);
}

function ranked<Slip extends CostSlip | EndSlip>(
  { entries }: Portfolio,
  slipOf: (entry: EntryState) => Slip | null,
  size: (slip: Slip) => number,
): Slipped<Slip>[] {
  return entries
    .filter(({ phase }) => phase !== 'completed')
    .flatMap((entry) => {
      const slip = slipOf(entry);
      return slip !== null && size(slip) > 0 ? [{ entry, slip }] : [];
    })
    .sort(
      (a, b) =>
        size(b.slip) - size(a.slip) ||
        (b.slip.ratio ?? 0) - (a.slip.ratio ?? 0) ||
        compareFrench(a.entry.name, b.entry.name),
    );
}
