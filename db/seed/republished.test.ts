import { describe, expect, it } from 'vitest';
import { contentOf } from '@/lib/domain/import/fixtures/imports';
import { historyOf, IMPORTABLE, republished } from '@/lib/files/bundle/fixtures/republish';
import { publishedEditions } from './published';

describe('the editions of the demonstration, republished', () => {
  const editions = publishedEditions();
  const history = historyOf(editions.map(({ edition, rows }) => [edition, rows]));
  const numbers = editions.map(({ edition }) => edition);

  it.each(IMPORTABLE)(
    'say the same, read back from their %s into a fresh history',
    async (format) => {
      const again = await republished(history, numbers, format);
      for (const number of numbers) {
        expect(contentOf(again, number)).toEqual(contentOf(history, number));
      }
    },
  );
});
