import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, pageRules } from './page-rules';

/** What a browser reads from a string of CSS: the escapes of the standard, and no others. */
function read(css: string): string {
  return css
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

describe('a text in the margins of printed pages', () => {
  it('reads as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(cssString(text))).toBe(text);
      }),
    );
  });

  it('ends neither its string, nor its rule, nor the style element', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('"', '\\', '\n', '}', '<', '/', '!', '*', "'", 'é', '\u202f'),
        }),
        (text) => {
          expect(cssString(text).slice(1, -1)).not.toMatch(/["\n{}<>*!']|\\(?![0-9a-f]{1,6} )/);
        },
      ),
    );
    const hostile = pageRules({ head: ['"}</style><script>alert(1)</script>'], foot: '\\' });
    expect(hostile).not.toContain('</');
    expect(hostile.match(/"/g)).toHaveLength(2 * 4);
  });

  it('stands on each page but the first, which says it in its own text', () => {
    const rules = pageRules({ head: ['Projets', '4e édition'], foot: 'https://x.fr/projets' });
    expect(rules).toContain('@top-left{content:"Projets" "\\a " "4e édition"');
    expect(rules).toContain('@bottom-left{content:"https://x.fr/projets"');
    expect(rules).toContain('counter(page) " sur " counter(pages)');
    expect(rules).toMatch(/@page :first\{[^}]*@top-left\{content:none\}/);
  });
});
