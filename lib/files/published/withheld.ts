import { type CostBand, costBand } from '@/lib/domain/vocabulary/bands';
import type { Phase } from '@/lib/domain/vocabulary/phases';
import type { Withholding } from '@/lib/domain/vocabulary/withholding';
import type { Absence } from '../cells/absence';
import type { CostCell } from '../cells/costs';
import type { PhaseCell } from '../cells/phases';
import { groundOf } from '../cells/withholding';
import { NARROW, quoted } from '../typography';

/** What the cells of a row say together of its phase and of what is kept from publication. */
export interface Disclosure {
  phase: Phase | null;
  withheld: Withholding | null;
  warnings: readonly { at: 'phase' | 'cost'; message: string }[];
}

/** The cells that decide; statements are the sentences written in place of a value. */
export interface DisclosureCells {
  phase: PhaseCell;
  cost: CostCell;
  costStatement: string | null;
  otherStatement: string | null;
  durationAbsence: Absence | null;
  band: CostBand | null;
}

/**
 * A sentence (or « non communiqué ») for the phase withholds the entry; a missing cost withholds the
 * cost, except in framing. Where a cost is published, nothing of the figures is withheld.
 */
export function disclosureOf(cells: DisclosureCells): Disclosure {
  const { phase, cost } = cells;
  if (phase.statement !== null || phase.absence === 'withheld') return withoutPhase(cells);
  if (phase.phase === null) return blankPhase(cells);
  if (cost.euros !== null) return { phase: phase.phase, withheld: null, warnings: [] };
  return withoutCost(phase.phase, cells);
}

function withoutPhase(cells: DisclosureCells): Disclosure {
  const statement = cells.phase.statement ?? cells.costStatement ?? cells.otherStatement;
  if (cells.cost.euros === null) {
    return { phase: null, withheld: withholding('entry', statement), warnings: [] };
  }
  const said = statement === null ? '' : ` (${quoted(statement)})`;
  const message = `Phase non communiquée${said}, mais un coût est publié${NARROW}: le coût est gardé.`;
  return { phase: null, withheld: null, warnings: [{ at: 'phase', message }] };
}

function blankPhase(cells: DisclosureCells): Disclosure {
  const { cost } = cells;
  if (cost.euros !== null) {
    const message = 'Phase absente, alors qu’un coût est publié.';
    return { phase: null, withheld: null, warnings: [{ at: 'phase', message }] };
  }
  if (cost.absence === 'framing' || cells.durationAbsence === 'framing') {
    const message = `Phase absente${NARROW}: lue comme ${quoted('Cadrage')}, d’après le coût ou la durée.`;
    return { phase: 'framing', withheld: null, warnings: [{ at: 'phase', message }] };
  }
  const statement = cells.costStatement ?? cells.otherStatement;
  const message = `Ni phase ni coût${NARROW}: fiche lue comme non communiquée.`;
  const withheld = withholding('entry', statement);
  return { phase: null, withheld, warnings: [{ at: 'phase', message }] };
}

function withoutCost(phase: Phase, cells: DisclosureCells): Disclosure {
  const { cost, costStatement, band } = cells;
  const explicit = costStatement !== null || cost.absence === 'withheld' || band === 'withheld';
  const isOwed = phase !== 'framing' && band !== 'unstated';
  if (!isOwed && !explicit) return { phase, withheld: null, warnings: [] };
  if (!explicit && cost.absence === 'framing') {
    const message = `Coût ${quoted('En cadrage')}, alors que la phase n’est pas le cadrage${NARROW}: projet sans coût.`;
    return { phase, withheld: null, warnings: [{ at: 'cost', message }] };
  }
  const message = `Pas de coût hors du cadrage${NARROW}: lu comme non communiqué.`;
  const warnings = explicit ? [] : [{ at: 'cost' as const, message }];
  return { phase, withheld: withholding('cost', costStatement ?? cells.otherStatement), warnings };
}

function withholding(scope: Withholding['scope'], statement: string | null): Withholding {
  return { scope, ground: statement === null ? 'unstated' : groundOf(statement), statement };
}

/** In French: how the published band contradicts the cost; null when it does not. The cost wins. */
export function bandProblem(
  band: CostBand | null,
  row: { costEuros: number | null; phase: Phase | null; withheld: Withholding | null },
): string | null {
  if (band === null) return null;
  if (row.costEuros === null) {
    return band === 'framing' || band === 'withheld' || band === 'unstated'
      ? null
      : 'Tranche de coût publiée pour un projet sans coût.';
  }
  const agrees = band === costBand({ ...row, costEuros: row.costEuros, withheld: null });
  return agrees ? null : 'Cette tranche contredit le coût estimé, qui est gardé.';
}
