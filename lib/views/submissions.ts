import type { EntryState } from '@/lib/domain/history/entry';
import type { Verdict } from '@/lib/domain/result';
import type { Warning } from '@/lib/domain/submissions/evaluation';
import type { ChangeKey, SubmissionEventKind } from '@/lib/domain/submissions/events';
import type { SubmissionStatus } from '@/lib/domain/submissions/status';
import type { Side, SubmissionAction } from '@/lib/domain/submissions/transitions';
import type { Effect } from '@/lib/domain/views/effects';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { PartName, SubmissionContent } from '@/lib/schemas/submissions';

/** A submission under way, as it is told on the project it is about. */
export interface PendingSubmission {
  id: string;
  status: SubmissionStatus;
  /** Whose turn it is; null once the collection is over. */
  actsNext: Side | null;
}

/** One line of a list of submissions. */
export interface SubmissionSummary {
  id: string;
  edition: number;
  /** Null for a new project. */
  project: string | null;
  name: string;
  ministry: string;
  ministryLabel: string;
  status: SubmissionStatus;
  /** True where only some of the changes were accepted. */
  inPart: boolean;
  /** Instant and author of the last sending; null for what was never sent. */
  sentAt: string | null;
  sentBy: string | null;
  lastAct: { at: string; by: string; kind: SubmissionEventKind | 'saved' };
  /** What it changes, in short: « Coût : 30,8 M€ → 34,2 M€ ». */
  headline: string;
  /** Why, as its author says: « Périmètre : le lot 2 est ajouté »; '' where nothing is said yet. */
  why: string;
  changes: number;
  warnings: number;
  comments: number;
  /** True where the entry changed since the submission was sent. */
  moved: boolean;
  actsNext: Side | null;
  /** What « accepter » has to say back: how many events there are, and the entry's version. */
  lastEvent: number;
  entryVersion: number;
  /** Whether it may be accepted with others, in one go. */
  mayAcceptAtOnce: Verdict;
}

export interface InboxFilters {
  status: SubmissionStatus | 'all';
  ministry: string | null;
}

/** The submissions of an edition that a reader may see, the longest waiting first. */
export interface InboxView {
  version: string;
  edition: Edition;
  editions: readonly Edition[];
  filters: InboxFilters;
  rows: readonly SubmissionSummary[];
  /** Under the ministry chosen, by status. */
  countsByStatus: Readonly<Record<SubmissionStatus, number>>;
  /** Under the status chosen. */
  ministries: readonly { code: string; label: string; count: number }[];
}

/** One change of a submission, ready to be read. */
export interface ProposedChange {
  key: ChangeKey;
  part: PartName;
  field: string;
  label: string;
  /** What the author had before their eyes, what they propose, what stands now. */
  before: string;
  theirs: string;
  now: string;
  /** True where somebody changed this very field in between. */
  moved: boolean;
  /** True for a going-back of phase, a withdrawn cost, an exit: shown with a mark. */
  notable: boolean;
}

export interface ProposedPart {
  part: PartName;
  title: string;
  changes: readonly ProposedChange[];
  reasonLabel: string | null;
  reasonText: string;
  warnings: readonly (Warning & { explanation: string })[];
  /** Why it can no longer be recorded as it is; null when it can. */
  problem: string | null;
}

/** One thing said or done about a submission, oldest first. */
export interface ThreadItem {
  /** Its place among them, from 1. */
  seq: number;
  kind: SubmissionEventKind;
  by: string;
  side: Side;
  at: string;
  /** « Transmise », « Retirée par le ministère ». */
  title: string;
  text: string;
}

/** Everything the page of a submission shows to a reader who may see it. */
export interface SubmissionView {
  version: string;
  summary: SubmissionSummary;
  edition: Edition;
  /** The entry as it stands; null for a new project. */
  entry: EntryState | null;
  parts: readonly ProposedPart[];
  /** What accepting it whole would do: to the project’s gaps and, for an officer, to the portfolio. */
  effects: readonly Effect[];
  thread: readonly ThreadItem[];
  /** What this reader may do here and now, with the reason why not. */
  allowed: Readonly<Record<SubmissionAction, Verdict>>;
  /** What is being typed, for the ministry’s eyes only. */
  draft: SubmissionDraft | null;
}

/** What is being typed for a submission, shared by the liaisons of its ministry. */
export interface SubmissionDraft {
  content: SubmissionContent;
  /** One more at each save: what the next save says it has seen. */
  version: number;
  /** Version of the entry it was typed over; 0 for a new project. */
  baseVersion: number;
  updatedAt: string;
  updatedBy: string;
}

/** What a form offers to choose from. */
export interface SubmissionChoices {
  ministries: readonly { code: string; label: string }[];
  zones: readonly string[];
  projects: readonly { project: string; name: string }[];
  programmes: readonly { code: string; label: string }[];
}

/** Everything the liaison’s form shows, for a project or for the proposal of one. */
export interface SubmissionFormView {
  version: string;
  /** The edition in collection; the submission’s own where one is named. */
  edition: Edition;
  /** The entry as it stands; null for a new project. */
  entry: EntryState | null;
  /** The entry as the draft was typed over it; `entry` where nothing is typed yet. */
  baseEntry: EntryState | null;
  choices: SubmissionChoices;
  /** The reader’s own ministries, under their labels of the edition: whom a new project may be for. */
  ministries: readonly { code: string; label: string }[];
  /** The pending submission, or the one named; null where the first save is to begin one. */
  submission: {
    id: string;
    status: SubmissionStatus;
    ministry: string;
    /** What withdrawing has to say back: how many events there are. */
    lastEvent: number;
  } | null;
  /** What names the form of a new project before it is begun; null for any other. */
  key: string | null;
  /** What is typed so far; null where nothing is. */
  draft: SubmissionDraft | null;
  thread: readonly ThreadItem[];
  /** What this reader may do here and now: where there is no submission yet, as if one were begun. */
  allowed: Readonly<Record<SubmissionAction, Verdict>>;
  /** What the draft as it is saved would do to the project’s gaps. */
  effects: readonly Effect[];
}

/** What is typed, looked at as it is typed. */
export type SubmissionPreview =
  | {
      status: 'ok';
      /** By path, as `Evaluation.problems`. */
      problems: Readonly<Record<string, string>>;
      warnings: readonly (Warning & { part: PartName })[];
      effects: readonly Effect[];
      /** Parts that change something. */
      parts: readonly PartName[];
    }
  | { status: 'refused'; reason: string };
