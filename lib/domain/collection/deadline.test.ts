import { describe, expect, it } from 'vitest';
import { daysLeft, deadlineProblem, isLate, parisDay } from './deadline';

describe('the day in Paris', () => {
  it.each([
    ['2026-11-24T22:59:59.000Z', '2026-11-24'],
    ['2026-11-24T23:00:00.000Z', '2026-11-25'],
    ['2026-07-14T21:59:59.000Z', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15'],
  ])('at %s is %s', (instant, day) => {
    expect(parisDay(instant)).toBe(day);
  });
});

describe('a deadline', () => {
  it.each([
    ['2026-12-15', '2026-11-24', 21],
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-21', '2026-11-24', -3],
    // The clocks change in between: days are counted, not hours.
    ['2026-10-26', '2026-10-24', 2],
  ])('of %s is on %s in %i days', (deadline, today, days) => {
    expect(daysLeft(deadline, today)).toBe(days);
    expect(isLate(deadline, today)).toBe(days < 0);
  });

  it('is neither near nor late where there is none', () => {
    expect(daysLeft(null, '2026-11-24')).toBeNull();
    expect(isLate(undefined, '2026-11-24')).toBe(false);
  });

  it('is from today on, and within the year', () => {
    expect(deadlineProblem('2026-11-23', '2026-11-24')).toMatch(/déjà passée/);
    expect(deadlineProblem('2026-11-24', '2026-11-24')).toBeNull();
    expect(deadlineProblem('2027-11-24', '2026-11-24')).toBeNull();
    expect(deadlineProblem('2027-11-26', '2026-11-24')).toMatch(/plus d’un an/);
  });
});
