import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOpenEdition } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { editionsCalendar } from './editions-calendar';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
});
afterEach(() => scratch.dispose());

describe('the calendar of editions', () => {
  it('is empty before the first edition', () => {
    expect(editionsCalendar('2018-06-20')).toEqual({ milestones: [], next: null });
  });

  it('reads the days from what was recorded, in Paris', () => {
    anOpenEdition();
    const { milestones, next } = editionsCalendar('2018-06-20');
    expect(milestones).toMatchObject([
      {
        edition: 1,
        state: 'collection',
        openedOn: '2018-05-01',
        deadline: '2018-06-15',
        expectedOn: '2018-07-13',
        collectionLateness: 5,
      },
    ]);
    expect(next).toMatchObject({ edition: 2, intervals: [] });
  });
});
