import type { Baseline, EntryState } from '../history/entry';
import type { FieldDifference } from '../result';
import {
  baselineFields,
  COST_FIELD,
  type Compared,
  exitFields,
  type Names,
  NONE,
  PHASE_FIELD,
  SCHEDULE_FIELDS,
  textFields,
  WITHHELD_FIELD,
} from './entry-readings';

/** Everything an act may change of an entry, as it is read. */
function everyField(names: Names): Compared[] {
  return [
    ...textFields(names),
    PHASE_FIELD,
    COST_FIELD,
    WITHHELD_FIELD,
    ...SCHEDULE_FIELDS,
    ...baselineFields('initial').map((field) => ({ ...field, field: `initial.${field.field}` })),
    ...baselineFields('rebaseline'),
    ...exitFields(names),
  ];
}

/** What is derived from the other fields is nobody's to choose: only approved references are compared. */
function withoutReconstructed(entry: EntryState): EntryState {
  const approved = (baseline: Baseline | null): Baseline | null =>
    baseline && {
      ...baseline,
      ...(baseline.costProvenance === 'reconstructed' ? { costEuros: null } : {}),
      ...(baseline.scheduleProvenance === 'reconstructed'
        ? { startOn: null, plannedEndOn: null, statedDurationDays: null }
        : {}),
    };
  return {
    ...entry,
    initialBaseline: approved(entry.initialBaseline),
    latestBaseline: approved(entry.latestBaseline),
  };
}

/**
 * Where two people's versions of an entry part: every field that the one or the other changed from
 * what the writer had before their eyes.
 */
export function differences(
  versions: { before: EntryState; theirs: EntryState; yours: EntryState },
  names: Names,
): FieldDifference[] {
  return everyField(names).flatMap(({ field, label, read }) => {
    const [before, theirs, yours] = [versions.before, versions.theirs, versions.yours].map(
      (entry) => read(withoutReconstructed(entry)) || NONE,
    );
    if (before === undefined || theirs === undefined || yours === undefined) return [];
    return theirs === before && yours === before ? [] : [{ field, label, before, theirs, yours }];
  });
}
