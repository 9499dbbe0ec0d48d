import { createHash } from 'node:crypto';
import type { BundleFile } from './bundle-file';

export const CHECKSUMS = 'SHA256SUMS';

/** In hexadecimal, lower case. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The list that `sha256sum --check` reads, by name. */
export function writeChecksums(files: readonly BundleFile[]): string {
  return files
    .map(({ name, bytes }) => ({ name, line: `${sha256(bytes)}  ${name}\n` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ line }) => line)
    .join('');
}
