import type { Contribution, Evidence } from '../figures/types';
import { DAYS_PER_YEAR } from '../history/duration';
import {
  dividedBy,
  exactly,
  fraction,
  minus,
  ONE,
  type Rational,
  times,
  total,
  ZERO,
} from './rational';

/** One project's part in a figure, with nothing lost to floating point. */
export interface ExactPart {
  value: Rational;
  weight: Rational;
  /** As the evidence gives it. */
  shown: number;
}

export interface ExactFigure {
  /** True for a sum, false for a mean. */
  isSum: boolean;
  /** By project. */
  parts: ReadonlyMap<string, ExactPart>;
  /** Sum of the weights of a mean; one for a sum, of which nothing is divided. */
  weight: Rational;
  /** Null when no project contributes to a mean, or to a total. */
  value: Rational | null;
}

function exactValue({ unit }: Evidence, { value, initial, latest }: Contribution): Rational {
  if (unit === 'ratio' && initial !== undefined && latest !== undefined) {
    return dividedBy(minus(exactly(latest), exactly(initial)), exactly(initial));
  }
  return unit === 'years'
    ? fraction(BigInt(Math.round(value * DAYS_PER_YEAR)), BigInt(DAYS_PER_YEAR))
    : exactly(value);
}

/** A figure made again from its evidence in fractions: the rules are those of `keyFigures` alone. */
export function exactFigure(evidence: Evidence): ExactFigure {
  const { method, counted } = evidence;
  const isSum = method.aggregation === 'sum';
  const parts = new Map(
    counted.map((contribution): [string, ExactPart] => [
      contribution.project,
      {
        value: exactValue(evidence, contribution),
        weight: method.aggregation === 'weightedMean' ? exactly(contribution.weight) : ONE,
        shown: contribution.value,
      },
    ]),
  );
  const all = [...parts.values()];
  const weight = isSum ? ONE : total(all.map((part) => part.weight));
  const sum = total(all.map((part) => times(part.weight, part.value)));
  const isKnown = evidence.value !== null;
  return {
    isSum,
    parts,
    weight,
    value: isKnown ? dividedBy(sum, weight) : null,
  };
}

/** What a part brings to a figure beyond `center`: zero for a part that is not counted. */
export function weighted(part: ExactPart | undefined, center: Rational): Rational {
  return part ? times(part.weight, minus(part.value, center)) : ZERO;
}
