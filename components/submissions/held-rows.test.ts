import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aSummary } from './fixtures';
import { heldRows, inReadersOrder, isOutOfDate } from './held-rows';

const rowsArb = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }))
  .map((ids) => ids.map((id) => aSummary(String(id))));

test('no row moves, and none of the latest is missing', () => {
  fc.assert(
    fc.property(rowsArb, rowsArb, (held, latest) => {
      const shown = heldRows(held, latest);
      expect(shown.slice(0, held.length).map(({ row }) => row.id)).toEqual(
        held.map(({ id }) => id),
      );
      const present = shown.filter(({ gone }) => !gone).map(({ row }) => row.id);
      expect([...present].sort()).toEqual(latest.map(({ id }) => id).sort());
      expect(shown.filter(({ isNew }) => isNew)).toHaveLength(shown.length - held.length);
    }),
  );
});

test('what is the reader’s to do comes first', () => {
  const [sent, returned] = [aSummary('a'), aSummary('b', { actsNext: 'ministry' })];
  expect(inReadersOrder([sent, returned], 'ministry')).toEqual([returned, sent]);
  expect(inReadersOrder([returned, sent], 'directorate')).toEqual([sent, returned]);
});

test('what is known now is shown in the place held', () => {
  const [before, after] = [aSummary('a'), aSummary('a', { comments: 2 })];
  expect(heldRows([before, aSummary('b')], [aSummary('c'), after])).toEqual([
    { row: after, gone: false, isNew: false },
    { row: aSummary('b'), gone: true, isNew: false },
    { row: aSummary('c'), gone: false, isNew: true },
  ]);
});

test('a list is out of date as soon as a row is gone or not in its place', () => {
  const [a, b, c] = [aSummary('a'), aSummary('b'), aSummary('c')];
  const outOfDate = (held: (typeof a)[], latest: (typeof a)[]) =>
    isOutOfDate(heldRows(held, latest), latest);
  expect(outOfDate([a, b], [a, b])).toBe(false);
  expect(outOfDate([a, b], [a, b, c])).toBe(false);
  expect(outOfDate([a, b], [c, a, b])).toBe(true);
  expect(outOfDate([a, b], [a])).toBe(true);
});
