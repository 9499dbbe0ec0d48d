import type { DatasetUpdate, Resource } from './dataset';

/** A file of the bundle, with the digests that a portal may have taken of it. */
export interface PushFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Lower case hexadecimal, by the names the portal gives to the algorithms. */
  digests: Readonly<Record<string, string>> & { sha256: string };
}

/** One call that changes something on the portal. */
export type Step =
  | { kind: 'upload'; name: string; file: PushFile }
  | { kind: 'replace'; name: string; file: PushFile; resource: string }
  | { kind: 'mark'; name: string; resource: Resource }
  | { kind: 'discard'; name: string; resource: string }
  | { kind: 'switch'; name: string; changes: readonly string[]; update: DatasetUpdate };

/** A file of the publication as it stands on the portal. */
export interface Standing {
  name: string;
  file: PushFile;
  /** Null where it is not there. */
  kept: Resource | null;
  /** Whether what is there has the same bytes. */
  same: boolean;
  /** Copies of it that a doubtful answer left behind. */
  surplus: readonly string[];
}
