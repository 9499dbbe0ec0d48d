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

/** Seconds from which a test file is run after the quick ones. */
const SLOW = 2;

/**
 * The tests that a fault in `file` may fail, in the groups in which they are run: the quick ones of its
 * folder, the slow ones, then the others that import it, the nearest first, as many as take `budget`
 * seconds together. `seconds` is what each takes; one that it does not know is left out.
 */
export function testsOf(
  tree: SourceTree,
  file: string,
  seconds: ReadonlyMap<string, number>,
  budget: number,
): string[][] {
  const steps = importersOf(tree, file);
  const folder = `${path.posix.dirname(file)}/`;
  const takes = (test: string) => seconds.get(test) ?? 0;
  const tests = [...steps.keys()]
    .filter((test) => isTest(test) && seconds.has(test))
    .sort(
      (a, b) =>
        (steps.get(a) ?? 0) - (steps.get(b) ?? 0) || takes(a) - takes(b) || (a < b ? -1 : 1),
    );
  const beside = tests.filter((test) => test.startsWith(folder));
  let left = budget;
  const others = tests.filter((test) => {
    if (beside.includes(test) || takes(test) > left) return false;
    left -= takes(test);
    return true;
  });
  return [
    beside.filter((test) => takes(test) < SLOW),
    beside.filter((test) => takes(test) >= SLOW),
    others,
  ].filter((group) => group.length > 0);
}
