import { durationDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Phase } from '../vocabulary/phases';

/**
 * What an entry lets a figure count. Everything that ends in a figure, a breakdown or a list goes
 * through here, so that a withheld value cannot be derived from one of them by subtraction.
 */

/** Full cost in whole euros; null when it is unknown or withheld. */
export function countedCost(entry: EntryState): number | null {
  return entry.withheld === null ? entry.costEuros : null;
}

/** True when the whole entry, not its cost alone, is kept from publication. */
export function isEntryWithheld(entry: EntryState): boolean {
  return entry.withheld?.scope === 'entry';
}

/** Planned duration in days; null when it is unknown or the entry is withheld. */
export function countedDurationDays(entry: EntryState): number | null {
  return isEntryWithheld(entry) ? null : durationDays(entry);
}

/** Phase; null when it is unknown or the entry is withheld. */
export function countedPhase(entry: EntryState): Phase | null {
  return isEntryWithheld(entry) ? null : entry.phase;
}
