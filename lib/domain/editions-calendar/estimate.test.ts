import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../history/duration';
import { estimateNext } from './estimate';
import { type EditionEvent, editionMilestones, REVIEW_DAYS } from './milestones';

const PUBLISHED: readonly [string, string | null][] = [
  ['2016-11', '2016-11-18'],
  ['2017-02', '2017-03-15'],
  ['2017-06', '2017-07-11'],
  ['2017-11', '2017-11-29'],
];

function published(dates: readonly (readonly [string, string | null])[]): EditionEvent[] {
  return dates.map(([dataMonth, publishedOn], index) => ({
    edition: index + 1,
    state: 'published',
    dataMonth,
    publishedOn,
    collectionDeadline: null,
    day: publishedOn ?? `${dataMonth}-28`,
  }));
}

function estimated(events: readonly EditionEvent[], today: string) {
  const estimate = estimateNext(editionMilestones(events, [], today), today);
  if (estimate === null) throw new Error('no estimate');
  return estimate;
}

describe('the estimate of the next edition', () => {
  it('follows the last publication by the median of the last three intervals', () => {
    expect(estimated(published(PUBLISHED), '2018-01-15')).toEqual({
      edition: 5,
      dataMonth: '2018-02',
      collectionOn: addDays('2018-03-27', -2 * REVIEW_DAYS),
      deadline: addDays('2018-03-27', -REVIEW_DAYS),
      publishedOn: '2018-03-27',
      overdue: false,
      intervals: [117, 118, 141],
      interval: 118,
    });
  });

  it('is said to be past once it is', () => {
    expect(estimated(published(PUBLISHED), '2018-03-27').overdue).toBe(false);
    expect(estimated(published(PUBLISHED), '2018-03-28').overdue).toBe(true);
  });

  it('follows the expected publication of the edition under way, never before today', () => {
    const underway: EditionEvent = {
      edition: 5,
      state: 'collection',
      dataMonth: '2018-05',
      publishedOn: null,
      collectionDeadline: '2018-06-01',
      day: '2018-05-12',
    };
    const events = [...published(PUBLISHED), underway];
    const expected = addDays('2018-06-01', REVIEW_DAYS);
    expect(estimated(events, '2018-05-15')).toMatchObject({
      edition: 6,
      publishedOn: addDays(expected, 118),
      collectionOn: addDays(expected, 118 - REVIEW_DAYS - 20),
    });
    expect(estimated(events, '2018-09-01').publishedOn).toBe(addDays('2018-09-01', 118));
  });

  it('takes about six months where no interval is known', () => {
    expect(estimated(published([['2017-11', null]]), '2018-01-15')).toMatchObject({
      intervals: [],
      publishedOn: addDays('2017-11-30', 182),
    });
    expect(estimateNext([], '2018-01-15')).toBeNull();
  });

  it('keeps its steps in order, after the last edition, whatever the past', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.nat(2000), (between, later) => {
        let day = '2016-11-18';
        const dates = between.map((gap): [string, string] => {
          day = addDays(day, gap);
          return [day.slice(0, 7), day];
        });
        const estimate = estimated(published(dates), addDays(day, later));
        expect(daysBetween(day, estimate.publishedOn)).toBe(estimate.interval);
        expect(estimate.collectionOn < estimate.deadline).toBe(true);
        expect(estimate.deadline < estimate.publishedOn).toBe(true);
        expect(estimate.dataMonth).toBe(estimate.publishedOn.slice(0, 7));
        expect(estimate.overdue).toBe(estimate.publishedOn < addDays(day, later));
      }),
    );
  });
});
