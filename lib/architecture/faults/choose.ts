import path from 'node:path';
import type { SourceFile, SourceTree } from '../source-tree';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of the items, all of them if there are fewer, none twice, in the order they are drawn. */
export function drawn<T>(items: readonly T[], count: number, random: () => number): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const at = Math.floor(random() * left.length);
    return left.splice(at, 1)[0] as T;
  });
}

/** Code that runs in the product: neither a test nor what only tests import. */
export function isProduct(file: string): boolean {
  return /\.tsx?$/.test(file) && !/\.(test|spec|setup|d)\.tsx?$|\/fixtures\//.test(file);
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** The files that import `file`, directly or not, with how many steps away they are. */
export function importersOf(tree: SourceTree, file: string): Map<string, number> {
  const direct = new Map<string, SourceFile[]>();
  for (const importer of tree.values()) {
    for (const { target, typeOnly } of importer.imports) {
      if (typeOnly || !('file' in target)) continue;
      direct.set(target.file, [...(direct.get(target.file) ?? []), importer]);
    }
  }
  const steps = new Map([[file, 0]]);
  const queue = [file];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { path: importer } of direct.get(next) ?? []) {
      if (steps.has(importer)) continue;
      steps.set(importer, (steps.get(next) ?? 0) + 1);
      queue.push(importer);
    }
  }
  steps.delete(file);
  return steps;
}

/**
 * The tests that a fault in `file` may fail, in the order in which they are run: those of its folder and
 * below, the nearest importer first, then those of `lib` and `components`, then those with a database.
 */
export function testsOf(tree: SourceTree, file: string): string[][] {
  const steps = importersOf(tree, file);
  const folder = `${path.posix.dirname(file)}/`;
  const tests = [...steps.keys()]
    .filter(isTest)
    .sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0) || (a < b ? -1 : 1));
  const beside = tests.filter((test) => test.startsWith(folder));
  const pure = tests.filter((test) => !beside.includes(test) && /^(lib|components)\//.test(test));
  const others = tests.filter((test) => !beside.includes(test) && !pure.includes(test));
  return [beside, pure, others].filter((group) => group.length > 0);
}
