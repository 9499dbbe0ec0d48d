import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severalLines } from './cell';
import { readHtml, writeHtml } from './html';

describe('readHtml', () => {
  it.each([
    ['a<br/>b<p>c</p>d', 'a\nbc\nd'],
    ['<b>gras</b> &amp; <i class="x">penché</i>', 'gras & penché'],
    ['&eacute;t&eacute; &#8211; &#x2019; &nbsp;fin', 'été – ’ \u00a0fin'],
    ['seuil <5 M€ et R&D, <nom> du projet', 'seuil <5 M€ et R&D, <nom> du projet'],
    ['avant<script>alert(1)</script>après', 'avantaprès'],
    ['a<!-- caché -->b', 'ab'],
    ['&inconnue; &#0;', '&inconnue; &#0;'],
  ])('reads %s', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('gives the links, whatever their quotes', () => {
    const html = `<a href="https://a.fr">un</a> <A HREF='https://b.fr'>deux</A> <a href=https://c.fr>trois</a>`;
    expect(readHtml(html).anchors).toEqual([
      { href: 'https://a.fr', text: 'un' },
      { href: 'https://b.fr', text: 'deux' },
      { href: 'https://c.fr', text: 'trois' },
    ]);
  });
});

describe('writeHtml', () => {
  const fragment = fc.constantFrom(
    '<b>',
    '</b>',
    '&amp;',
    '&',
    ';',
    '<',
    '>',
    'a',
    'é',
    ' ',
    '\n',
    '(',
    '<a href="x">',
    '</a>',
    '<br>',
    '&lt;',
    '#38;',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(fragment).map((parts) => parts.join('')),
  );

  it('is read back as the same text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const tidy = severalLines(raw);
        expect(readHtml(writeHtml(tidy)).text).toBe(tidy);
      }),
    );
  });

  it('leaves plain text alone', () => {
    expect(writeHtml('Alerte & gestion de crises, seuil < 5 M€')).toBe(
      'Alerte & gestion de crises, seuil < 5 M€',
    );
  });
});
