import { createHash } from 'node:crypto';
import type { PushFile } from './steps';

/** A file with the digests by which the portal may know it (it takes SHA-1 of what is sent today). */
export function digested(file: Omit<PushFile, 'digests'>): PushFile {
  const digest = (algorithm: string) => createHash(algorithm).update(file.bytes).digest('hex');
  return {
    ...file,
    digests: { sha1: digest('sha1'), sha256: digest('sha256'), md5: digest('md5') },
  };
}
