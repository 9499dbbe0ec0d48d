import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { directiveOf, importsOf } from './imports';

/** An import resolved: a file of the project (path from its root) or a package. */
export type Target = { file: string } | { package: string };

export interface SourceFile {
  /** Path from the project's root, with `/`. */
  path: string;
  source: string;
  directive: 'client' | 'server' | null;
  imports: readonly { target: Target; specifier: string; typeOnly: boolean }[];
}

export type SourceTree = ReadonlyMap<string, SourceFile>;

const SOURCE = /\.(ts|tsx|mts|mjs)$/;
const SUFFIXES = ['', '.ts', '.tsx', '.mts', '.mjs', '/index.ts', '/index.tsx'];

function resolve(root: string, from: string, specifier: string): Target {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null;
  if (base === null) return { package: specifier };
  const suffix = SUFFIXES.find(
    (end) => SOURCE.test(base + end) && existsSync(path.join(root, base + end)),
  );
  return { file: suffix === undefined ? base : base + suffix };
}

/** Reads the source files under the given folders of the project, with their imports resolved. */
export function readSourceTree(root: string, folders: readonly string[]): SourceTree {
  const paths = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.split(path.sep).join('/')),
      ),
    )
    .filter((file) => SOURCE.test(file));
  return new Map(
    paths.map((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      const imports = importsOf(source).map((statement) => ({
        ...statement,
        target: resolve(root, file, statement.specifier),
      }));
      return [file, { path: file, source, directive: directiveOf(source), imports }];
    }),
  );
}

/**
 * A chain of imports that leads from a file to one that `isForbidden`, or null. Imports of types are
 * not followed, nor what `stopsAt`: there the program goes on elsewhere (a server action).
 */
export function chainTo(
  tree: SourceTree,
  start: string,
  isForbidden: (target: Target) => boolean,
  stopsAt: (file: SourceFile) => boolean,
): readonly string[] | null {
  const seen = new Set([start]);
  const queue: string[][] = [[start]];
  for (let chain = queue.shift(); chain !== undefined; chain = queue.shift()) {
    const file = tree.get(chain.at(-1) ?? '');
    for (const { target, specifier, typeOnly } of file?.imports ?? []) {
      if (typeOnly) continue;
      const next = 'file' in target ? target.file : null;
      const reached = next === null ? undefined : tree.get(next);
      if (reached !== undefined && stopsAt(reached)) continue;
      if (isForbidden(target)) return [...chain, specifier];
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      queue.push([...chain, next]);
    }
  }
  return null;
}
