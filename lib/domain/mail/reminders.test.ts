import { describe, expect, it } from 'vitest';
import type { Edition } from '../vocabulary/editions';
import { dueMilestone, isRecent, reminderVerdict } from './reminders';

const DEADLINE = '2018-06-29';
const since = '2018-05-15T08:00:00.000Z';

describe('the reminder that is due', () => {
  it.each([
    ['2018-06-21T10:00:00.000Z', null],
    ['2018-06-22T05:29:00.000Z', null],
    ['2018-06-22T05:30:00.000Z', 'week'],
    ['2018-06-26T20:00:00.000Z', 'week'],
    // Not at midnight: the eve takes over in the morning.
    ['2018-06-26T22:30:00.000Z', null],
    ['2018-06-27T05:30:00.000Z', 'eve'],
    ['2018-06-29T21:00:00.000Z', 'eve'],
    ['2018-06-30T05:30:00.000Z', 'after'],
    ['2018-07-06T12:00:00.000Z', 'after'],
    ['2018-07-07T12:00:00.000Z', null],
  ])('at %s is %s', (now, expected) => {
    expect(dueMilestone(DEADLINE, { now, since })).toBe(expected);
  });

  it('is none of those whose day had come when the deadline was set: people have just been told', () => {
    const set = { since: '2018-06-22T08:00:00.000Z' };
    expect(dueMilestone(DEADLINE, { ...set, now: '2018-06-22T09:00:00.000Z' })).toBeNull();
    expect(dueMilestone(DEADLINE, { ...set, now: '2018-06-25T09:00:00.000Z' })).toBeNull();
    expect(dueMilestone(DEADLINE, { ...set, now: '2018-06-27T09:00:00.000Z' })).toBe('eve');
  });
});

describe('a reminder by hand', () => {
  const edition: Edition = {
    number: 5,
    dataMonth: '2018-05',
    publishedOn: null,
    state: 'collection',
    collectionDeadline: DEADLINE,
    budgetMethod: 'm',
    scheduleMethod: 'm',
  };
  const now = '2018-06-20T08:00:00.000Z';
  const possible = { edition, left: 3, liaisons: 1, remindedAt: null, now };

  it('is possible where work is left and somebody reads', () => {
    expect(reminderVerdict(possible)).toEqual({ possible: true });
    expect(reminderVerdict({ ...possible, remindedAt: '2018-06-19T08:00:00.000Z' })).toEqual({
      possible: true,
    });
  });

  it.each([
    [{ edition: { ...edition, state: 'review' as const } }, 'n’est pas ouverte'],
    [{ edition: { ...edition, collectionDeadline: null } }, 'n’a pas d’échéance'],
    [{ left: 0 }, 'ne reste rien'],
    [{ liaisons: 0 }, 'Aucun correspondant'],
    [{ remindedAt: '2018-06-19T08:00:00.001Z' }, '19\u00a0juin\u00a02018 à\u00a010\u00a0h\u00a000'],
  ])('is refused with %j, in a sentence', (change, sentence) => {
    expect(reminderVerdict({ ...possible, ...change })).toEqual({
      possible: false,
      reason: expect.stringContaining(sentence),
    });
  });

  it('is recent for a day', () => {
    expect(isRecent(null, now)).toBe(false);
    expect(isRecent('2018-06-19T08:00:00.001Z', now)).toBe(true);
    expect(isRecent('2018-06-19T08:00:00.000Z', now)).toBe(false);
  });
});
