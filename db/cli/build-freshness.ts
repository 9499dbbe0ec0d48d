import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a production build is made from. */
const SOURCES = [
  'app',
  'components',
  'db',
  'lib',
  'public',
  'next.config.js',
  'package-lock.json',
  'proxy.ts',
];

function newest(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/**
 * Whether the build in `folder` was made after every source was last written.
 * @param root the project's folder
 */
export function isBuildFresh(root: string, folder: string): boolean {
  const built = path.join(root, folder, 'BUILD_ID');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.every((source) => newest(path.join(root, source)) <= builtAt);
}
