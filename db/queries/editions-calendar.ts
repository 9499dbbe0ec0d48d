import { asc } from 'drizzle-orm';
import { parisDay } from '@/lib/domain/collection/deadline';
import { estimateNext, type NextEditionEstimate } from '@/lib/domain/editions-calendar/estimate';
import {
  type EditionMilestones,
  editionMilestones,
} from '@/lib/domain/editions-calendar/milestones';
import { reader } from '../read';
import { editionEvent } from '../schema/history';
import { loadPublicationMarks } from './history';

export interface EditionsCalendar {
  /** Oldest first. */
  milestones: readonly EditionMilestones[];
  /** Null before the first edition. */
  next: NextEditionEstimate | null;
}

/**
 * The days of every edition and the estimate of the next: what any signed-in person may read, as the
 * list of editions.
 * @param today ISO date.
 */
export function editionsCalendar(today: string): EditionsCalendar {
  const handle = reader();
  const events = handle
    .select({
      edition: editionEvent.edition,
      state: editionEvent.state,
      dataMonth: editionEvent.dataMonth,
      publishedOn: editionEvent.publishedOn,
      collectionDeadline: editionEvent.collectionDeadline,
      at: editionEvent.at,
    })
    .from(editionEvent)
    .orderBy(asc(editionEvent.seq))
    .all()
    .map(({ at, ...event }) => ({ ...event, day: parisDay(at) }));
  const milestones = editionMilestones(events, loadPublicationMarks(handle), today);
  return { milestones, next: estimateNext(milestones, today) };
}
