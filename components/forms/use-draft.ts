import { useState, useSyncExternalStore } from 'react';
import type { ActName } from '@/lib/schemas/acts';
import type { Subject } from '@/lib/typed/acts';
import { type Draft, draftScope, forgetDrafts, keepDraft, readDraft } from './draft';

export interface DraftStore<Name extends ActName> {
  /** The draft found when the form opened; null without one, or once thrown away. */
  found: Draft<Name> | null;
  keep(draft: Draft<Name>): void;
  /** After a save: the form stays as it is. */
  forget(): void;
  /** Back to the entry as it stands: the form starts anew. */
  discard(): void;
}

function openStore<Name extends ActName>(userId: string, subject: Subject<Name>) {
  const scope = draftScope(userId, subject);
  const listeners = new Set<() => void>();
  let found: Draft<Name> | null | undefined;
  const storage = () => {
    try {
      return window.localStorage;
    } catch {
      // Storage forbidden by the browser's settings: no drafts, and nothing else changes.
      return null;
    }
  };
  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Read once, so that the form does not start anew with each keystroke it keeps. */
    snapshot(): Draft<Name> | null {
      if (found === undefined) {
        const kept = storage();
        found = kept === null ? null : readDraft(kept, scope, subject.act);
      }
      return found;
    },
    keep(draft: Draft<Name>) {
      const kept = storage();
      if (kept !== null) keepDraft(kept, scope, draft);
    },
    forget() {
      const kept = storage();
      if (kept !== null) forgetDrafts(kept, scope);
    },
    discard() {
      this.forget();
      found = null;
      for (const listener of listeners) listener();
    },
  };
}

const NONE_ON_SERVER = () => null;

/** The drafts of one form. The server renders it without any; the browser then offers the one it kept. */
export function useDraft<Name extends ActName>(
  userId: string,
  subject: Subject<Name>,
): DraftStore<Name> {
  const [store] = useState(() => openStore(userId, subject));
  const found = useSyncExternalStore(store.subscribe, store.snapshot, NONE_ON_SERVER);
  return {
    found,
    keep: store.keep,
    forget: store.forget,
    discard: () => store.discard(),
  };
}
