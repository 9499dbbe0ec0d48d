import { statusOf } from '@/lib/domain/submissions/events';
import { isPending } from '@/lib/domain/submissions/status';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { PendingSubmission } from '@/lib/views/submissions';
import { reader } from '../read';
import { loadSubmissions } from './submissions';

/** The submission under way on a project in an edition, as far as the actor may read it; null without one. */
export function pendingOn(
  actor: Actor,
  project: string,
  edition: number,
): PendingSubmission | null {
  const pending = loadSubmissions(reader(), actor, { project, edition }).findLast(({ events }) =>
    isPending(statusOf(events)),
  );
  return pending ? { id: pending.id, status: statusOf(pending.events) } : null;
}
