'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommandResult } from '@/lib/domain/result';
import { COLLECTION_KEY } from '@/lib/live/collection';

export type Remind = (input: unknown) => Promise<CommandResult<unknown>>;

const SILENT = 'Le serveur n’a pas répondu. Réessayez dans un instant.';

/** Reminds the liaisons of a ministry; why it could not be, if so, is a sentence about that ministry. */
export function useRemind(edition: number, remind: Remind | null) {
  const client = useQueryClient();
  const [pending, setPending] = useState<string | null>(null);
  const [told, setTold] = useState<{ ministry: string; problem: string | null } | null>(null);

  async function say(ministry: string): Promise<void> {
    if (remind === null || pending === ministry) return;
    setPending(ministry);
    const answer = await remind({ edition, ministry }).catch(() => null);
    await client.invalidateQueries({ queryKey: [COLLECTION_KEY] });
    setPending(null);
    setTold({ ministry, problem: answer?.status === 'ok' ? null : problemOf(answer) });
  }

  return { pending, told, say };
}

function problemOf(answer: Exclude<CommandResult<unknown>, { status: 'ok' }> | null): string {
  switch (answer?.status) {
    case 'refused':
      return answer.reason;
    case 'invalid':
      return Object.values(answer.fields)[0] ?? SILENT;
    case 'unexpected':
      return `Une erreur inattendue s’est produite. Donnez cette référence à l’administrateur\u202f: ${answer.reference}.`;
    default:
      return SILENT;
  }
}
