import type { Reason } from '../vocabulary/reasons';
import type { Change } from './change';

export const ORIGINS = ['officer', 'submission', 'import', 'erratum'] as const;
export type Origin = (typeof ORIGINS)[number];

export const ORIGIN_LABELS: Record<Origin, string> = {
  officer: 'Saisie DINSIC',
  submission: 'Transmission du ministère',
  import: 'Reprise d’une édition publiée',
  erratum: 'Erratum',
};

/**
 * One act, by one person, at one moment, on one project, within one edition.
 * Order comes from `seq`, never from the clock.
 */
export interface Revision {
  /** Position in the single sequence of the history, from 1. */
  seq: number;
  project: string;
  edition: number;
  origin: Origin;
  reason: Reason;
  actor: { id: string; name: string };
  /** ISO instant (UTC), for display only. */
  at: string;
  changes: readonly Change[];
  /** Who proposed what the actor accepted, and in which submission; absent for any other origin. */
  proposal?: { submission: string; by: { id: string; name: string } };
}

/** A revision not yet appended: the store gives it its number. */
export type NewRevision = Omit<Revision, 'seq'>;
