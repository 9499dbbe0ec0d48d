import type { Revision } from '../history/revision';
import type { Submission } from '../submissions/events';

/** Somebody saved what is being typed for a submission. */
export interface SavedDraft {
  submission: string;
  /** ISO instant. */
  at: string;
  by: string;
  /** Name typed for a new project; '' for any other, or while it has none. */
  name: string;
}

/** What happened in the collection of one edition, as far as the reader may know it. */
export interface CollectionFacts {
  /** Submissions of the edition, in any order. */
  submissions: readonly Submission[];
  drafts: readonly SavedDraft[];
  /** Revisions recorded in the edition, in any order. */
  revisions: readonly Revision[];
}
