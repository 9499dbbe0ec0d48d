'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommandResult } from '@/lib/domain/result';
import { COLLECTION_KEY } from '@/lib/live/collection';
import type { CollectionRow, Confirmed } from '@/lib/views/collection';

export type Confirm = (input: unknown) => Promise<CommandResult<Confirmed>>;

const SILENT =
  'Le serveur n’a pas répondu\u202f: rien n’est enregistré. Réessayez dans un instant.';

/**
 * Says that nothing has changed in some projects, as they are shown. Several may be under way at
 * once; one is, until what was recorded is what is shown.
 */
export function useConfirm(edition: number, confirm: Confirm) {
  const client = useQueryClient();
  /** The last answer about one project, and the last about all that were left. */
  const [told, setTold] = useState<{ one: Confirmed | null; all: Confirmed | null }>({
    one: null,
    all: null,
  });
  /** Versions under way or recorded, by project: a row read again has another. */
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());

  async function say(rows: readonly CollectionRow[], which: 'one' | 'all'): Promise<Confirmed> {
    setVersions((known) => new Map([...known, ...rows.map(versionOf)]));
    const answer = await confirm({
      edition,
      projects: rows.map(({ project, version }) => ({ project, expectedVersion: version })),
    }).catch(() => null);
    const done = readAnswer(answer, rows);
    await client.invalidateQueries({ queryKey: [COLLECTION_KEY] });
    setVersions((known) => {
      const kept = rows.filter(({ project }) => !done.confirmed.includes(project));
      return new Map(
        [...known].filter(([project]) => !kept.some((row) => row.project === project)),
      );
    });
    setTold((known) => ({ ...known, [which]: done }));
    return done;
  }

  return {
    told,
    say,
    isPending: ({ project, version }: CollectionRow) => versions.get(project) === version,
  };
}

function versionOf({ project, version }: CollectionRow): [string, number] {
  return [project, version];
}

function readAnswer(
  answer: CommandResult<Confirmed> | null,
  rows: readonly CollectionRow[],
): Confirmed {
  if (answer?.status === 'ok') return answer.value;
  const reason = answer === null ? SILENT : reasonOf(answer);
  return { confirmed: [], refused: rows.slice(0, 1).map(({ project }) => ({ project, reason })) };
}

function reasonOf(answer: Exclude<CommandResult<unknown>, { status: 'ok' }>): string {
  switch (answer.status) {
    case 'refused':
      return answer.reason;
    case 'invalid':
      return Object.values(answer.fields)[0] ?? SILENT;
    case 'conflict':
      return `${answer.by} a modifié cette fiche entre-temps\u202f: relisez-la avant de confirmer.`;
    case 'unexpected':
      return `Une erreur inattendue s’est produite. Donnez cette référence à l’administrateur\u202f: ${answer.reference}.`;
  }
}
