import { describe, expect, it } from 'vitest';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import type { EntryState } from '../history/entry';
import type { Withholding } from '../vocabulary/withholding';
import { publicEditions } from './public-editions';

const baseline = (
  role: 'initial' | 'rebaseline',
  costEuros: number,
  plannedEndOn: string,
): Change => ({
  kind: 'baseline',
  role,
  costEuros,
  startOn: '2015-01-01',
  plannedEndOn,
  statedDurationDays: null,
});
const withheld = (scope: Withholding['scope']): Change => ({
  kind: 'withholding',
  withheld: { scope, ground: 'tender', statement: null },
});
const LIFTED: Change = { kind: 'withholding', withheld: null };
const EXIT: Change = {
  kind: 'exit',
  ground: 'completed',
  finalCostEuros: 9_000_000,
  finalEndOn: '2017-10-01',
  successors: [],
};

/** The project as it is read outside in the last edition of these acts; baselines are told in the 3rd. */
function outside(...acts: Parameters<typeof aHistory>[0]): EntryState {
  const history = aHistory(acts);
  const edition = history.editions.find(({ number }) => number === 4);
  if (edition === undefined) throw new Error('no edition 4');
  const source = {
    edition,
    version: 1,
    publishedOn: '2017-11-29',
    note: null,
    history,
    declared: [],
    article: '',
  };
  const last = publicEditions(source).at(-1)?.outside;
  const [entry] = [...(last?.entries ?? []), ...(last?.departed ?? [])];
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

describe('what was recorded while an entry was withheld', () => {
  const acts = (scope: Withholding['scope']) =>
    outside(
      [1, CREATION],
      [3, [withheld(scope), baseline('initial', 8_000_000, '2017-06-01')]],
      [3, [baseline('rebaseline', 9_000_000, '2017-09-01')]],
      [4, [LIFTED]],
    );

  it('is in no baseline told later, neither cost nor dates', () => {
    const { initialBaseline, latestBaseline } = acts('entry');
    const nothing = {
      costEuros: null,
      startOn: null,
      plannedEndOn: null,
      statedDurationDays: null,
    };
    expect(initialBaseline).toMatchObject(nothing);
    expect(latestBaseline).toMatchObject(nothing);
  });

  it('leaves the dates where the cost alone was withheld', () => {
    const { initialBaseline, latestBaseline } = acts('cost');
    expect(initialBaseline).toMatchObject({ costEuros: null, plannedEndOn: '2017-06-01' });
    expect(latestBaseline).toMatchObject({ costEuros: null, plannedEndOn: '2017-09-01' });
  });

  it('leaves what another edition gave', () => {
    const entry = outside(
      [1, [...CREATION, baseline('initial', 8_000_000, '2017-06-01')]],
      [3, [withheld('entry'), aSchedule('2015-01-01', '2019-01-01')]],
      [4, [LIFTED]],
    );
    expect(entry.initialBaseline).toMatchObject({
      costEuros: 8_000_000,
      plannedEndOn: '2017-06-01',
    });
  });

  it('is in no final balance', () => {
    const left = (scope: Withholding['scope']) =>
      outside([1, CREATION], [3, [withheld(scope), EXIT]], [4, [LIFTED]]).exit;
    expect(left('entry')).toMatchObject({ finalCostEuros: null, finalEndOn: null });
    expect(left('cost')).toMatchObject({ finalCostEuros: null, finalEndOn: '2017-10-01' });
  });
});
