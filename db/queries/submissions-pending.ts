import { statusOf } from '@/lib/domain/submissions/events';
import { isPending } from '@/lib/domain/submissions/status';
import { actsNext } from '@/lib/domain/submissions/transitions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { PendingSubmission } from '@/lib/views/submissions';
import { reader } from '../read';
import { loadEditions } from './history';
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
  const known = loadEditions(reader()).find(({ number }) => number === edition);
  if (pending === undefined || known === undefined) return null;
  const status = statusOf(pending.events);
  return { id: pending.id, status, actsNext: actsNext(status, known.state) };
}
