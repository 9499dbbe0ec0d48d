import type { EntryState } from '@/lib/domain/history/entry';
import type { Conflict } from './conflict';
import type { DraftStorage } from './draft';

/** An invented entry, for tests. */
export function anEntry(part: Partial<EntryState> = {}): EntryState {
  return {
    project: 'GP-0007',
    name: 'PORTAIL',
    description: 'Un portail pour les usagers.',
    moreUrl: null,
    ministry: 'MJ',
    interministerial: false,
    functionalZone: 'Justice',
    programmes: [{ code: 'P310', label: 'Conduite et pilotage', share: null }],
    papUrl: null,
    startOn: '2015-01-01',
    plannedEndOn: '2019-06-30',
    statedDurationDays: null,
    preciseSchedule: null,
    phase: 'build',
    costEuros: 30_800_000,
    withheld: null,
    opinionReference: null,
    initialBaseline: null,
    latestBaseline: null,
    previousNames: [],
    enteredIn: 1,
    exit: null,
    version: 12,
    lastRevisedIn: 5,
    ...part,
  };
}

/** Somebody else's version of that entry, and on which fields it parts from the writer's. */
export function aConflict(current: EntryState, differences: Conflict['differences']): Conflict {
  return {
    status: 'conflict',
    version: current.version,
    by: 'Camille Morel',
    at: '2026-11-03T13:05:00.000Z',
    differences,
    current,
  };
}

/** A storage of its own for each test. */
export function aStorage(): DraftStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}
