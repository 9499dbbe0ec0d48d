import { describe, expect, it } from 'vitest';
import { aFact } from '../fixtures/sentences';
import { toldApart } from './mark';
import { block, escapedMarkdown, firstSentence, listed, say, written } from './prose';

describe('a sentence with facts in it', () => {
  const fact = aFact('projects', 3, 4);

  it('leaves no trace of what is null or empty', () => {
    expect(say`Il y a ${fact}${null}${''}, ${['a', 'b']}.`).toEqual([
      'Il y a ',
      fact,
      ', ',
      'a',
      'b',
      '.',
    ]);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a et b'],
    [['a', 'b', 'c'], 'a, b et c'],
  ])('lists %j as « %s »', (items, text) => {
    expect(listed(items.map((one) => [one])).join('')).toBe(text);
  });

  it('is left out of its block where it says nothing', () => {
    expect(block('item', ['a'], [], null, ['b'])).toEqual({
      kind: 'item',
      sentences: [['a'], ['b']],
    });
  });
});

describe('an article as Markdown', () => {
  it('has each fact at its place', () => {
    const [first, second] = [
      aFact('projects', 3, 4, { text: '3 "projets"' }),
      aFact('left', 1, 4, { text: 'un' }),
    ];
    const { text, claims } = written({ title: [first], date: [], lead: ['Résumé'] }, [
      block('heading', ['Titre']),
      block('item', ['a'], ['b ', second]),
      block('item', ['c']),
      block('paragraph', ['d']),
      block('item', ['e']),
      block('box', ['f']),
    ]);
    expect(text).toBe(
      '---\ntitle: "3 \\"projets\\""\ndate: \nchapeau-text: "Résumé"\n---\n\n## Titre\n\n- a b un\n- c\n\nd\n\n- e\n\n> f\n',
    );
    expect(claims.map(({ fact, start, end }) => [fact, text.slice(start, end)])).toEqual([
      [first, '3 \\"projets\\"'],
      [second, 'un'],
    ]);
  });
});

describe('text that Markdown shows as it is', () => {
  it.each([
    ['a *b* [c] <d> `e` \\', 'a \\*b\\* \\[c\\] \\<d\\> \\`e\\` \\\\'],
    ['a \n\n b', 'a b'],
    ['_a_ b_c', '\\_a\\_ b_c'],
  ])('%j', (text, escaped) => {
    expect(escapedMarkdown(text)).toBe(escaped);
  });
});

describe('what a project is for', () => {
  it.each([
    ['', ''],
    ['Refaire l’outil', 'Refaire l’outil.'],
    ['Refaire l’outil. Puis le reste.', 'Refaire l’outil.'],
    ['Refaire l’outil ! « Puis » le reste.', 'Refaire l’outil !'],
    ['La version 2.0 du site. puis le reste', 'La version 2.0 du site. puis le reste.'],
    ['  a \n b… ', 'a b…'],
    [`${'a'.repeat(239)}.`, `${'a'.repeat(239)}.`],
    ['a'.repeat(240), `${'a'.repeat(240)}.`],
    ['a'.repeat(241), 'a…'],
    [`${'ab '.repeat(79)}abc, de`, `${'ab '.repeat(79).trim()}…`],
    [`${'ab '.repeat(78)}ab, defgh ij`, `${'ab '.repeat(78)}ab…`],
  ])('%j', (description, purpose) => {
    expect(firstSentence(description)).toBe(purpose);
  });
});

describe('marks of one sentence written again', () => {
  it('have keys of their own, the first one its own', () => {
    const mark = {
      start: 0,
      end: 1,
      line: 1,
      quote: 'a',
      message: 'b',
      severity: 'unverifiable' as const,
      key: 'article:one:two',
    };
    const keys = toldApart([mark, mark, { ...mark, key: 'article:x:y' }, mark]).map(
      ({ key }) => key,
    );
    expect(keys[0]).toBe('article:one:two');
    expect(keys[2]).toBe('article:x:y');
    expect(keys[1]).toMatch(/^article:one:/);
    expect(new Set(keys).size).toBe(4);
  });
});
