import { EXIT_FIGURES } from '@/lib/domain/figures/exit-figures';
import { byFigure, figureNamed } from '@/lib/domain/figures/registry';
import type { Unit } from '@/lib/domain/figures/types';
import type { Effect, EffectFigure } from '@/lib/domain/views/effects';
import { formatNumber } from '@/lib/format/numbers';

const LABELS: Readonly<Record<EffectFigure, string>> = {
  spentWithoutService: `${EXIT_FIGURES.spentWithoutService.label} (cumul)`,
  ...byFigure((figure) => figureNamed(figure).label),
  projectBudgetGap: 'Écart budgétaire de ce projet',
  projectScheduleGap: 'Écart calendaire de ce projet',
};

/** An effect ready to be read, with as many decimals as it takes for the change to show. */
export interface EffectReading {
  figure: EffectFigure;
  label: string;
  before: string;
  after: string;
  change: string;
  moved: boolean;
}

/** How each unit is written: its factor, its usual decimals, its name, and that of a change. */
const UNITS: Readonly<
  Record<Unit, { factor: number; digits: number; suffix: string; change: string }>
> = {
  count: { factor: 1, digits: 0, suffix: '', change: '' },
  euros: { factor: 1e-6, digits: 1, suffix: '\u00a0M€', change: '\u00a0M€' },
  years: { factor: 1, digits: 1, suffix: '\u00a0ans', change: '\u00a0an' },
  ratio: { factor: 100, digits: 1, suffix: '\u00a0%', change: '\u00a0pt' },
};
const MOST_EXTRA_DIGITS = 3;
/** Under this share of a figure, a difference is the rounding of the machine. */
const NOISE = 1e-9;

export function readEffect({ figure, unit, before, after, delta }: Effect): EffectReading {
  const { factor, suffix, change } = UNITS[unit];
  const moved =
    delta === null
      ? before !== after
      : Math.abs(delta) > NOISE * Math.max(1, Math.abs(before ?? 0));
  const digits = digitsToShow(unit, moved ? (delta ?? 0) : 0);
  const write = (value: number | null) =>
    value === null ? 'non calculable' : `${formatNumber(value * factor, digits)}${suffix}`;
  return {
    figure,
    label: LABELS[figure],
    before: write(before),
    after: write(after),
    change: moved ? changeText(delta, after, factor, digits, change) : 'inchangé',
    moved,
  };
}

function changeText(
  delta: number | null,
  after: number | null,
  factor: number,
  digits: number,
  suffix: string,
): string {
  if (delta === null) return after === null ? 'n’est plus calculable' : 'devient calculable';
  const number = formatNumber(delta * factor, digits);
  // « 1,9 an », « 2 ans »: of what is counted in years, the plural begins at two.
  const plural = suffix.endsWith('an') && Math.abs(Number((delta * factor).toFixed(digits))) >= 2;
  return `${delta > 0 ? '+' : ''}${number}${suffix}${plural ? 's' : ''}`;
}

function digitsToShow(unit: Unit, delta: number): number {
  const { factor, digits } = UNITS[unit];
  if (delta === 0) return digits;
  const shows = (extra: number) => Number((delta * factor).toFixed(digits + extra)) !== 0;
  let extra = 0;
  while (extra < MOST_EXTRA_DIGITS && !shows(extra)) extra += 1;
  return digits + extra;
}

/** What moves, in one sentence: said aloud while the table changes. Empty when nothing does. */
export function effectSentence(readings: readonly EffectReading[]): string {
  const moved = readings.filter(({ moved: hasMoved }) => hasMoved);
  if (moved.length === 0) return '';
  return `${moved.map(({ label, after, change }) => `${label}\u202f: ${after}, ${change}`).join('\u202f; ')}.`;
}
