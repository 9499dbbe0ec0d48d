import { exactly, fraction, minus, type Rational, signOf } from '../../compare/rational';
import { countedCost, isEntryWithheld } from '../../figures/counted';
import { gapPart, provenanceOf } from '../../figures/gaps';
import { evidenceOf } from '../../figures/key-figures';
import type { Evidence, Method } from '../../figures/types';
import { durationDays } from '../../history/duration';
import type { EntryState } from '../../history/entry';
import type { OutgoingRate, OutgoingSum } from './outgoing';
import { type PublicReading, unknownOf, withheldEntries } from './reading';
import { type Statement, sumStatement } from './statement';

/** What the sums of a reading say of what it withholds. `rounding` in euros, 0 for exact ones. */
export function sumStatements(
  reading: PublicReading,
  sums: readonly OutgoingSum[],
  rounding = 0,
): Statement[] {
  const entries = new Map(reading.portfolio.entries.map((entry) => [entry.project, entry]));
  return sums.flatMap(({ source, projects, euros }) => {
    const covered = projects.flatMap((project) => entries.get(project) ?? []);
    const statement = sumStatement({
      source: `${source} de la ${reading.label}, moins les coûts publiés,`,
      isPublic: reading.isPublic,
      stated: euros,
      rounding,
      published: covered.reduce((sum, entry) => sum + (countedCost(entry) ?? 0), 0),
      unknowns: covered
        .filter(({ withheld }) => withheld !== null)
        .map(({ project }) => unknownOf('cost', reading, project)),
    });
    return statement ?? [];
  });
}

/** Rates are kept as binary numbers: below this, two are the same. */
const SAME_RATIO = 1e-9;

/**
 * What the gap rates of a reading say of what it withholds, at worst: somebody outside is taken to know
 * the initial cost of a project whose latest one is withheld. `rounding` as a ratio, 0 for exact ones.
 */
export function rateStatements(
  reading: PublicReading,
  rates: readonly OutgoingRate[],
  rounding = 0,
): Statement[] {
  const hidden = withheldEntries(reading);
  if (hidden.length === 0) return [];
  return rates.flatMap(({ source, compares, baselines, method, ratio }) => {
    const question = { compares, baselines, method, against: 'initial' as const };
    const evidence = evidenceOf(
      { figure: source, unit: 'ratio', method },
      reading.portfolio.entries,
      (entry) => gapPart(entry, question),
    );
    if (Math.abs(ratio - (evidence.value ?? 0)) <= Math.max(rounding, SAME_RATIO)) return [];
    const parts = hidden.flatMap((entry) =>
      hiddenPart(entry, { compares, baselines, method, ratio, reading }),
    );
    if (parts.length === 0) return [];
    const weight = sum(parts.map((part) => part.weight)) + sum(weights(evidence));
    return {
      source: `${source} de la ${reading.label}, rapporté aux projets publiés,`,
      isPublic: reading.isPublic,
      terms: parts.map(({ unknown, coefficient }) => ({ unknown, coefficient })),
      value: exactly(
        ratio * weight - sum(contributions(evidence)) + sum(parts.map(({ owed }) => owed)),
      ),
      tolerance: exactly(rounding * weight),
    };
  });
}

/**
 * A withheld project’s part in Σ weight · gap = rate · Σ weight: `coefficient` · unknown − `owed`, with
 * a known `weight`, or none where the weight is what is not known.
 */
interface HiddenPart {
  unknown: string;
  coefficient: Rational;
  owed: number;
  weight: number;
}

function hiddenPart(
  entry: EntryState,
  {
    compares,
    baselines,
    method,
    ratio,
    reading,
  }: Omit<OutgoingRate, 'source'> & { reading: PublicReading },
): HiddenPart[] {
  const { initialBaseline: baseline, project } = entry;
  if (baseline === null || (!method.includesCompleted && entry.phase === 'completed')) return [];
  if (baselines !== 'any' && provenanceOf(entry, compares) !== baselines) return [];
  const initialDays = durationDays(baseline);
  if (compares === 'durations') {
    const days = durationDays(entry);
    const isKnown = initialDays !== null && initialDays > 0 && days !== null;
    if (method.weight !== 'initialCost' || isEntryWithheld(entry) || !isKnown) return [];
    const gap = fraction(BigInt(days - initialDays), BigInt(initialDays));
    const coefficient = minus(gap, exactly(ratio));
    if (signOf(coefficient) === 0) return [];
    return [{ unknown: unknownOf('initial', reading, project), coefficient, owed: 0, weight: 0 }];
  }
  const { costEuros } = baseline;
  const weight = weightOf(method, costEuros, initialDays);
  if (costEuros === null || costEuros <= 0 || weight === null || weight <= 0) return [];
  const coefficient = fraction(BigInt(weight), BigInt(costEuros));
  return [{ unknown: unknownOf('cost', reading, project), coefficient, owed: weight, weight }];
}

function weightOf(method: Method, euros: number | null, days: number | null): number | null {
  if (method.weight === null) return 1;
  return method.weight === 'initialCost' ? euros : days;
}

function weights({ counted }: Pick<Evidence, 'counted'>): number[] {
  return counted.map(({ weight }) => weight);
}

function contributions({ counted }: Pick<Evidence, 'counted'>): number[] {
  return counted.map(({ value, weight }) => value * weight);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
