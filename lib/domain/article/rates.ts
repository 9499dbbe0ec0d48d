import type { FigureName } from '../figures/types';
import type { EditionPoint } from './series';

/** `declared`: published by the State, method unknown. Otherwise what the computed rate is measured against. */
export type RateBasis = 'declared' | 'approved' | 'reconstructed' | 'mixed';

export function isRate(measure: FigureName): measure is 'budgetGap' | 'scheduleGap' {
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
