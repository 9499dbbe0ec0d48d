import { expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { anEdition } from '../fixtures/portfolios';
import { publicEditions } from './public-editions';

it('the editions of a publication are those published before it, then itself, each once', () => {
  const last = anEdition(4, { dataMonth: '2017-11', state: 'published' });
  const history = {
    ...smallHistory,
    editions: [
      last,
      anEdition(3, { dataMonth: '2017-06' }),
      anEdition(2, { dataMonth: '2016-11' }),
      anEdition(1, { dataMonth: '2016-06' }),
      anEdition(5, { dataMonth: '2018-03' }),
    ],
  };
  const source = {
    edition: last,
    version: 1,
    publishedOn: '2017-12-05',
    note: null,
    history,
    declared: [],
    article: '',
  };
  const numbers = (editions: typeof history.editions) =>
    publicEditions({ ...source, history: { ...history, editions } }).map(
      ({ inside }) => inside.edition.number,
    );
  // The first edition is empty: it was never one.
  expect(numbers(history.editions)).toEqual([2, 3, 4]);
  const third = history.editions.map((one) =>
    one.number === 3 ? { ...one, state: 'review' as const } : one,
  );
  expect(numbers(third)).toEqual([2, 4]);
  expect(publicEditions(source).at(-1)?.inside.edition.publishedOn).toBe('2017-12-05');
});
