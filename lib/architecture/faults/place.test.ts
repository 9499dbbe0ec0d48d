import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { changedLines, faultsOf, withFault } from './place';

function placed(source: string): [kind: string, faulty: string][] {
  return faultsOf(source, parseAst(source, { lang: 'ts' })).map((fault) => [
    fault.kind,
    withFault(source, fault),
  ]);
}

describe('the faults that can be put into a source', () => {
  it.each([
    ['a || b', [['|| → &&', 'a && b']]],
    ['a < b', [['< → <=', 'a <= b']]],
    ['a - b', [['- → +', 'a + b']]],
    ['a === b', [['=== → !==', 'a !== b']]],
    ['!a', [['! removed', 'a']]],
    [
      '!(a && b)',
      [
        ['! removed', '(a && b)'],
        ['&& → ||', '!(a || b)'],
      ],
    ],
    ['a ?? b.c', [['always the default', 'b.c']]],
    ['a ? b : c', [['branches exchanged', '(a ? c : b)']]],
    ['Math.max(a, b)', [['max → min', 'Math.min(a, b)']]],
    ['a.some(b)', [['some → every', 'a.every(b)']]],
    ['a.b.filter(c)', [['filter left out', 'a.b']]],
    ['f(true)', [['true → false', 'f(false)']]],
    [
      'f(2)',
      [
        ['2 → 3', 'f(3)'],
        ['2 → 1', 'f(1)'],
      ],
    ],
    ['f(0)', [['0 → 1', 'f(1)']]],
    ['for (;;) { if (a) continue; b(); }', [['early return removed', 'for (;;) {  b(); }']]],
    [
      'function f() { if (a) { return 0; } g(); }',
      [
        ['early return removed', 'function f() {  g(); }'],
        ['0 → 1', 'function f() { if (a) { return 1; } g(); }'],
      ],
    ],
  ])('%s', (source, expected) => {
    expect(placed(source)).toEqual(expected);
  });

  it.each([
    "import a from 'a';",
    "a + 'text'",
    'a + `b`',
    'type A = 1 | true;',
    'function f(a: 1 | 2): a is 1 {}',
    'const a: 3 = b as 4;',
    'if (a) b(); else c();',
    'if (a) b();',
    "'max'.length",
  ])('none in %s', (source) => {
    expect(placed(source)).toEqual([]);
  });

  it('go on inside what is said of types', () => {
    expect(placed('const a = (b && c) as D satisfies E;')).toEqual([
      ['&& → ||', 'const a = (b || c) as D satisfies E;'],
    ]);
  });
});

it('a fault is shown by the lines it changes', () => {
  const source = 'first;\n  const a = b\n    ? c : d;\nlast;\n';
  const fault = { kind: '', start: 19, end: 32, replacement: '(b ? d : c)' };
  expect(changedLines(source, fault)).toEqual({
    line: 2,
    before: 'const a = b\n    ? c : d;',
    after: 'const a = (b ? d : c);',
  });
});
