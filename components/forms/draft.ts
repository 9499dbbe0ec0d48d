import { z } from 'zod';
import type { ActName } from '@/lib/schemas/acts';
import { type Subject, sameFacts, type TypedValues, typedSchemas } from '@/lib/typed/acts';

/** What was typed and not saved yet, with what it was typed over. */
export interface Draft<Name extends ActName> {
  /** ISO instant of the last keystroke. */
  savedAt: string;
  /** The revision of the entry its author had before their eyes; 0 for a creation. */
  version: number;
  /** What the form showed before anything was typed. */
  base: TypedValues<Name>;
  values: TypedValues<Name>;
}

/** The part of the browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'panorama.brouillon';

/** Where the drafts of one person, on one form, are kept, whatever the version they were typed over. */
export function draftScope(userId: string, subject: Subject): string {
  const parts = [userId, subject.act, subject.project ?? 'nouveau', String(subject.edition)];
  return `${[PREFIX, ...parts.map(encodeURIComponent)].join('/')}/`;
}

export function draftKey(scope: string, version: number): string {
  return `${scope}${version}`;
}

/** Reads what was stored; null when it is not a draft of this form (damaged, or from another age). */
export function parseDraft<Name extends ActName>(act: Name, stored: string): Draft<Name> | null {
  const schema = z.strictObject({
    savedAt: z.iso.datetime(),
    version: z.number().int().min(0),
    base: typedSchemas[act],
    values: typedSchemas[act],
  });
  try {
    const parsed = schema.safeParse(JSON.parse(stored));
    // The schema of the act was chosen by its name: what it yields is the values of that act.
    return parsed.success ? (parsed.data as Draft<Name>) : null;
  } catch {
    return null;
  }
}

/** The latest readable draft of a form, whatever the version it was typed over; null without one. */
export function readDraft<Name extends ActName>(
  storage: DraftStorage,
  scope: string,
  act: Name,
): Draft<Name> | null {
  return keysOf(storage, scope).reduce<Draft<Name> | null>((latest, key) => {
    const draft = parseDraft(act, storage.getItem(key) ?? '');
    if (draft === null) return latest;
    return latest === null || draft.savedAt > latest.savedAt ? draft : latest;
  }, null);
}

/**
 * Keeps what is typed, in the place of any earlier draft of the form; forgets it when it says again
 * what the form showed at first. A storage that is full or forbidden is no reason to stop typing.
 */
export function keepDraft<Name extends ActName>(
  storage: DraftStorage,
  scope: string,
  draft: Draft<Name>,
): void {
  try {
    const nothingTyped =
      sameFacts(draft.base, draft.values) &&
      draft.values.reason.code === '' &&
      draft.values.reason.text.trim() === '';
    const key = draftKey(scope, draft.version);
    for (const other of keysOf(storage, scope)) {
      if (nothingTyped || other !== key) storage.removeItem(other);
    }
    if (!nothingTyped) storage.setItem(key, JSON.stringify(draft));
  } catch {
    // Nothing to do about it here: the form itself still holds what was typed.
  }
}

/** Forgets every draft of a form: saved, or thrown away. */
export function forgetDrafts(storage: DraftStorage, scope: string): void {
  for (const key of keysOf(storage, scope)) storage.removeItem(key);
}

function keysOf(storage: DraftStorage, scope: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
    (key) => key.startsWith(scope),
  );
}
