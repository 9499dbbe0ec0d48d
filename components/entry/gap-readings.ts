import { changeOf, changeOfCost } from '@/lib/domain/figures/change';
import { isAbandoned } from '@/lib/domain/figures/exits';
import {
  type Against,
  baselineOf,
  type Compared,
  comparedCosts,
  comparedDurations,
} from '@/lib/domain/figures/gaps';
import { endSlip } from '@/lib/domain/figures/slips';
import type { LeftOutReason } from '@/lib/domain/figures/types';
import { DAYS_PER_YEAR, durationDays } from '@/lib/domain/history/duration';
import type { Baseline, EntryState } from '@/lib/domain/history/entry';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatMillions, formatYears, signedRatio } from '@/lib/format/numbers';
import { signedMonths } from '@/lib/format/spans';

/** A gap to a baseline, ready to be read. */
export interface GapReading {
  what: 'Coût complet' | 'Fin prévue' | 'Durée prévue';
  against: string;
  /** « 5e édition », with « base reconstituée » where it is. */
  since: string;
  reconstructed: boolean;
  /**
   * What was compared, the gap in percent and, unless nil, in its own unit; or why there is none, with
   * the reference where it is known all the same.
   */
  result:
    | { initial: string; latest: string; gap: string; delta: string | null }
    | { initial: string | null; missing: string };
}

const ABANDONED = 'projet abandonné\u202f: pas d’écart';

const MISSING: Partial<Record<LeftOutReason, string>> = {
  framing: 'en cadrage\u202f: pas encore d’estimation',
  withheld: 'non communiqué',
  noCost: 'coût non renseigné',
  noDuration: 'durée non renseignée',
  noBaseline: 'pas de valeur de référence',
};

/**
 * The gaps of an entry to its initial baseline and, once it was re-baselined, to the one in force.
 */
export function gapReadings(entry: EntryState): GapReading[] {
  return scopesOf(entry).flatMap((against) => [
    reading(entry, against, 'Coût complet', comparedCosts(entry, against)),
    reading(entry, against, 'Durée prévue', comparedDurations(entry, against)),
  ]);
}

/** By how many months the planned end moved from each of these baselines. */
export function endReadings(entry: EntryState): GapReading[] {
  return scopesOf(entry).map((against) => endReading(entry, against));
}

function scopesOf({ initialBaseline, latestBaseline }: EntryState): readonly Against[] {
  return latestBaseline?.seq === initialBaseline?.seq ? ['initial'] : ['initial', 'latest'];
}

/** The planned end: by how many months it moved, which a longer duration does not say. */
function endReading(entry: EntryState, against: Against): GapReading {
  const slip = endSlip(entry, against);
  const duration = comparedDurations(entry, against);
  const whole = reading(entry, against, 'Fin prévue', duration);
  if (slip !== null) {
    const result = {
      initial: formatMonth(slip.from),
      latest: formatMonth(slip.to),
      gap: signedMonths(slip.months),
      delta: null,
    };
    return { ...whole, result };
  }
  const from = baselineOf(entry, against)?.plannedEndOn ?? null;
  const initial = from === null ? null : formatMonth(from);
  if (isAbandoned(entry)) return { ...whole, result: { initial, missing: ABANDONED } };
  const why = 'missing' in duration && duration.missing !== 'noDuration' ? duration.missing : null;
  const missing = (why && MISSING[why]) ?? 'date non renseignée';
  return { ...whole, result: { initial, missing } };
}

function reading(
  entry: EntryState,
  against: Against,
  what: GapReading['what'],
  compared: Compared,
): GapReading {
  const baseline = baselineOf(entry, against);
  const provenance = what === 'Coût complet' ? 'costProvenance' : 'scheduleProvenance';
  return {
    what,
    against: against === 'initial' ? 'référence initiale' : 'dernière référence',
    since: baseline === null ? 'inconnue' : formatEdition(baseline.edition),
    reconstructed: baseline?.[provenance] === 'reconstructed',
    result: isAbandoned(entry)
      ? { initial: referenceOf(what, baseline), missing: ABANDONED }
      : comparedResult(what, baseline, compared),
  };
}

function comparedResult(
  what: GapReading['what'],
  baseline: Baseline | null,
  compared: Compared,
): GapReading['result'] {
  if (!('missing' in compared)) return resultOf(what, compared);
  const missing = MISSING[compared.missing] ?? 'non calculable';
  return { initial: referenceOf(what, baseline), missing };
}

function resultOf(
  what: GapReading['what'],
  { initial, latest }: { initial: number; latest: number },
) {
  const change =
    what === 'Coût complet'
      ? changeOfCost(initial, latest)
      : changeOf(initial / DAYS_PER_YEAR, latest / DAYS_PER_YEAR, 'years');
  return {
    initial: change.before.text,
    latest: change.after.text,
    gap: signedRatio((latest - initial) / initial),
    delta: change.direction === 'stable' ? null : change.difference.text,
  };
}

/** A reference stays known where the value that is compared to it is not. */
function referenceOf(what: GapReading['what'], baseline: Baseline | null): string | null {
  const amount = what === 'Coût complet' ? baseline?.costEuros : baseline && durationDays(baseline);
  return amount ? amountText(what, amount) : null;
}

function amountText(what: GapReading['what'], amount: number): string {
  return what === 'Coût complet' ? formatMillions(amount) : formatYears(amount / DAYS_PER_YEAR);
}
