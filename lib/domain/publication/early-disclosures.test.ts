import { expect, it } from 'vitest';
import { aHistory, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import { CURRENT_RULES } from '../history/rules';
import type { Withholding } from '../vocabulary/withholding';
import { earlyDisclosures } from './early-disclosures';

function withheld(ground: Withholding['ground'] | null): readonly Change[] {
  return [
    {
      kind: 'withholding',
      withheld: ground && { scope: 'cost', ground, statement: null },
    },
  ];
}

/** Edition 3 went out with its secret; what edition 4 says of it; then edition 3 corrected. */
function history(inFourth: Withholding['ground'] | null, correction: readonly Change[]): History {
  const acts = aHistory([
    [3, [...CREATION, ...withheld('tender')]],
    [4, withheld(inFourth)],
    [3, correction],
  ]);
  return {
    ...acts,
    publications: [
      { edition: 3, version: 1, position: 1, publishedOn: '2017-06-30', rules: CURRENT_RULES },
    ],
  };
}

it('an erratum tells early what a later edition still withholds, named with the first that does', () => {
  const told = [{ name: 'Alpha', edition: 4 }];
  expect(earlyDisclosures(history('defence', withheld(null)), 3)).toEqual(told);
});

it('nothing is told early where the later editions tell it, or where the erratum does not', () => {
  expect(earlyDisclosures(history(null, withheld(null)), 3)).toEqual([]);
  expect(earlyDisclosures(history('defence', [{ kind: 'phase', phase: 'trial' }]), 3)).toEqual([]);
  expect(earlyDisclosures(history('defence', withheld('defence')), 3)).toEqual([]);
});

it('nothing is told early of an edition that was never published here', () => {
  const never = { ...history('defence', withheld(null)), publications: [] };
  expect(earlyDisclosures(never, 3)).toEqual([]);
});

it('what was told already is not told early', () => {
  const open = aHistory([
    [3, CREATION],
    [4, withheld('defence')],
    [3, [{ kind: 'phase', phase: 'trial' }]],
  ]);
  const publications = history(null, []).publications;
  expect(earlyDisclosures({ ...open, publications }, 3)).toEqual([]);
});
