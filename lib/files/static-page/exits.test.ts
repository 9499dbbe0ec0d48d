import { expect, it } from 'vitest';
import { smallHistory } from '@/lib/domain/fixtures/histories';
import { sourceOf } from '../bundle/fixtures/sources';
import { writeStaticPage } from './page';

const page = (edition: number) =>
  writeStaticPage(sourceOf(smallHistory, edition)).replace(/[\u00a0\u202f]/g, ' ');

it('tells in every edition since what an abandoned project spent, and no gap of it', () => {
  for (const edition of [3, 4]) {
    const text = page(edition);
    expect(text).toContain(
      'Un projet abandonné depuis la 2e édition : 5 M€ dépensés sans mise en service.',
    );
    expect(text).toMatch(/<th scope="row">BETA<\/th>\s*<td[^>]*>3e édition<\/td>/);
    expect(text).not.toContain('inférieur de');
  }
  // Its row among the exits of the edition says it too.
  expect(page(3)).toMatch(/5 M€ dépensés sans mise en service<\/td>\s*<td[^>]*>Abandonné/);
});
