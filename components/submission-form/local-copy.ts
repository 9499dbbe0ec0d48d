import { z } from 'zod';
import { type SubmissionContent, submissionContentSchema } from '@/lib/schemas/submissions';

const schema = z.strictObject({
  savedAt: z.iso.datetime(),
  submission: z.string().nullable(),
  /** What names a new project that is not known to be begun. */
  key: z.string().nullable().default(null),
  /** Version of the draft it was typed over, and what that draft said. */
  draft: z.number().int().min(0),
  ancestor: submissionContentSchema,
  baseVersion: z.number().int().min(0),
  content: submissionContentSchema,
});

/** What was typed and could not be saved, kept in this browser. */
export type LocalCopy = z.infer<typeof schema>;

export type CopyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the copy of one person, for one project of one edition, is kept. */
export function copyKey(userId: string, edition: number, subject: string): string {
  return ['panorama.transmission', userId, String(edition), subject]
    .map(encodeURIComponent)
    .join('/');
}

/** The copy kept; null without one, or when it is not readable (damaged, or from another age). */
export function readCopy(storage: CopyStorage, key: string): LocalCopy | null {
  try {
    const parsed = schema.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps a copy; a storage that is full or forbidden is no reason to stop typing. */
export function keepCopy(storage: CopyStorage, key: string, copy: LocalCopy): void {
  try {
    storage.setItem(key, JSON.stringify(copy));
  } catch {
    // Nothing to do about it here: the form itself still holds what was typed.
  }
}

export function forgetCopy(storage: CopyStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Nothing was kept where nothing may be.
  }
}

/** What is to be done with a copy found as the form opens. */
export type Found =
  | { status: 'nothing' }
  /** Nobody saved since: it goes on where it stopped. */
  | { status: 'goesOn'; content: SubmissionContent }
  /** Somebody saved since: both versions are to be made one. */
  | { status: 'diverged'; ancestor: SubmissionContent; content: SubmissionContent };

/**
 * Reads a copy beside the draft the server holds. A copy of a submission that is no longer the one
 * pending (sent or abandoned since) is not brought back.
 */
export function confront(
  copy: LocalCopy | null,
  server: { submission: string | null; draft: number },
): Found {
  if (copy === null) return { status: 'nothing' };
  const { ancestor, content } = copy;
  if (copy.submission === server.submission && copy.draft === server.draft) {
    return { status: 'goesOn', content };
  }
  const isBegunSince = copy.submission === null && server.submission !== null;
  return isBegunSince || copy.submission === server.submission
    ? { status: 'diverged', ancestor, content }
    : { status: 'nothing' };
}
