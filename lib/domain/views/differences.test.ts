import { describe, expect, it } from 'vitest';
import { aBaseline, anEntry } from '../fixtures/portfolios';
import type { EntryState } from '../history/entry';
import { differences } from './differences';

const names = { ministries: { SPM: 'Premier ministre' }, projects: { 'GP-0002': 'AUTRE' } };
const entry = anEntry('GP-0001');

/** One change of each thing an entry says that a person may have typed. */
const CHANGES: { [Field in keyof EntryState]?: EntryState[Field] } = {
  name: 'Nouveau nom',
  description: 'Une autre description',
  moreUrl: 'https://exemple.gouv.fr',
  ministry: 'MJ',
  interministerial: true,
  functionalZone: 'Achats',
  programmes: [{ code: 'P129', label: 'Coordination', share: null }],
  papUrl: 'https://exemple.gouv.fr/pap',
  startOn: '2016-01-01',
  plannedEndOn: '2019-01-01',
  phase: 'rollout',
  costEuros: 12_000_000,
  withheld: { scope: 'cost', ground: 'tender', statement: null },
  initialBaseline: aBaseline({ costEuros: 9_000_000 }),
  latestBaseline: aBaseline({ startOn: '2014-01-01' }),
  exit: {
    edition: 5,
    ground: 'merged',
    finalCostEuros: 11_000_000,
    finalEndOn: '2018-01-01',
    successors: ['GP-0002'],
  },
};

describe('differences', () => {
  it('lists what either writer changed, and nothing else', () => {
    const theirs = { ...entry, costEuros: 12_000_000 };
    const yours = { ...entry, phase: 'rollout' as const };
    const found = differences({ before: entry, theirs, yours }, names);
    expect(found.map(({ field }) => field)).toEqual(['phase', 'cost']);
    expect(differences({ before: entry, theirs: entry, yours: entry }, names)).toEqual([]);
  });

  it.each(Object.entries(CHANGES))('sees a change of %s, whoever made it', (field, value) => {
    const changed = { ...entry, [field]: value };
    expect(differences({ before: entry, theirs: changed, yours: entry }, names)).not.toEqual([]);
    expect(differences({ before: entry, theirs: entry, yours: changed }, names)).not.toEqual([]);
  });

  it('tells two final balances apart', () => {
    const exit = (finalCostEuros: number): EntryState => ({
      ...entry,
      exit: { edition: 5, ground: 'abandoned', finalCostEuros, finalEndOn: null, successors: [] },
    });
    const found = differences(
      { before: entry, theirs: exit(10_000_000), yours: exit(20_000_000) },
      names,
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        field: 'finalCost',
        theirs: '10\u00a0M€',
        yours: '20\u00a0M€',
      }),
    );
  });
});
