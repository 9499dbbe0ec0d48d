'use client';

import { useState } from 'react';
import type { SubmissionSummary } from '@/lib/views/submissions';
import type { HeldRow } from './held-rows';

export interface Selection {
  /** As they were when they were chosen: what is accepted is what was read. */
  chosen: readonly SubmissionSummary[];
  has: (id: string) => boolean;
  choose: (rows: readonly SubmissionSummary[], isChosen: boolean) => void;
  clear: () => void;
}

/** Which submissions are chosen; one that has left the list, or must be read first, is no longer. */
export function useSelection(shown: readonly HeldRow[]): Selection {
  const [kept, setKept] = useState<readonly SubmissionSummary[]>([]);
  const acceptable = new Set(shown.filter(isAcceptable).map(({ row }) => row.id));
  const chosen = kept.filter(({ id }) => acceptable.has(id));
  return {
    chosen,
    has: (id) => chosen.some((row) => row.id === id),
    choose: (rows, isChosen) => {
      const others = chosen.filter(({ id }) => rows.every((row) => row.id !== id));
      setKept(isChosen ? [...others, ...rows] : others);
    },
    clear: () => setKept([]),
  };
}

export function isAcceptable({ row, gone }: HeldRow): boolean {
  return !gone && row.status === 'sent' && row.mayAcceptAtOnce.possible;
}
