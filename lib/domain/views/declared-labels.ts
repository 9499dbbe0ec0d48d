import type { DeclaredFigures } from '../figures/types';
import { COST_BAND_LABELS } from '../vocabulary/bands';
import { PHASE_LABELS } from '../vocabulary/phases';

/** Declared figures with the labels of bands and phases instead of their codes, as published. */
export function withLabels(declared: DeclaredFigures): DeclaredFigures {
  const { byCostBand, byMinistryAndPhase } = declared;
  return {
    ...declared,
    byCostBand: byCostBand && relabelled(byCostBand, COST_BAND_LABELS),
    byMinistryAndPhase:
      byMinistryAndPhase &&
      Object.fromEntries(
        Object.entries(byMinistryAndPhase).map(([ministry, phases]) => [
          ministry,
          relabelled(phases, PHASE_LABELS),
        ]),
      ),
  };
}

function relabelled(
  counts: Readonly<Record<string, number>>,
  labels: Readonly<Record<string, string>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).map(([key, count]) => [labels[key] ?? key, count]),
  );
}
