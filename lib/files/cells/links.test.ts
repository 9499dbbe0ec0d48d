import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDescription, readLink, readLinkCell } from './links';

describe('readLink', () => {
  it.each([
    ['https://exemple.gouv.fr/page#2', 'https://exemple.gouv.fr/page#2'],
    [' http://exemple.gouv.fr/ ', 'http://exemple.gouv.fr/'],
    ["'http://exemple.gouv.fr/", 'http://exemple.gouv.fr/'],
    ['www.activité.gouv.fr', 'http://www.activité.gouv.fr'],
    ['exemple.gouv.fr/projet', 'http://exemple.gouv.fr/projet'],
    ['', null],
    ['NA', null],
  ])('reads %s', (written, value) => {
    expect(readLink(written)).toEqual({ value, warnings: [], error: null });
  });

  it.each([
    'https://a.gouv.fr/                 https://b.gouv.fr/',
    "https://a.gouv.fr/'https://b.gouv.fr/",
    'https://a.gouv.fr/\nhttps://b.gouv.fr/',
    "https://a.gouv.fr/\n'https://b.gouv.fr/",
    'https://a.gouv.fr/ ; https://b.gouv.fr/ ; https://c.gouv.fr/',
  ])('keeps the first of several addresses, with a warning: %s', (written) => {
    expect(readLink(written)).toMatchObject({ value: 'https://a.gouv.fr/', error: null });
    expect(readLink(written).warnings).toHaveLength(1);
  });

  it.each([
    'En attente publication PAP',
    'javascript:alert(1)',
    'data:text/html,x',
    '//exemple.fr',
    'http://',
  ])('ignores %s with a warning', (written) => {
    expect(readLink(written)).toMatchObject({ value: null, error: null });
    expect(readLink(written).warnings).toHaveLength(1);
  });

  it('keeps any web address as it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), (url) => {
        fc.pre(/^https?:\/\/[^/]+\.[^/]+/.test(url) && !/[;,'"<>()]/.test(url));
        expect(readLink(url).value).toBe(url);
      }),
    );
  });
});

describe('readLinkCell', () => {
  it('takes the address of an HTML link', () => {
    const cell = '<a href="https://exemple.gouv.fr/?a=1&amp;b=2" target="_blank">ici</a>';
    expect(readLinkCell(cell).value).toBe('https://exemple.gouv.fr/?a=1&b=2');
  });
});

describe('readDescription', () => {
  it('takes « en savoir plus » out of the text, with its parentheses', () => {
    const cell =
      'Rénove la gestion.\r\nDeuxième ligne. (<a href="https://exemple.gouv.fr" target="_blank" title="en savoir plus">en savoir plus</a>)';
    expect(readDescription(cell).value).toEqual({
      text: 'Rénove la gestion.\nDeuxième ligne.',
      link: 'https://exemple.gouv.fr',
    });
  });

  it('keeps the words of another link', () => {
    expect(readDescription('Voir <a href="https://exemple.gouv.fr">le site</a>.').value).toEqual({
      text: 'Voir le site.',
      link: 'https://exemple.gouv.fr',
    });
  });

  it('warns of a link that is no address', () => {
    const reading = readDescription('Texte (<a href="bientôt en ligne">en savoir plus</a>)');
    expect(reading.value).toEqual({ text: 'Texte', link: null });
    expect(reading.warnings).toHaveLength(1);
  });
});
