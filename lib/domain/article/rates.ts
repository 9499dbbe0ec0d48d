import type { DeclaredFigures } from '../figures/types';
import type { EditionPoint } from './series';

/** The figures an article quotes: a rate is the declared one, or else the drift that the history gives. */
export const ARTICLE_FIGURES = [
  'projects',
  'interministerial',
  'totalCost',
  'meanDuration',
  'budgetGap',
  'scheduleGap',
] as const;
export type ArticleFigure = (typeof ARTICLE_FIGURES)[number];

/** `declared`: published by the State, method unknown. Otherwise what the computed rate is measured against. */
export type RateBasis = 'declared' | 'approved' | 'reconstructed' | 'mixed';

const DECLARED_AS = {
  projects: 'projects',
  interministerial: 'interministerial',
  totalCost: 'totalCostEuros',
  meanDuration: 'meanDurationYears',
  budgetGap: 'budgetGap',
  scheduleGap: 'scheduleGap',
} as const satisfies Record<ArticleFigure, keyof DeclaredFigures>;

/** What the State published of a figure, in its unit; null when it published none. */
export function declaredOf(
  declared: DeclaredFigures | null,
  measure: ArticleFigure,
): number | null {
  return declared?.[DECLARED_AS[measure]] ?? null;
}

export function isRate(measure: ArticleFigure): measure is 'budgetGap' | 'scheduleGap' {
  return measure === 'budgetGap' || measure === 'scheduleGap';
}

/** Whether the projects counted in a rate are measured against what was approved, or first published. */
export function rateBasis(
  { portfolio, figures }: EditionPoint,
  measure: 'budgetGap' | 'scheduleGap',
): Exclude<RateBasis, 'declared'> {
  const counted = new Set(figures[measure].counted.map(({ project }) => project));
  const provenances = new Set(
    portfolio.entries
      .filter(({ project }) => counted.has(project))
      .map(({ initialBaseline }) =>
        measure === 'budgetGap'
          ? initialBaseline?.costProvenance
          : initialBaseline?.scheduleProvenance,
      ),
  );
  if (!provenances.has('reconstructed')) return 'approved';
  return provenances.has('approved') ? 'mixed' : 'reconstructed';
}
