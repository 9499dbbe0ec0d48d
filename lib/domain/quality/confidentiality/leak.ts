/** A withheld amount that somebody outside can find, and how. */
export interface Leak {
  project: string;
  /**
   * `combined`: by arithmetic on figures; `band`: from counts by band; `text`: written in a public text;
   * `earlier`: given by what was published earlier.
   */
  attack: 'combined' | 'band' | 'text' | 'earlier';
  /** How, as a sentence in French without what to do about it. */
  sentence: string;
  /** True where everything it takes is public already: nothing takes it back. */
  isPublic: boolean;
}

/**
 * An amount known to within a tenth is as good as known: the p % rule of statistical confidentiality
 * (« règle du p % », of which 10 is the usual value: Eurostat, Handbook on Statistical Disclosure Control).
 */
export const LEAK_MARGIN = 0.1;

/** True where an outsider’s estimate, right to within `slack` euros, gives the amount away. */
export function isGivenAway(estimate: number, slack: number, amount: number): boolean {
  const allowed = LEAK_MARGIN * amount;
  return slack <= allowed && Math.abs(estimate - amount) <= Math.max(slack, allowed);
}
