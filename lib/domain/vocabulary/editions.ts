export const EDITION_STATES = ['preparation', 'collection', 'review', 'published'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const EDITION_STATE_LABELS: Record<EditionState, string> = {
  preparation: 'En préparation',
  collection: 'En collecte',
  review: 'En relecture',
  published: 'Publiée',
};

export interface Edition {
  number: number;
  /** Month the data describe (« date d’actualisation »), `YYYY-MM`. */
  dataMonth: string;
  /** `YYYY-MM-DD`; null until published, or where the date is not known. */
  publishedOn: string | null;
  state: EditionState;
  /**
   * Date until which ministries are asked to answer, `YYYY-MM-DD`; absent where no collection opened
   * here. Past it, an answer is late, not refused: the collection ends when the review begins.
   */
  collectionDeadline?: string | null;
  /** Names of the gap methods the edition uses (see `figures/methods.ts`). */
  budgetMethod: string;
  scheduleMethod: string;
  /**
   * What bears the official name « taux d’écart » in what this edition computes: the gaps on approved
   * baselines, where the directorate decided so, or nothing (the declared rates alone do).
   */
  officialRates?: OfficialRates | null;
}

export const OFFICIAL_RATES = ['approvedGaps'] as const;
export type OfficialRates = (typeof OFFICIAL_RATES)[number];

/** A ministry's label as an edition gives it. */
export interface MinistryLabel {
  ministry: string;
  edition: number;
  label: string;
}
