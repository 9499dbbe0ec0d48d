import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Run, wordDifferences } from './word-differences';

const textArb = fc
  .array(fc.constantFrom('un', 'deux', 'trois', 'quatre', 'l’État,', '\n'), { maxLength: 30 })
  .map((words) => words.join(' '));
const whole = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const kept = (runs: readonly Run[]) => whole(runs.filter(({ changed }) => !changed));

test('both texts stay whole, and what is kept of them is the same', () => {
  fc.assert(
    fc.property(textArb, textArb, (before, after) => {
      const runs = wordDifferences(before, after);
      expect(whole(runs.before)).toBe(before);
      expect(whole(runs.after)).toBe(after);
      expect(kept(runs.before)).toBe(kept(runs.after));
    }),
  );
});

test('only the words that differ are marked', () => {
  expect(wordDifferences('Refaire le portail des usagers.', 'Refaire tout le portail.')).toEqual({
    before: [
      { text: 'Refaire le ', changed: false },
      { text: 'portail des usagers', changed: true },
      { text: '.', changed: false },
    ],
    after: [
      { text: 'Refaire ', changed: false },
      { text: 'tout ', changed: true },
      { text: 'le ', changed: false },
      { text: 'portail', changed: true },
      { text: '.', changed: false },
    ],
  });
});
