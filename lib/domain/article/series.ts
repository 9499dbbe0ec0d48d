import { keyFigures } from '../figures/key-figures';
import { type FigureName, figureNamed } from '../figures/registry';
import type { DeclaredFigures, KeyFigures } from '../figures/types';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { yearBefore } from '../views/comparisons';
import type { Edition } from '../vocabulary/editions';

/** One edition as its readers had it, with its key figures by the methods of the edition written about. */
export interface EditionPoint {
  edition: Edition;
  portfolio: Portfolio;
  figures: KeyFigures;
  declared: DeclaredFigures | null;
}

/** The published series up to an edition: what its article may rest on, and nothing else. */
export interface Series {
  /** Oldest first; the last one is the edition written about. */
  points: readonly EditionPoint[];
  current: EditionPoint;
  previous: EditionPoint | null;
  /** The edition nearest to a year before, 9 to 15 months away. */
  yearAgo: EditionPoint | null;
  /**
   * True when every edition since the first is known. Otherwise nothing can be said of what happened
   * « depuis la première édition » : ranks, streaks and superlatives are left out.
   */
  isWhole: boolean;
}

/** @throws when the edition is not in the history: callers choose among the editions they know. */
export function seriesUpTo(
  history: History,
  edition: number,
  declared: readonly DeclaredFigures[],
): Series {
  const own = history.editions.find(({ number }) => number === edition);
  if (!own) throw new Error(`edition ${edition} is not in the history`);
  const methods = { budgetMethod: own.budgetMethod, scheduleMethod: own.scheduleMethod };
  const readable = history.editions
    .filter(
      ({ number, state }) => number === edition || (number < edition && state === 'published'),
    )
    .sort((a, b) => a.number - b.number);
  const points = readable.map((one): EditionPoint => {
    const portfolio = portfolioAt(history, one.number);
    return {
      edition: portfolio.edition,
      portfolio,
      figures: keyFigures(portfolio, methods),
      declared: declared.find((figures) => figures.edition === one.number) ?? null,
    };
  });
  const current = points.at(-1);
  if (!current) throw new Error(`edition ${edition} is not readable`);
  const earlier = points.slice(0, -1);
  return {
    points,
    current,
    previous: earlier.at(-1) ?? null,
    yearAgo: yearBefore(earlier, current.edition.dataMonth),
    isWhole: points.every(({ edition: { number } }, index) => number === index + 1),
  };
}

/**
 * A figure as it is published, as a whole number of its last digit (ten million euros, tenth of a year,
 * hundredth): comparing and subtracting these agrees with what a reader does with two articles.
 */
export function publishedSteps(figure: FigureName, value: number): number {
  const steps = Number((Math.abs(value) / figureNamed(figure).precision).toPrecision(12));
  return Math.sign(value) * Math.round(steps);
}

/** Each edition's value of a figure, in steps; editions where it is unknown are left out. */
export function stepsOf(series: Series, figure: FigureName): { edition: number; steps: number }[] {
  return series.points.flatMap(({ edition, figures }) => {
    const { value } = figures[figure];
    return value === null
      ? []
      : [{ edition: edition.number, steps: publishedSteps(figure, value) }];
  });
}

/** Fewer editions make no series: « au plus haut » of two is only « en hausse ». */
const FEWEST_FOR_A_RECORD = 3;

/**
 * `highest` or `lowest` when the present value is strictly beyond every earlier one, as published, in a
 * series that is whole; null otherwise.
 */
export function recordOf(series: Series, figure: FigureName): 'highest' | 'lowest' | null {
  const steps = stepsOf(series, figure);
  const last = steps.at(-1);
  if (!last || !series.isWhole || steps.length !== series.points.length) return null;
  if (steps.length < FEWEST_FOR_A_RECORD) return null;
  const earlier = steps.slice(0, -1).map((point) => point.steps);
  if (earlier.every((value) => value < last.steps)) return 'highest';
  return earlier.every((value) => value > last.steps) ? 'lowest' : null;
}
