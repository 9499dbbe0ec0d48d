import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { articleFor } from './article';
import { safeMarkdown } from './safe-markdown';

describe('Markdown that goes out', () => {
  it.each([
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['un <img src=x onerror=y> et <!-- -->', 'un \\<img src=x onerror=y> et \\<!-- -->'],
    ['[ici](javascript:alert(1))', '[ici])'],
    ['[ici]( JaVaScRiPt:alert`1`)', '[ici]'],
    ['[ici](data:text/html,x)', '[ici]'],
    ['[ici](<javascript:x>)', '[ici]'],
    ['[ici](&#106;avascript:x)', '[ici]'],
    ['[r]: javascript:x', ''],
    ['<javascript:x>', '\\<javascript\u202f: x>'],
  ])('%s', (typed, safe) => {
    expect(safeMarkdown(typed)).toBe(safe);
  });

  it('keeps what an article is written with, the draft first', () => {
    for (const text of [
      articleFor(smallHistory, 4, [], '2017-11-29'),
      'moins de 3 < 4 > 2, [ici](https://exemple.gouv.fr/a?b=c), [là](#suite), a\\<b\\>',
      '[écrire](mailto:a@b.fr) [ref]\n\n[ref]: https://exemple.gouv.fr',
      'Les données\u202f: 2\u00a0Md€, data : ouvertes',
    ]) {
      expect(safeMarkdown(text)).toBe(text);
    }
  });

  it('leaves nothing that runs, and nothing more to do the second time', () => {
    const piece = fc.constantFrom(
      ...'< > \\ a / ! [ ] ( ) : javascript: JAVASCRIPT: script https:// # \n'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const safe = safeMarkdown(pieces.join(''));
        expect(safe).not.toMatch(/(^|[^\\])<[a-z/!?]/i);
        expect(safe).not.toMatch(/javascript:\S/i);
        expect(safe).not.toMatch(/\]\(\s*javascript/i);
        expect(safeMarkdown(safe)).toBe(safe);
      }),
    );
  });
});
