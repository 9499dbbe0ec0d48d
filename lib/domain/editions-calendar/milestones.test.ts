import { describe, expect, it } from 'vitest';
import { type EditionEvent, editionMilestones, type PublicationDay } from './milestones';
import { collectionReading, latenessBadge, paceFinding, publicationReading } from './readings';

const TODAY = '2018-07-10';

function event(overrides: Partial<EditionEvent>): EditionEvent {
  return {
    edition: 5,
    state: 'collection',
    dataMonth: '2018-05',
    publishedOn: null,
    collectionDeadline: '2018-06-01',
    day: '2018-05-02',
    ...overrides,
  };
}

function imported(edition: number, dataMonth: string, publishedOn: string | null): EditionEvent {
  return event({ edition, state: 'published', dataMonth, publishedOn, collectionDeadline: null });
}

function rowOf(
  events: readonly EditionEvent[],
  publications: readonly PublicationDay[] = [],
  today = TODAY,
) {
  const row = editionMilestones(events, publications, today).at(-1);
  if (row === undefined) throw new Error('no row');
  return row;
}

const PREPARATION = event({ state: 'preparation', collectionDeadline: null, day: '2018-04-03' });
const REVIEW = event({ state: 'review', day: '2018-06-13' });
const PUBLISHED = event({ state: 'published', publishedOn: '2018-07-04', day: '2018-07-04' });

describe('the milestones of an edition', () => {
  it('are what was recorded, with how late each step was', () => {
    const row = rowOf([PREPARATION, event({}), REVIEW, PUBLISHED]);
    expect(row).toMatchObject({
      openedOn: '2018-05-02',
      deadline: '2018-06-01',
      firstDeadline: null,
      reviewOn: '2018-06-13',
      publishedOn: '2018-07-04',
      expectedOn: '2018-06-29',
      collectionLateness: 12,
      publicationLateness: 5,
      followed: true,
    });
    expect(collectionReading(row)).toBe('close 12\u00a0jours après l’échéance');
    expect(publicationReading(row)).toBe('5\u00a0jours après la date attendue');
    expect(latenessBadge(row)).toBe('Publiée en retard');
  });

  it('keep the deadline first given where it was moved', () => {
    const moved = event({ collectionDeadline: '2018-06-15', day: '2018-05-20' });
    expect(rowOf([event({}), moved])).toMatchObject({
      deadline: '2018-06-15',
      firstDeadline: '2018-06-01',
      openedOn: '2018-05-02',
    });
  });

  it('forget a review that was left to collect again', () => {
    const again = event({ day: '2018-06-20' });
    const row = rowOf([event({}), REVIEW, again]);
    expect(row.reviewOn).toBeNull();
    expect(collectionReading(row)).toBe('échéance passée depuis 39\u00a0jours');
    const second = rowOf([event({}), REVIEW, again, event({ state: 'review', day: '2018-06-25' })]);
    expect(second.reviewOn).toBe('2018-06-25');
  });

  it.each([
    ['2018-05-31', 'échéance dans 1\u00a0jour', 'attendue dans 29\u00a0jours', null],
    ['2018-06-01', 'échéance aujourd’hui', 'attendue dans 28\u00a0jours', null],
    [
      '2018-06-02',
      'échéance passée depuis 1\u00a0jour',
      'attendue dans 27\u00a0jours',
      'En retard',
    ],
    ['2018-06-29', 'échéance passée depuis 28\u00a0jours', 'attendue aujourd’hui', 'En retard'],
    [
      '2018-06-30',
      'échéance passée depuis 29\u00a0jours',
      'attendue depuis 1\u00a0jour',
      'En retard',
    ],
  ])('on %s say where a collection stands', (today, collection, publication, badge) => {
    const row = rowOf([event({})], [], today);
    expect(collectionReading(row)).toBe(collection);
    expect(publicationReading(row)).toBe(publication);
    expect(latenessBadge(row)).toBe(badge);
  });

  it('say what is not known of an imported edition, and what has not come of one in preparation', () => {
    const known = rowOf([imported(4, '2017-11', '2017-11-29')]);
    expect(known).toMatchObject({ followed: false, openedOn: null, expectedOn: null });
    expect(collectionReading(known)).toBe('échéance non connue');
    expect(publicationReading(known)).toBe('date attendue non connue');
    expect(publicationReading(rowOf([imported(4, '2017-11', null)]))).toBe('date non connue');
    expect(collectionReading(rowOf([PREPARATION]))).toBe('collecte pas encore ouverte');
    expect(publicationReading(rowOf([PREPARATION]))).toBe('date attendue non connue');
  });

  it('take the first publication for its day, and list the corrections', () => {
    const publications = [
      { edition: 4, version: 2, publishedOn: '2017-12-04' },
      { edition: 4, version: 1, publishedOn: '2017-11-29' },
    ];
    expect(rowOf([imported(4, '2017-11', null)], publications)).toMatchObject({
      publishedOn: '2017-11-29',
      corrections: [{ version: 2, publishedOn: '2017-12-04' }],
    });
  });

  it('count the days since the previous publication, where both are known', () => {
    const events = [
      imported(1, '2016-11', '2016-11-18'),
      imported(2, '2017-02', '2017-03-15'),
      imported(3, '2017-06', null),
      imported(4, '2017-11', '2017-11-29'),
    ];
    const rows = editionMilestones(events, [], TODAY);
    expect(rows.map(({ interval }) => interval)).toEqual([null, 117, null, null]);
    expect(paceFinding(rows)).toBe('Entre deux publications, 3,8\u00a0mois');
    expect(paceFinding(rows.slice(0, 1))).toMatch(/n’est pas connu/);
  });
});
