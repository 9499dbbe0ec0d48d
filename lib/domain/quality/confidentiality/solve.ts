import {
  dividedBy,
  minus,
  negated,
  ONE,
  plus,
  type Rational,
  signOf,
  times,
  ZERO,
} from '../../compare/rational';
import type { Statement } from './statement';

/** An amount that the statements give away, and how. */
export interface Solved {
  unknown: string;
  value: Rational;
  /** The value is right to within this, from the rounding of the statements it takes. */
  tolerance: Rational;
  /** Indexes of the statements combined. */
  uses: readonly number[];
}

/** One line of the elimination, with what it is made of: how much of each statement. */
interface Row {
  coefficients: Map<string, Rational>;
  value: Rational;
  made: Map<number, Rational>;
}

/**
 * Every unknown that linear statements determine, exactly: Gauss–Jordan elimination in rationals. An
 * unknown is determined when, in the end, a line is about it alone.
 */
export function solve(statements: readonly Statement[]): Solved[] {
  const pivots: { unknown: string; row: Row }[] = [];
  statements.forEach((statement, index) => {
    let row = rowOf(statement, index);
    for (const pivot of pivots) row = without(row, pivot.unknown, pivot.row);
    const unknown = row.coefficients.keys().next().value;
    if (unknown === undefined) return;
    const scaled = scale(row, dividedBy(ONE, coefficient(row, unknown)));
    for (const pivot of pivots) pivot.row = without(pivot.row, unknown, scaled);
    pivots.push({ unknown, row: scaled });
  });
  return pivots
    .filter(({ row }) => row.coefficients.size === 1)
    .map(({ unknown, row }) => ({
      unknown,
      value: row.value,
      tolerance: [...row.made].reduce(
        (sum, [index, part]) =>
          plus(sum, times(sizeOf(part), statements[index]?.tolerance ?? ZERO)),
        ZERO,
      ),
      uses: [...row.made.keys()].sort((a, b) => a - b),
    }));
}

function rowOf({ terms, value }: Statement, index: number): Row {
  const coefficients = new Map<string, Rational>();
  for (const { unknown, coefficient: own } of terms) {
    set(coefficients, unknown, plus(coefficients.get(unknown) ?? ZERO, own));
  }
  return { coefficients, value, made: new Map([[index, ONE]]) };
}

function coefficient({ coefficients }: Row, unknown: string): Rational {
  return coefficients.get(unknown) ?? ZERO;
}

/** The row once the pivot's is taken away as often as it removes the pivot's unknown. */
function without(row: Row, unknown: string, pivot: Row): Row {
  const factor = coefficient(row, unknown);
  if (signOf(factor) === 0) return row;
  const coefficients = new Map(row.coefficients);
  for (const [name, own] of pivot.coefficients) {
    set(coefficients, name, minus(coefficients.get(name) ?? ZERO, times(factor, own)));
  }
  const made = new Map(row.made);
  for (const [index, part] of pivot.made) {
    set(made, index, minus(made.get(index) ?? ZERO, times(factor, part)));
  }
  return { coefficients, value: minus(row.value, times(factor, pivot.value)), made };
}

function scale(row: Row, factor: Rational): Row {
  const scaled = <Key>(parts: Map<Key, Rational>) =>
    new Map([...parts].map(([key, own]) => [key, times(own, factor)]));
  return {
    coefficients: scaled(row.coefficients),
    value: times(row.value, factor),
    made: scaled(row.made),
  };
}

function set<Key>(parts: Map<Key, Rational>, key: Key, value: Rational): void {
  if (signOf(value) === 0) parts.delete(key);
  else parts.set(key, value);
}

function sizeOf(value: Rational): Rational {
  return signOf(value) < 0 ? negated(value) : value;
}
