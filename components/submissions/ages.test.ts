import { expect, test } from 'vitest';
import { ageOf } from './ages';

test('an age is said in the largest whole unit', () => {
  const now = Date.parse('2018-06-10T12:00:00.000Z');
  const ages = [
    '2018-06-10T12:00:05.000Z',
    '2018-06-10T11:59:30.000Z',
    '2018-06-10T11:58:59.000Z',
    '2018-06-10T11:00:01.000Z',
    '2018-06-10T11:00:00.000Z',
    '2018-06-09T12:00:01.000Z',
    '2018-06-09T12:00:00.000Z',
    '2018-05-01T12:00:00.000Z',
  ].map((at) => ageOf(at, now).replaceAll('\u00a0', ' '));
  expect(ages).toEqual([
    'à l’instant',
    'à l’instant',
    'il y a 1 minute',
    'il y a 59 minutes',
    'il y a 1 heure',
    'il y a 23 heures',
    'il y a 1 jour',
    'il y a 40 jours',
  ]);
});
