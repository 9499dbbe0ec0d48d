import { DECLARED_RATES, type DeclaredRateName } from '../figures/declared-rates';
import { FIGURE_REGISTRY, type FigureName } from '../figures/registry';

/** What a number is of: a key figure, something that moves between editions, or a point of a project. */
export type Measure =
  | FigureName
  | DeclaredRateName
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

const OTHERS: Record<Exclude<Measure, FigureName | DeclaredRateName>, string> = {
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

/** What a measure is called in a sentence on a number that does not hold. */
export function nameOf(measure: Measure): string {
  if (measure in OTHERS) return OTHERS[measure as keyof typeof OTHERS];
  return { ...FIGURE_REGISTRY, ...DECLARED_RATES }[measure as FigureName | DeclaredRateName].label;
}
