import { isLeft } from '@/lib/domain/collection/progress';
import type { CollectionRow } from '@/lib/views/collection';

/**
 * The next project that waits for something of its ministry, in the order of the list, from the one
 * just sent and round again; null when nothing is left.
 */
export function nextProject(
  rows: readonly Pick<CollectionRow, 'project' | 'name' | 'progress' | 'mayPropose'>[],
  sent: string | null,
): { project: string; name: string } | null {
  const at = rows.findIndex(({ project }) => project === sent);
  const ahead = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const next = ahead.find(({ progress, mayPropose }) => isLeft(progress) && mayPropose.possible);
  return next ? { project: next.project, name: next.name } : null;
}
