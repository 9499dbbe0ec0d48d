import { describe, expect, it } from 'vitest';
import { claimEnd, isUnreachable, retryAt, sittingEnd, staleBefore } from './delivery';

const NOW = '2018-06-01T08:00:00.000Z';

describe('retries', () => {
  it('come after pauses that grow, then end', () => {
    expect(retryAt(1, NOW)).toBe('2018-06-01T08:01:00.000Z');
    expect(retryAt(4, NOW)).toBe('2018-06-01T10:00:00.000Z');
    expect(retryAt(8, NOW)).toBe('2018-06-02T08:00:00.000Z');
    expect(retryAt(9, NOW)).toBeNull();
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => retryAt(attempts, NOW) ?? '');
    expect(pauses).toEqual(pauses.toSorted());
  });
});

it('holds a claim and a sitting a quarter of an hour, and keeps news a week', () => {
  expect(sittingEnd(NOW)).toBe('2018-06-01T08:15:00.000Z');
  expect(claimEnd(NOW)).toBe('2018-06-01T08:15:00.000Z');
  expect(staleBefore(NOW)).toBe('2018-05-25T08:00:00.000Z');
});

it.each([
  ['correspondant@demo.invalid', true],
  ['a@INVALID', true],
  ['a@b.invalid.', true],
  ['a@invalid.fr', false],
  ['invalid@exemple.gouv.fr', false],
  ['a@notinvalid', false],
])('of %s, that nobody can have it: %s', (address, expected) => {
  expect(isUnreachable(address)).toBe(expected);
});
