import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { runs } from '../fixtures/runs';
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
    ['a \\\\<img src=x onerror=alert(1)>', 'a \\\\\\<img src=x onerror=alert(1)>'],
    ['a \\\\\\<img src=x>', 'a \\\\\\<img src=x>'],
    ['> [x]: j&#97;vascript:alert(1)', '> '],
    ['- [x]: javascript:alert(1)\n\n[x]', '- \n\n[x]'],
    ['1. [a\\]b]: java&Tab;script&colon;x', '1. '],
    ['> [x]:\n> javascript:x', '> '],
    ['[x](javascript\\:y)', '[x]'],
    ['[x](java&#x0a;script:y)', '[x]'],
    ['[^x]: j&#97;vascript:y', '[^x]: j&amp;#97;vascript:y'],
    ['[a](/b){: onclick="x"}', '[a](/b)\\{: onclick="x"}'],
    ['{::nomarkdown}x', '\\{::nomarkdown}x'],
    ['<https://a" onx=y>', '\\<https://a" onx=y>'],
  ])('%s', (typed, safe) => {
    expect(safeMarkdown(typed)).toBe(safe);
  });

  it('keeps what an article is written with, the draft first', () => {
    for (const text of [
      articleFor(smallHistory, 4, [], '2017-11-29'),
      'moins de 3 < 4 > 2, [ici](https://exemple.gouv.fr/a?b=c), [là](#suite), a\\<b\\>',
      '[écrire](mailto:a@b.fr) [ref]\n\n[ref]: https://exemple.gouv.fr',
      '<https://www.numerique.gouv.fr> et [données](data.csv), [note](notes/a.md "Note")',
      '[ref]: data.csv\n[^1]: Source: INSEE.\n[lien](/a){:target="_blank" .fr-link}',
      'Les données\u202f: 2\u00a0Md€, data : ouvertes',
    ]) {
      expect(safeMarkdown(text)).toBe(text);
    }
  });

  /** Where a reader would be sent, or what would be a tag: read apart from the module tried. */
  function dangersOf(text: string): string[] {
    const tags = [...text.matchAll(/(\\*)<([a-z/!?][^\n]*)/gi)].filter(
      ([, escapes = '', tag = '']) =>
        escapes.length % 2 === 0 && !/^https?:\/\/[^\s<>"'`\\]*>/i.test(tag),
    );
    const addresses = [...text.matchAll(/\](?::|\()[\s>]*(\S+)/g)].filter(([, address = '']) =>
      /^<?(javascript|vbscript|data):./i.test(
        address
          .replace(/&#x([0-9a-f]+);?/gi, (_, code) =>
            String.fromCodePoint(Number.parseInt(code, 16)),
          )
          .replace(/&#(\d+);?/g, (_, code) => String.fromCodePoint(Number(code)))
          .replace(/&colon;/gi, ':')
          .replace(/&(tab|newline);/gi, '')
          .replace(/[\s\p{Cc}\\]/gu, ''),
      ),
    );
    return [...tags, ...addresses].map(([whole]) => whole);
  }

  it('leaves nothing that runs, and nothing more to do the second time', () => {
    const pieces = fc.constantFrom(
      ...'< > \\ \\\\ a / ! [ ] ]( [x]: [x](y) ( ) : > - javascript: j&#97;vascript: java&Tab;script: &#x6a;avascript&colon;x JAVASCRIPT: vbscript:x data:x script https:// <https://a.fr> <img <script> # \n'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\t',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (typed) => {
        const safe = safeMarkdown(typed.join(''));
        expect(dangersOf(safe)).toEqual([]);
        expect(safe).not.toMatch(/javascript:\S/i);
        expect(safeMarkdown(safe)).toBe(safe);
      }),
      { numRuns: runs(1000) },
    );
  });
});
