import type { Comparison } from '@/lib/domain/compare/types';
import type { Edition } from '@/lib/domain/vocabulary/editions';

/** Two editions compared, as one person may read them. */
export interface ComparisonView {
  /** All there are, by number: what to choose from. */
  editions: readonly Edition[];
  from: Edition;
  to: Edition;
  /** Null when the reader sees the whole of both; otherwise the labels of their ministries. */
  restrictedTo: readonly string[] | null;
  comparison: Comparison;
}

/** Why there is nothing to compare: fewer than two editions, or one that does not exist. */
export type NothingToCompare =
  | { nothing: 'tooFew'; editions: readonly Edition[] }
  | { nothing: 'unknown'; edition: number; editions: readonly Edition[] };
