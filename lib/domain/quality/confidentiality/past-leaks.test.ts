import { expect, it } from 'vitest';
import { aHistory, CREATION } from '../../fixtures/one-project';
import type { Change } from '../../history/change';
import { aDeclaration } from '../fixtures/declarations';
import { WITHHELD } from '../fixtures/inputs';
import { leaksOf } from './leaks';

const MILLION = 1_000_000;

/** Withheld in the fourth edition, whose declared total gives it away, then at this cost in the fifth. */
function attacks(costEuros: number): string[] {
  const secret: readonly Change[] = [
    ...CREATION,
    { kind: 'budget', costEuros: 400 * MILLION },
    WITHHELD,
  ];
  const history = aHistory([
    [4, secret],
    [5, [{ kind: 'budget', costEuros }]],
  ]);
  const declared = [aDeclaration(4, { totalCostEuros: 400 * MILLION })];
  return leaksOf(history, 5, declared).map(({ attack, isPublic }) => `${attack} ${isPublic}`);
}

it('what an earlier edition gives away matters while the amount is the same', () => {
  expect(attacks(400 * MILLION)).toEqual(['combined true']);
  expect(attacks(900 * MILLION)).toEqual([]);
  // Near what it was, but no longer it.
  expect(attacks(420 * MILLION)).toEqual([]);
});

it('an amount published before is public already, and a rough number in a text is not it', () => {
  const named = (description: string): Change => ({ kind: 'text', set: { description } });
  const leaks = (...acts: Parameters<typeof aHistory>[0]) =>
    leaksOf(aHistory(acts), 5, []).map(({ attack, isPublic }) => `${attack} ${isPublic}`);
  expect(leaks([4, CREATION], [5, [WITHHELD]])).toContain('earlier true');
  const secret: Change = { kind: 'budget', costEuros: 10_400_000 };
  const hidden = [...CREATION, secret, WITHHELD];
  expect(leaks([5, [...hidden, named('Il coûte 10,4 M€.')]])).toEqual(['text false']);
  expect(leaks([5, [...hidden, named('Il coûte 15 M€.')]])).toEqual([]);
});
