import type { FigureName } from '../figures/types';

/** What a number is of: a key figure, something that moves between editions, or a point of a project. */
export type Measure =
  | FigureName
  | 'entrants'
  | 'exits'
  | 'left'
  | 'phase'
  | 'aboveThreshold'
  | 'cost'
  | 'duration'
  | 'finalCost'
  | 'statement';

/**
 * One thing the series gives, as the article writes it. Amounts are whole euros, durations years of 365
 * days, rates hundredths. Plain data: it travels to the thread that checks.
 */
export interface Fact {
  measure: Measure;
  value: number | string;
  /** Identifier of the project it is about; null for the panorama. */
  project: string | null;
  /** Edition whose value it is. */
  edition: number;
  text: string;
  /** True of a figure that the State published: never false, whatever its table gives. */
  declared: boolean;
}

/** What each measure is called in a sentence on a number that does not hold. */
export const MEASURE_NAMES: Record<Measure, string> = {
  projects: 'Le nombre de projets',
  interministerial: 'Le nombre de projets interministériels',
  totalCost: 'Le coût total',
  meanDuration: 'La durée moyenne',
  budgetGap: 'L’écart budgétaire',
  scheduleGap: 'L’écart calendaire',
  entrants: 'Le nombre d’entrées',
  exits: 'Le nombre de sorties',
  left: 'Le rang parmi les sorties',
  phase: 'Le nombre de projets dans cette phase',
  aboveThreshold: 'Le nombre de projets au-dessus de ce montant',
  cost: 'Le coût du projet',
  duration: 'La durée du projet',
  finalCost: 'Le coût du projet sorti',
  statement: 'Ce passage',
};
