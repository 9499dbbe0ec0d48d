import type { Change, Schedule } from './change';
import { type Baseline, type EntryState, measuredSchedule } from './entry';
import type { Origin } from './revision';
import { isRoundingChange, isRoundingOnly, mostPrecise } from './rounding';
import type { RulesVersion } from './rules';

type ScheduleChange = Extract<Change, { kind: 'schedule' }>;
type Dates = Pick<
  EntryState,
  keyof Schedule | 'preciseSchedule' | 'initialBaseline' | 'latestBaseline'
>;

function scheduleOf({ startOn, plannedEndOn, statedDurationDays }: Schedule): Schedule {
  return { startOn, plannedEndOn, statedDurationDays };
}

function sameSchedule(a: Schedule, b: Schedule): boolean {
  return (
    a.startOn === b.startOn &&
    a.plannedEndOn === b.plannedEndOn &&
    a.statedDurationDays === b.statedDurationDays
  );
}

/** An entry, and whether its dates were recorded, or stood, where it was withheld. */
interface Dated {
  entry: EntryState;
  datesWithheld: boolean;
}

/**
 * The dates of an entry after a change of schedule. A change that is only the rounding of a published
 * duration is no gap: what gaps are measured on, and a reconstructed baseline that stands on it, keep
 * the more precise of the two values, whichever came first. Dates that were withheld are not kept so: a
 * gap measured on them would give them away.
 */
export function applySchedule(
  { entry, datesWithheld }: Dated,
  change: ScheduleChange,
  origin: Origin,
  rules: RulesVersion,
): Dates {
  if (rules === 1) return followingRounding(entry, change, origin);
  const published = scheduleOf(change);
  const known = scheduleOf(measuredSchedule(entry));
  const isRounding =
    !datesWithheld &&
    (change.roundingOnly || origin === 'import') &&
    isRoundingOnly(known, published);
  const measured = isRounding ? mostPrecise(known, published) : published;
  return {
    ...published,
    preciseSchedule: sameSchedule(measured, published) ? null : measured,
    ...baselinesMovedWith(entry, isRounding, known, measured),
  };
}

/** By the rules 1, a reconstructed baseline took every rounding, also of a value known precisely. */
function followingRounding(entry: EntryState, change: ScheduleChange, origin: Origin): Dates {
  const schedule = scheduleOf(change);
  const isRounding = isRoundingChange(entry, change, origin);
  return {
    ...schedule,
    preciseSchedule: null,
    ...baselinesMovedWith(entry, isRounding, entry, schedule),
  };
}

/** A reconstructed baseline that stands on the dates so far takes what a rounding makes of them. */
function baselinesMovedWith(
  { initialBaseline, latestBaseline }: EntryState,
  isRounding: boolean,
  from: Schedule,
  to: Schedule,
): Pick<Dates, 'initialBaseline' | 'latestBaseline'> {
  const moved = (baseline: Baseline | null): Baseline | null =>
    isRounding && baseline?.scheduleProvenance === 'reconstructed' && sameSchedule(baseline, from)
      ? { ...baseline, ...to }
      : baseline;
  return { initialBaseline: moved(initialBaseline), latestBaseline: moved(latestBaseline) };
}
