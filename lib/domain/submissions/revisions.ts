import type { NewRevision } from '../history/revision';
import type { Evaluation } from './evaluation';

export interface Recorded {
  project: string;
  edition: number;
  /** Who decided. */
  actor: { id: string; name: string };
  /** ISO instant. */
  at: string;
  /** Who proposed, in which submission. */
  proposal: NonNullable<NewRevision['proposal']>;
}

/** The acts that accepting an evaluated submission records: one for each part, in their order. */
export function revisionsOf({ parts }: Evaluation, recorded: Recorded): NewRevision[] {
  return parts.map(({ changes, reason }) => ({
    project: recorded.project,
    edition: recorded.edition,
    origin: 'submission',
    reason,
    actor: { id: recorded.actor.id, name: recorded.actor.name },
    at: recorded.at,
    changes,
    proposal: recorded.proposal,
  }));
}
