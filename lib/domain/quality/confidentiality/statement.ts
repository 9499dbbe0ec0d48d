import { exactly, ONE, type Rational } from '../../compare/rational';

/**
 * A number that goes out, as somebody outside understands it once the amounts that are published are
 * taken away: Σ coefficient · amount = value, to within `tolerance`. Amounts in euros.
 */
export interface Statement {
  /** What was read, as it goes into a sentence: « le coût total déclaré de la 5e édition ». */
  source: string;
  /** True where it is public already: what this publication does cannot take it back. */
  isPublic: boolean;
  terms: readonly { unknown: string; coefficient: Rational }[];
  value: Rational;
  tolerance: Rational;
}

/** Amounts are whole euros: a difference below half a euro is the arithmetic’s, not an amount. */
const HALF_EURO = 0.5;

export interface SumRead {
  source: string;
  isPublic: boolean;
  /** Euros, as published. */
  stated: number;
  /** Half of what one unit of its last published digit is worth, in euros; 0 for an exact one. */
  rounding: number;
  /** Sum of the published amounts it covers, in euros. */
  published: number;
  /** The withheld amounts it may cover. */
  unknowns: readonly string[];
}

/**
 * What a published sum says of the withheld amounts it covers: what is left of it once the published
 * ones are taken away. Nothing is left where it leaves them out, or where its rounding may explain it:
 * null.
 */
export function sumStatement(read: SumRead): Statement | null {
  const { source, isPublic, stated, rounding, published, unknowns } = read;
  const left = stated - published;
  if (unknowns.length === 0 || Math.abs(left) <= Math.max(rounding, HALF_EURO)) return null;
  return {
    source,
    isPublic,
    terms: unknowns.map((unknown) => ({ unknown, coefficient: ONE })),
    value: exactly(left),
    tolerance: exactly(rounding),
  };
}
