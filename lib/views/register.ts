import type { ExitFigures } from '@/lib/domain/figures/exit-figures';
import type { FinalBalance } from '@/lib/domain/figures/exits';
import type { PublicationMark } from '@/lib/domain/history/portfolio';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { ExitGround } from '@/lib/domain/vocabulary/exits';
import type { Withholding } from '@/lib/domain/vocabulary/withholding';

/** What the register of exits shows; null for all of it. */
export interface RegisterFilters {
  ground: ExitGround | null;
  /** Code of a ministry. */
  ministry: string | null;
}

/** A departure, as anybody may read it: what is withheld is absent from its balance. */
export interface RegisterRow {
  project: string;
  name: string;
  ministry: string;
  ministryLabel: string;
  /** Number of the first edition without it. */
  edition: number;
  /** Number of the edition it came back in; null while it is out. */
  returnedIn: number | null;
  balance: FinalBalance;
  /** What of it is kept from publication: its costs, or all but its name; null when nothing is. */
  withheld: Withholding['scope'] | null;
  /** True when its initial cost was never approved, only first published. */
  reconstructed: boolean;
  /** True when its initial dates were never approved, only first published. */
  scheduleReconstructed: boolean;
  /** The projects that take over from it. */
  successors: readonly { project: string; name: string }[];
}

export interface RegisterView {
  edition: Edition;
  /** Number of the last revision taken into account. */
  position: number;
  publication: PublicationMark | null;
  editions: readonly Edition[];
  restrictedTo: readonly string[] | null;
  filters: RegisterFilters;
  options: {
    grounds: readonly ExitGround[];
    ministries: readonly { code: string; label: string }[];
  };
  /** The latest departures first. */
  rows: readonly RegisterRow[];
  /** Before filters. */
  total: number;
  /** Of the rows shown. */
  figures: ExitFigures;
}
