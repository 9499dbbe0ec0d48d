import type { ArticleFigure } from './rates';

/**
 * What a fact is measured in. `euros` are whole, `years` have 365 days, `percent` and `points` are
 * hundredths, `rank` and `edition` are ordinals, `month` is `YYYY-MM`, `date` an ISO date. The others are
 * words: a name, a direction, a superlative.
 */
export type FactUnit =
  | 'count'
  | 'euros'
  | 'years'
  | 'months'
  | 'percent'
  | 'points'
  | 'rank'
  | 'edition'
  | 'month'
  | 'date'
  | 'trend'
  | 'record'
  | 'streak'
  | 'words';

export type Direction = 'up' | 'down' | 'stable';

/** What a fact is about, once its subject is known: a key figure, or something of a project or of movements. */
export type Measure =
  | ArticleFigure
  | 'aboveThreshold'
  | 'entrants'
  | 'exits'
  | 'leftSinceFirst'
  | 'cost'
  | 'duration'
  | 'start'
  | 'end'
  | 'followed'
  | 'costChange'
  | 'endChange'
  | 'announcedEnds'
  | 'edition'
  | 'name'
  | 'ministry'
  | 'reason'
  | 'ground'
  | 'threshold'
  | 'publication';

/** Where a fact comes from: computed from the published series, or declared by the State and not recomputed. */
export interface FactEvidence {
  source: 'computed' | 'declared';
  /** Editions it was read from, the latest last. */
  editions: readonly number[];
  /** Projects it rests on; empty where it is the whole panorama. */
  projects: readonly string[];
}

/** One thing the series gives, that a sentence may say. Plain data: it travels to the browser. */
export interface Fact {
  id: string;
  measure: Measure;
  unit: FactUnit;
  value: number | string;
  /** Identifier of the project it is about; null for the panorama. */
  project: string | null;
  /** Edition whose value it is; for a change, the edition it arrives at. */
  edition: number;
  /** For a change or a direction: the edition it starts from. */
  since: number | null;
  /** How the article writes it. */
  text: string;
  evidence: FactEvidence;
}

/** What each measure is called in a sentence on a figure that does not hold. */
export const MEASURE_NAMES: Record<Measure, string> = {
  projects: 'le nombre de projets',
  interministerial: 'le nombre de projets interministériels',
  totalCost: 'le coût total',
  meanDuration: 'la durée moyenne',
  budgetGap: 'le taux d’écart budgétaire',
  scheduleGap: 'le taux d’écart calendaire',
  aboveThreshold: 'le nombre de projets au-dessus du seuil',
  entrants: 'le nombre d’entrées',
  exits: 'le nombre de sorties',
  leftSinceFirst: 'le rang parmi les sorties',
  cost: 'le coût du projet',
  duration: 'la durée du projet',
  start: 'le début du projet',
  end: 'la fin prévue du projet',
  followed: 'le temps passé dans le panorama',
  costChange: 'la révision du coût',
  endChange: 'la révision de la durée',
  announcedEnds: 'le nombre de fins annoncées',
  edition: 'l’édition',
  name: 'le nom',
  ministry: 'le ministère porteur',
  reason: 'le motif',
  ground: 'le motif de sortie',
  threshold: 'le seuil',
  publication: 'la date de publication',
};
