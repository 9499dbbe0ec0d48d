import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, externalLink, html, webAddress } from './markup';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</script>',
        '<!--',
        '-->',
        '"',
        "'",
        '<',
        '>',
        '&',
        '`',
        ']]>',
        '<img src=x>',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('escaped', () => {
  it('leaves nothing that opens a tag, ends a quote or begins an entity', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it('loses nothing of a text people write', () => {
    expect(escaped('L’«\u00a0été\u00a0» & 1 < 2')).toBe('L’«\u00a0été\u00a0» &amp; 1 &lt; 2');
  });

  it('replaces what no HTML file may hold', () => {
    expect(escaped('a\u0000b\ud800c\u{1f600}')).toBe('a\ufffdb\ufffdc\u{1f600}');
  });
});

describe('html', () => {
  it('escapes values, keeps markup, flattens lists and leaves out what is not there', () => {
    const list = ['<b>', html`<i>${'&'}</i>`, null, false as const, 3];
    expect(String(html`<p title="${'"'}">${list}</p>`)).toBe(
      '<p title="&quot;">&lt;b&gt;<i>&amp;</i>3</p>',
    );
  });
});

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//exemple.gouv.fr',
    'exemple.gouv.fr',
    '',
  ])('lead nowhere from « %s »', (url) => {
    expect(webAddress(url)).toBeNull();
    expect(String(externalLink(url, 'ici'))).toBe('ici');
  });

  it('lead to the web without saying where from', () => {
    expect(String(externalLink('https://exemple.gouv.fr/a?b=1&c="', 'ici'))).toBe(
      '<a href="https://exemple.gouv.fr/a?b=1&amp;c=%22" rel="noreferrer noopener">ici</a>',
    );
  });
});
