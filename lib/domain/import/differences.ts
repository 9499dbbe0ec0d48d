import { type Change, type EntryText, TEXT_FIELDS } from '../history/change';
import type { EntryState } from '../history/entry';
import { isRoundingOnly } from '../history/rounding';
import type { EntryFields } from './target';

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The changes that lead from one state to these fields; none when nothing differs. */
export function differences(before: EntryState, after: EntryFields): Change[] {
  const changes: Change[] = [];
  const set = changedText(before, after);
  if (Object.keys(set).length > 0) changes.push({ kind: 'text', set });
  if (before.phase !== after.phase) changes.push({ kind: 'phase', phase: after.phase });
  if (before.costEuros !== after.costEuros) {
    changes.push({ kind: 'budget', costEuros: after.costEuros });
  }
  const { startOn, plannedEndOn, statedDurationDays } = after;
  const schedule = { startOn, plannedEndOn, statedDurationDays };
  const isSameSchedule =
    before.startOn === startOn &&
    before.plannedEndOn === plannedEndOn &&
    before.statedDurationDays === statedDurationDays;
  if (!isSameSchedule) {
    const roundingOnly = isRoundingOnly(before, schedule);
    changes.push({ kind: 'schedule', ...schedule, roundingOnly });
  }
  if (!same(before.withheld, after.withheld)) {
    changes.push({ kind: 'withholding', withheld: after.withheld });
  }
  return changes;
}

function changedText(before: EntryState, after: EntryFields): Partial<EntryText> {
  return Object.fromEntries(
    TEXT_FIELDS.filter((field) => !same(before[field], after[field])).map((field) => [
      field,
      after[field],
    ]),
  );
}

/** The changes that bring a project into the panorama for the first time. */
export function firstAppearance(fields: EntryFields): Change[] {
  const { phase, costEuros, withheld, startOn, plannedEndOn, statedDurationDays, ...set } = fields;
  const schedule = { startOn, plannedEndOn, statedDurationDays };
  return [
    { kind: 'entry' },
    { kind: 'text', set },
    { kind: 'phase', phase },
    { kind: 'budget', costEuros },
    { kind: 'schedule', ...schedule, roundingOnly: false },
    ...(withheld === null ? [] : [{ kind: 'withholding', withheld } as const]),
  ];
}
