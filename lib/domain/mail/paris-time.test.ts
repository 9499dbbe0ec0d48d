import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parisDay } from '../collection/deadline';
import { addDays } from '../history/duration';
import { digestInstant, morningOf } from './paris-time';

const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays('1990-01-01', after));

describe('the morning of a day in Paris', () => {
  it.each([
    ['2018-01-15', '2018-01-15T06:30:00.000Z'],
    ['2018-07-15', '2018-07-15T05:30:00.000Z'],
    ['2018-03-24', '2018-03-24T06:30:00.000Z'],
    ['2018-03-25', '2018-03-25T05:30:00.000Z'],
    ['2018-10-27', '2018-10-27T05:30:00.000Z'],
    ['2018-10-28', '2018-10-28T06:30:00.000Z'],
  ])('of %s is %s', (day, instant) => {
    expect(morningOf(day)).toBe(instant);
  });

  it('is on that day, at half past seven, every day', () => {
    const clock = new Intl.DateTimeFormat('fr-FR', {
      timeZone: 'Europe/Paris',
      hour: '2-digit',
      minute: '2-digit',
    });
    fc.assert(
      fc.property(days, (day) => {
        const instant = morningOf(day);
        return parisDay(instant) === day && clock.format(new Date(instant)) === '07:30';
      }),
    );
  });
});

describe('the digest', () => {
  it('has one instant a day, which never runs ahead of now and is of the same day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), (day, milliseconds) => {
        const now = new Date(Date.parse(`${day}T00:00:00.000Z`) + milliseconds).toISOString();
        const instant = digestInstant(now);
        const morning = morningOf(parisDay(now));
        expect(instant).toBe(now < morning ? null : morning);
      }),
    );
  });

  it('is for no one between midnight and half past seven', () => {
    expect(digestInstant('2018-06-01T22:30:00.000Z')).toBeNull();
    expect(digestInstant('2018-06-02T05:29:59.999Z')).toBeNull();
    expect(digestInstant('2018-06-02T21:59:59.999Z')).toBe('2018-06-02T05:30:00.000Z');
  });
});
