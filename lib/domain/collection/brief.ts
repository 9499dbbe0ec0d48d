import type { BoardView, CollectionBrief, CollectionView } from '@/lib/views/collection';
import type { Edition } from '../vocabulary/editions';
import { leftOf } from './progress';

/** How many ministries have still to answer, for whoever follows them all; null once it is closed. */
export function briefOfBoard({ edition, daysLeft, rows }: BoardView): CollectionBrief | null {
  const asked = rows.filter(({ projects }) => projects > 0);
  const left = asked.filter(({ counts }) => leftOf(counts) > 0);
  return openBrief(edition, daysLeft, 'ministries', left.length, asked.length);
}

/** How many projects a ministry has still to deal with, for its own people; null once it is closed. */
export function briefOfMinistry(view: CollectionView): CollectionBrief | null {
  const { edition, daysLeft, rows, counts } = view;
  return openBrief(edition, daysLeft, 'projects', leftOf(counts), rows.length);
}

/** Nothing is told of a collection that is closed, nor of one that asks nothing of anybody. */
function openBrief(
  { number, state, collectionDeadline }: Edition,
  daysLeft: number | null,
  of: CollectionBrief['of'],
  left: number,
  total: number,
): CollectionBrief | null {
  if (state !== 'collection' || total === 0) return null;
  return { edition: number, deadline: collectionDeadline ?? null, daysLeft, of, left, total };
}
