import type { Expectation, Progress } from '@/lib/domain/collection/progress';
import type { Verdict } from '@/lib/domain/result';
import type { SubmissionStatus } from '@/lib/domain/submissions/status';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Phase } from '@/lib/domain/vocabulary/phases';

/** One project of a ministry in a collection: what is expected of it, and how far it has come. */
export interface CollectionRow {
  project: string;
  name: string;
  ministry: string;
  ministryLabel: string;
  phase: Phase | null;
  costEuros: number | null;
  withheld: boolean;
  startOn: string | null;
  plannedEndOn: string | null;
  /** Version of the entry: what a confirmation says it has seen. */
  version: number;
  expected: Expectation;
  /** What is missing or out of date, each a short phrase in French: « la date de fin prévue ». */
  missing: readonly string[];
  remarks: readonly string[];
  progress: Progress;
  /** True where « decided » is a confirmation without change. */
  confirmed: boolean;
  /** The pending submission, or else the last settled one of this edition. */
  submission: { id: string; status: SubmissionStatus; inPart: boolean } | null;
  /** What was last done for it in this edition by the ministry or the directorate. */
  lastAct: { at: string; by: string; what: string } | null;
  /** Past the deadline with work left. */
  late: boolean;
  /** Whether « rien n’a changé » may be said here and now, by this reader. */
  mayConfirm: Verdict;
  /** Whether this reader may begin or go on with a submission. */
  mayPropose: Verdict;
}

/** A proposal of a new project. */
export interface ProposalRow {
  submission: string;
  name: string;
  ministry: string;
  ministryLabel: string;
  status: SubmissionStatus;
  at: string;
}

/** What a liaison sees of the collection. */
export interface CollectionView {
  version: string;
  edition: Edition;
  /** Whole days from today to the deadline; negative once past; null without deadline. */
  daysLeft: number | null;
  /** Whether the reader may write here and now; the reason says why not. */
  open: Verdict;
  ministries: readonly { code: string; label: string }[];
  rows: readonly CollectionRow[];
  proposals: readonly ProposalRow[];
  counts: Readonly<Record<Progress, number>>;
}

/** One ministry on the board of who is late. */
export interface BoardRow {
  ministry: string;
  label: string;
  projects: number;
  counts: Readonly<Record<Progress, number>>;
  /** Proposals of new projects waiting for a decision. */
  proposals: number;
  lastAct: { at: string; by: string; what: string } | null;
  /** Names of the enabled liaisons; nobody can be reminded where there is none. */
  liaisons: readonly string[];
  /** When they were last reminded in this edition, by hand or not. */
  remindedAt: string | null;
  late: boolean;
  mayRemind: Verdict;
}

export interface BoardView {
  version: string;
  edition: Edition;
  daysLeft: number | null;
  rows: readonly BoardRow[];
  totals: Readonly<Record<Progress, number>>;
  projects: number;
  /** False where no mail server is set: a reminder is then noted, and leaves nobody the wiser. */
  mailEnabled: boolean;
}

/** How an open collection stands, in one line: who has still to answer, or what is left to deal with. */
export interface CollectionBrief {
  /** Number of the edition. */
  edition: number;
  /** ISO date. */
  deadline: string | null;
  /** Negative once it is past; null without deadline. */
  daysLeft: number | null;
  /** What is counted: ministries for whoever follows them, projects for a ministry. */
  of: 'ministries' | 'projects';
  left: number;
  total: number;
}

/** What became of « rien n’a changé » said of one or several projects. */
export interface Confirmed {
  /** Identifiers, in the order in which they were given. */
  confirmed: readonly string[];
  refused: readonly { project: string; reason: string }[];
}
