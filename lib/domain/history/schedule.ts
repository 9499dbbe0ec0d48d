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

/** The dates that an edition published, as gaps are measured on them, and the baselines of then. */
export interface PublishedDates {
  schedule: Schedule;
  initialBaseline: Baseline | null;
  latestBaseline: Baseline | null;
}

/** What an entry leaves published of its dates at the end of an edition that does not withhold it. */
export function publishedDates(entry: EntryState): PublishedDates {
  const { initialBaseline, latestBaseline } = entry;
  return { schedule: scheduleOf(measuredSchedule(entry)), initialBaseline, latestBaseline };
}

/** An entry, whether its dates were recorded, or stood, where it was withheld, and what was published. */
interface Dated {
  entry: EntryState;
  datesWithheld: boolean;
  published: PublishedDates | null;
}

/**
 * The dates of an entry after a change of schedule. A change that is only the rounding of a published
 * duration is no gap: what gaps are measured on, and a reconstructed baseline that stands on it, keep
 * the more precise of the two values, whichever came first. Dates that were withheld are not kept so: a
 * gap measured on them would give them away. A rounding is then one of the dates published before them.
 */
export function applySchedule(
  { entry, datesWithheld, published: earlier }: Dated,
  change: ScheduleChange,
  origin: Origin,
  rules: RulesVersion,
): Dates {
  if (rules === 1) return followingRounding(entry, change, origin);
  const published = scheduleOf(change);
  const known = datesWithheld ? (earlier?.schedule ?? null) : scheduleOf(measuredSchedule(entry));
  const isRounding =
    known !== null &&
    (change.roundingOnly || origin === 'import') &&
    isRoundingOnly(known, published);
  const measured = isRounding ? mostPrecise(known, published) : published;
  return {
    ...published,
    preciseSchedule: sameSchedule(measured, published) ? null : measured,
    ...baselinesMovedWith(entry, isRounding, known ?? published, measured),
  };
}

/**
 * The entry at the end of an edition that withholds it whole: no baseline takes anything from its dates,
 * and no precision is kept but one that was published before.
 */
export function withoutWithheldDates(
  entry: EntryState,
  published: PublishedDates | null,
): EntryState {
  const { preciseSchedule, initialBaseline, latestBaseline } = entry;
  const isPublished =
    preciseSchedule !== null &&
    published !== null &&
    sameSchedule(preciseSchedule, published.schedule);
  return {
    ...entry,
    preciseSchedule: isPublished ? preciseSchedule : null,
    initialBaseline: withPublishedDates(initialBaseline, published?.initialBaseline ?? null),
    latestBaseline: withPublishedDates(latestBaseline, published?.latestBaseline ?? null),
  };
}

/** A reconstructed baseline with the dates it was published with. */
function withPublishedDates(now: Baseline | null, published: Baseline | null): Baseline | null {
  const isSame =
    now?.scheduleProvenance === 'reconstructed' &&
    published?.scheduleProvenance === 'reconstructed' &&
    now.scheduleEdition === published.scheduleEdition;
  return isSame ? { ...now, ...scheduleOf(published) } : now;
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
