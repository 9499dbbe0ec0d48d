import { durationDays } from '../history/duration';
import { type EntryState, measuredSchedule, type Provenance } from '../history/entry';
import { countedCost, countedDurationDays, isEntryWithheld } from './counted';
import { isAbandoned } from './exits';
import type { LeftOutReason, Method, Part } from './types';

/** The baseline gaps are measured against: the first one, or the one in force. */
export type Against = 'initial' | 'latest';

/** What a gap compares, in euros or days, or why there is nothing to compare. */
export type Compared = { initial: number; latest: number } | { missing: LeftOutReason };

export function baselineOf(entry: EntryState, against: Against) {
  return against === 'initial' ? entry.initialBaseline : entry.latestBaseline;
}

function compare(initial: number | null, latest: number): Compared {
  return initial === null || initial <= 0 ? { missing: 'noBaseline' } : { initial, latest };
}

/** Whole euros: the cost of the baseline and the latest one. */
export function comparedCosts(entry: EntryState, against: Against): Compared {
  if (entry.withheld !== null) return { missing: 'withheld' };
  const latest = countedCost(entry);
  if (latest === null) return { missing: entry.phase === 'framing' ? 'framing' : 'noCost' };
  return compare(baselineOf(entry, against)?.costEuros ?? null, latest);
}

/** Days: the duration of the baseline, by its own dates, and the latest one; a rounding is no gap. */
export function comparedDurations(entry: EntryState, against: Against): Compared {
  if (isEntryWithheld(entry)) return { missing: 'withheld' };
  if (countedDurationDays(entry) === null) {
    return { missing: entry.phase === 'framing' ? 'framing' : 'noDuration' };
  }
  const latest = durationDays(measuredSchedule(entry)) ?? 0;
  const baseline = baselineOf(entry, against);
  return compare(baseline === null ? null : durationDays(baseline), latest);
}

function ratio(compared: Compared): number | null {
  return 'missing' in compared ? null : (compared.latest - compared.initial) / compared.initial;
}

/**
 * (latest − initial) / initial of the full costs; null when one is unknown, zero or withheld, and for an
 * abandoned project.
 */
export function budgetGap(entry: EntryState, against: Against = 'initial'): number | null {
  return isAbandoned(entry) ? null : ratio(comparedCosts(entry, against));
}

/** The same of planned durations; null when one is unknown, the first is zero or the entry withheld. */
export function scheduleGap(entry: EntryState, against: Against = 'initial'): number | null {
  return isAbandoned(entry) ? null : ratio(comparedDurations(entry, against));
}

/**
 * What weighs a project's gap under a method, taken from the baseline the gap is measured against.
 * A withheld cost weighs nothing: shown as a weight, it would be published.
 */
function weightOf(entry: EntryState, method: Method, against: Against): number | LeftOutReason {
  if (method.weight === null) return 1;
  const baseline = baselineOf(entry, against);
  if (baseline === null) return 'noWeight';
  if (method.weight === 'initialCost' && entry.withheld !== null) return 'withheld';
  const weight = method.weight === 'initialCost' ? baseline.costEuros : durationDays(baseline);
  return weight === null || weight <= 0 ? 'noWeight' : weight;
}

/** Which projects a rate of gaps counts, by where their baseline comes from. */
export type Baselines = Provenance | 'any';

export interface GapQuestion {
  compares: 'costs' | 'durations';
  baselines: Baselines;
  method: Method;
  against: Against;
}

/** A project's part in a rate of gaps, or why it has none. */
export function gapPart(entry: EntryState, question: GapQuestion): Part {
  const { compares, baselines, method, against } = question;
  const compared =
    compares === 'costs' ? comparedCosts(entry, against) : comparedDurations(entry, against);
  if (!('missing' in compared) && !method.includesCompleted && entry.phase === 'completed') {
    return 'completed';
  }
  if ('missing' in compared) return compared.missing;
  const provenance = provenanceOf(entry, compares, against);
  if (baselines !== 'any' && provenance !== baselines) {
    return provenance === 'approved' ? 'approvedBaseline' : 'reconstructedBaseline';
  }
  const weight = weightOf(entry, method, against);
  if (typeof weight !== 'number') return weight;
  const { initial, latest } = compared;
  return { value: (latest - initial) / initial, weight, initial, latest };
}

/** Where the baseline that a gap compares with comes from; null where there is none. */
export function provenanceOf(
  entry: EntryState,
  compares: GapQuestion['compares'],
  against: Against = 'initial',
): Provenance | null {
  const baseline = baselineOf(entry, against);
  if (baseline === null) return null;
  return compares === 'costs' ? baseline.costProvenance : baseline.scheduleProvenance;
}
