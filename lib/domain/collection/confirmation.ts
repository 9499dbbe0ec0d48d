import { formatInstant } from '@/lib/format/dates';
import type { EntryState } from '../history/entry';
import type { History, Portfolio } from '../history/portfolio';
import { can } from '../permissions/matrix';
import type { Actor } from '../vocabulary/roles';
import type { CollectionFacts } from './facts';
import { mayConfirm } from './rights';
import { progressOf } from './standing';

/** Somebody says that nothing has changed in a project, as they read it. */
export interface AskedConfirmation {
  project: string;
  expectedVersion: number;
}

/** Which confirmations may be recorded, and why the others may not. */
export interface ConfirmationPlan {
  entries: readonly EntryState[];
  refused: readonly { project: string; reason: string }[];
}

/** The same for a project that does not exist and for one of another ministry: neither tells of the other. */
const NOT_YOURS = 'Ce projet n’existe pas dans cette édition, ou ne relève pas de votre ministère.';

interface ConfirmationSources {
  actor: Actor;
  history: History;
  portfolio: Portfolio;
  facts: CollectionFacts;
}

/** The verdict on each confirmation asked for, on the data as they stand; a project counts once. */
export function planConfirmations(
  asked: readonly AskedConfirmation[],
  { actor, history, portfolio, facts }: ConfirmationSources,
): ConfirmationPlan {
  const entries = new Map(
    [...portfolio.entries, ...portfolio.departed].map((entry) => [entry.project, entry]),
  );
  const accepted: EntryState[] = [];
  const refused: { project: string; reason: string }[] = [];
  for (const { project, expectedVersion } of uniqueByProject(asked)) {
    const entry = entries.get(project);
    if (!entry || !can(actor, 'entry.confirm', entry.ministry).possible) {
      refused.push({ project, reason: NOT_YOURS });
      continue;
    }
    const standing = progressOf(project, entry.ministry, facts);
    const may = mayConfirm(actor, portfolio.edition, entry, standing);
    if (!may.possible) refused.push({ project, reason: may.reason });
    else if (entry.version !== expectedVersion) {
      refused.push({ project, reason: movedReason(history, entry) });
    } else accepted.push(entry);
  }
  return { entries: accepted, refused };
}

function uniqueByProject(asked: readonly AskedConfirmation[]): AskedConfirmation[] {
  return [...new Map(asked.map((one) => [one.project, one])).values()];
}

function movedReason({ revisions }: History, { name, version }: EntryState): string {
  const last = revisions.find(({ seq }) => seq === version);
  const who = last ? ` par ${last.actor.name} le ${formatInstant(last.at)}` : '';
  return `La fiche de ${name} a été modifiée${who}\u202f: relisez-la avant de confirmer.`;
}
