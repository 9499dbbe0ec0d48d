import type { SideChoice } from '@/lib/domain/compare/side-choice';
import type { Comparison } from '@/lib/domain/compare/types';
import type { ExitFigures } from '@/lib/domain/figures/exit-figures';
import type { Edition } from '@/lib/domain/vocabulary/editions';

/** An edition, or one of its publications, that can be compared. */
export interface ChoosableSide extends SideChoice {
  dataMonth: string;
}

/** Two editions compared, as one person may read them. */
export interface ComparisonView {
  /** All there are, by number: what to choose from. */
  sides: readonly ChoosableSide[];
  /** What was chosen, as the address says it. */
  chosen: { from: SideChoice; to: SideChoice };
  from: Edition;
  to: Edition;
  /** Last revision of the publication chosen as the second side; null where it is read as it stands. */
  toPosition: number | null;
  /** True when both sides are the same state of the same edition. */
  isSame: boolean;
  /** Null when the reader sees the whole of both; otherwise the labels of their ministries. */
  restrictedTo: readonly string[] | null;
  comparison: Comparison;
  /** What left up to the second side, since the first edition. */
  exits: ExitFigures;
}

/** Why there is nothing to compare: fewer than two editions, or a side that does not exist. */
export type NothingToCompare =
  | { nothing: 'tooFew'; sides: readonly ChoosableSide[] }
  | { nothing: 'unknown'; asked: SideChoice; sides: readonly ChoosableSide[] };
