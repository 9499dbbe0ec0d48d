/** What people are written to about. */
export const NOTICE_KINDS = [
  /** To liaisons: a collection opens, or its deadline moves. */
  'collectionOpened',
  /** To liaisons with work left, before or after the deadline. */
  'reminder',
  /** To the liaisons of a ministry: a submission is returned to be mended. */
  'returned',
  /** To the liaisons of a ministry: a submission is accepted, in part or whole, or refused. */
  'decided',
  /** To whom it concerns: a comment, in the daily digest. */
  'commented',
  /** To officers: submissions waiting for a decision, in the daily digest. */
  'received',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The kinds that wait for the daily digest; the others leave as soon as they can. */
export const DIGEST_KINDS: ReadonlySet<NoticeKind> = new Set(['commented', 'received']);

/** The kinds that somebody makes many of in one sitting: those of one person leave together. */
export const SITTING_KINDS: ReadonlySet<NoticeKind> = new Set(['returned', 'decided']);

/** What a notice tells. Names and sentences only: never an amount, since a mail leaves the building. */
export type NoticePayload =
  | { kind: 'collectionOpened'; edition: number; dataMonth: string; deadline: string }
  | { kind: 'reminder'; edition: number; deadline: string; ministries: readonly string[] }
  | {
      kind: 'returned';
      submission: string;
      edition: number;
      name: string;
      by: string;
      comment: string;
    }
  | {
      kind: 'decided';
      submission: string;
      edition: number;
      name: string;
      by: string;
      outcome: 'accepted' | 'acceptedInPart' | 'refused';
      comment: string;
    }
  | { kind: 'commented'; submission: string; edition: number; name: string; by: string }
  | {
      kind: 'received';
      submission: string;
      edition: number;
      name: string;
      by: string;
      ministry: string;
    };
