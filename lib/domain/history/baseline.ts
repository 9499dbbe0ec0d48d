import type { Change, Schedule } from './change';
import { durationDays } from './duration';
import { type Baseline, type EntryState, measuredSchedule } from './entry';
import type { Revision } from './revision';

type BaselineChange = Extract<Change, { kind: 'baseline' }>;
type Baselines = Pick<EntryState, 'initialBaseline' | 'latestBaseline'>;

const UNKNOWN_SCHEDULE: Schedule = {
  startOn: null,
  plannedEndOn: null,
  statedDurationDays: null,
};

function emptyBaseline(revision: Revision): Baseline {
  return {
    costEuros: null,
    ...UNKNOWN_SCHEDULE,
    costProvenance: 'reconstructed',
    scheduleProvenance: 'reconstructed',
    costEdition: revision.edition,
    scheduleEdition: revision.edition,
    edition: revision.edition,
    seq: revision.seq,
  };
}

/** The dates an approval gives, the project's own start standing for one it does not say. */
function approvedSchedule(change: BaselineChange, entry: EntryState): Schedule | null {
  const schedule = {
    startOn: change.startOn ?? entry.startOn,
    plannedEndOn: change.plannedEndOn,
    statedDurationDays: change.statedDurationDays,
  };
  return durationDays(schedule) === null ? null : schedule;
}

/**
 * Sets the initial baseline, or re-baselines. Cost and dates are parts of their own: approving one
 * leaves the other as it was known.
 */
export function approve(entry: EntryState, change: BaselineChange, revision: Revision): Baselines {
  const { initialBaseline, latestBaseline } = entry;
  const replaced = change.role === 'initial' ? initialBaseline : latestBaseline;
  const schedule = approvedSchedule(change, entry);
  const baseline: Baseline = {
    ...(replaced ?? emptyBaseline(revision)),
    ...(change.costEuros === null
      ? {}
      : {
          costEuros: change.costEuros,
          costProvenance: 'approved' as const,
          costEdition: revision.edition,
        }),
    ...(schedule === null
      ? {}
      : {
          ...schedule,
          scheduleProvenance: 'approved' as const,
          scheduleEdition: revision.edition,
        }),
    edition: revision.edition,
    seq: revision.seq,
  };
  if (change.role === 'rebaseline') return { initialBaseline, latestBaseline: baseline };
  return {
    initialBaseline: baseline,
    latestBaseline: isRebaselined(entry) ? latestBaseline : baseline,
  };
}

/** True once a re-baselining stands beside the initial baseline. */
function isRebaselined({ initialBaseline, latestBaseline }: Baselines): boolean {
  return latestBaseline !== null && latestBaseline.seq !== initialBaseline?.seq;
}

/**
 * Where no approved cost, or no approved schedule, is known, the first published one stands for it
 * (design, glossary: « reconstituée »): what its edition comes to in the end, a slip mended within it
 * was never published. Each is then never replaced but by an approved one. What an edition withholds in
 * the end it does not publish: it founds nothing either, or a later gap would give it away.
 */
export function completed(entry: EntryState, revision: Revision): EntryState {
  if (entry.withheld !== null) return unfounded(entry, revision);
  const initialBaseline = complete(entry.initialBaseline, entry, revision);
  return {
    ...entry,
    initialBaseline,
    latestBaseline: isRebaselined(entry)
      ? complete(entry.latestBaseline, entry, revision)
      : initialBaseline,
  };
}

/** The entry without what its edition would have founded, had it not been withheld. */
function unfounded(entry: EntryState, { edition }: Revision): EntryState {
  const whole = entry.withheld?.scope === 'entry';
  const without = (known: Baseline | null): Baseline | null => {
    if (known === null) return null;
    const losesCost = known.costProvenance === 'reconstructed' && known.costEdition === edition;
    const losesSchedule =
      whole && known.scheduleProvenance === 'reconstructed' && known.scheduleEdition === edition;
    if (!losesCost && !losesSchedule) return known;
    const left = {
      ...known,
      ...(losesCost ? { costEuros: null } : {}),
      ...(losesSchedule ? UNKNOWN_SCHEDULE : {}),
    };
    return hasCost(left) || hasSchedule(left) ? left : null;
  };
  return {
    ...entry,
    initialBaseline: without(entry.initialBaseline),
    latestBaseline: without(entry.latestBaseline),
  };
}

function complete(known: Baseline | null, entry: EntryState, revision: Revision): Baseline | null {
  const { edition } = revision;
  const takesCost =
    entry.costEuros !== null &&
    (!known ||
      !hasCost(known) ||
      (known.costProvenance === 'reconstructed' && known.costEdition === edition));
  const takesSchedule =
    durationDays(entry) !== null &&
    (!known ||
      !hasSchedule(known) ||
      (known.scheduleProvenance === 'reconstructed' && known.scheduleEdition === edition));
  if (!takesCost && !takesSchedule) return known;
  const { startOn, plannedEndOn, statedDurationDays } = measuredSchedule(entry);
  return {
    ...(known ?? emptyBaseline(revision)),
    ...(takesCost ? { costEuros: entry.costEuros, costEdition: edition } : {}),
    ...(takesSchedule
      ? { startOn, plannedEndOn, statedDurationDays, scheduleEdition: edition }
      : {}),
  };
}

function hasCost({ costEuros }: Baseline): boolean {
  return costEuros !== null;
}

function hasSchedule(baseline: Baseline): boolean {
  return durationDays(baseline) !== null;
}

/** True when a known part of it was never approved, only first published. */
export function isReconstructed(baseline: Baseline): boolean {
  return (
    (hasCost(baseline) && baseline.costProvenance === 'reconstructed') ||
    (hasSchedule(baseline) && baseline.scheduleProvenance === 'reconstructed')
  );
}

/** Which parts were approved: those are never replaced. */
export function approvedParts(baseline: Baseline | null): { cost: boolean; schedule: boolean } {
  return {
    cost: baseline !== null && hasCost(baseline) && baseline.costProvenance === 'approved',
    schedule:
      baseline !== null && hasSchedule(baseline) && baseline.scheduleProvenance === 'approved',
  };
}
