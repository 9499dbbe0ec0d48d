import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../source-tree';
import { drawn, importersOf, isProduct, randomFrom, testsOf } from './choose';

function treeOf(imports: Record<string, readonly string[]>) {
  return new Map(
    Object.entries(imports).map(([path, targets]): [string, SourceFile] => [
      path,
      {
        path,
        source: '',
        directive: null,
        imports: targets.map((file) => ({ target: { file }, specifier: file, typeOnly: false })),
      },
    ]),
  );
}

describe('a draw', () => {
  it('is the same for the same seed, and another for another', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    expect(drawn(items, 10, randomFrom(1))).toEqual(drawn(items, 10, randomFrom(1)));
    expect(drawn(items, 10, randomFrom(1))).not.toEqual(drawn(items, 10, randomFrom(2)));
  });

  it('takes none twice, and all of them at most', () => {
    expect(drawn([1, 2, 3], 9, randomFrom(7)).toSorted()).toEqual([1, 2, 3]);
    expect(drawn([], 2, randomFrom(7))).toEqual([]);
  });
});

describe('the tests of a file', () => {
  const tree = treeOf({
    'lib/a/rule.ts': [],
    'lib/a/rule.test.ts': ['lib/a/rule.ts'],
    'lib/a/whole.ts': ['lib/a/rule.ts'],
    'lib/a/aa.test.ts': ['lib/a/whole.ts'],
    'lib/b/view.test.ts': ['lib/a/whole.ts'],
    'lib/b/other.test.ts': [],
    'db/store.test.ts': ['lib/a/rule.ts'],
  });

  const seconds = new Map(
    [...tree.keys()].filter((file) => file.endsWith('.test.ts')).map((file) => [file, 1]),
  );

  it('are those that import it, those beside it first, then the nearest', () => {
    expect(testsOf(tree, 'lib/a/rule.ts', seconds, 60)).toEqual([
      ['lib/a/rule.test.ts', 'lib/a/aa.test.ts'],
      ['db/store.test.ts', 'lib/b/view.test.ts'],
    ]);
    expect(importersOf(tree, 'lib/a/whole.ts')).toEqual(
      new Map([
        ['lib/a/aa.test.ts', 1],
        ['lib/b/view.test.ts', 1],
      ]),
    );
    expect(testsOf(tree, 'lib/b/other.test.ts', seconds, 60)).toEqual([]);
  });

  it('run the slow ones of the folder after the quick ones, and others as time allows', () => {
    const measured = new Map([
      ['lib/a/rule.test.ts', 2],
      ['lib/a/aa.test.ts', 1],
      ['lib/b/view.test.ts', 3],
      ['db/store.test.ts', 4],
    ]);
    const beside = [['lib/a/aa.test.ts'], ['lib/a/rule.test.ts']];
    expect(testsOf(tree, 'lib/a/rule.ts', measured, 4)).toEqual([...beside, ['db/store.test.ts']]);
    expect(testsOf(tree, 'lib/a/rule.ts', measured, 3)).toEqual([
      ...beside,
      ['lib/b/view.test.ts'],
    ]);
    expect(testsOf(tree, 'lib/a/rule.ts', measured, 7)).toEqual([
      ...beside,
      ['db/store.test.ts', 'lib/b/view.test.ts'],
    ]);
    expect(testsOf(tree, 'lib/a/rule.ts', new Map([['lib/a/aa.test.ts', 1]]), 7)).toEqual([
      ['lib/a/aa.test.ts'],
    ]);
  });

  it('are none of the product', () => {
    const files = ['lib/a.ts', 'app/b.tsx', 'lib/a.test.ts', 'lib/fixtures/c.ts', 'lib/d.d.ts'];
    expect(files.filter(isProduct)).toEqual(['lib/a.ts', 'app/b.tsx']);
  });
});
