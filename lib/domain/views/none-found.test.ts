import { expect, it } from 'vitest';
import { basisOf, NO_PHASE_MOVE, NO_REVISION, noneFound } from './none-found';

it('counts as none only what is known', () => {
  const of = (...known: boolean[]) => basisOf(known, (one) => one);
  expect(noneFound(of(true, true), NO_REVISION.budget)).toBe('Aucun coût révisé');
  expect(noneFound(of(true, false), NO_REVISION.budget)).toBe('Aucun coût connu n’est révisé');
  expect(noneFound(of(false), NO_REVISION.schedule)).toBe('Aucune durée à comparer');
  expect(noneFound(of(), NO_PHASE_MOVE)).toBe('Aucune phase à comparer');
});
