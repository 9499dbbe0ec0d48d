import type { NextEditionEstimate } from '@/lib/domain/editions-calendar/estimate';
import type { EditionMilestones } from '@/lib/domain/editions-calendar/milestones';
import { Intervals } from './intervals';
import { MilestonesTable } from './milestones-table';
import { NextEdition } from './next-edition';

interface CalendarProps {
  /** Oldest first. */
  milestones: readonly EditionMilestones[];
  next: NextEditionEstimate | null;
}

/** When editions came, how late they were, at what pace, and when the next may come. */
export function Calendar({ milestones, next }: CalendarProps) {
  return (
    <>
      <MilestonesTable milestones={milestones.toReversed()} />
      {next && <NextEdition estimate={next} />}
      <Intervals milestones={milestones} />
    </>
  );
}
