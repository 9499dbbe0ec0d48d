import type { FigureName } from '../figures/registry';
import type { BridgeKind } from './types';

const LABELS: Readonly<Record<BridgeKind, string>> = {
  method: 'Changement de méthode',
  entrants: 'Projets entrants',
  transferredIn: 'Repris d’un autre ministère',
  exitsCompleted: 'Sortants terminés',
  exitsAbandoned: 'Sortants abandonnés',
  exitsMerged: 'Sortants fusionnés',
  exitsOutOfScope: 'Sortants hors périmètre',
  exits: 'Projets sortants',
  transferredOut: 'Passés à un autre ministère',
  becameInterministerial: 'Devenus interministériels',
  ceasedInterministerial: 'Plus interministériels',
  upward: 'Révisions à la hausse',
  downward: 'Révisions à la baisse',
  rounding: 'Arrondis des durées publiées',
  estimated: 'Premières estimations',
  unestimated: 'Estimations retirées',
  disclosed: 'Coûts désormais communiqués',
  withheld: 'Coûts non communiqués',
  rebaselined: 'Nouvelles références',
  reopened: 'Projets rouverts',
  completed: 'Projets terminés, écartés',
};

/** Where a figure measures something else than an amount, what is known of it is named as it is. */
const OF_DURATIONS: Partial<Record<BridgeKind, string>> = {
  upward: 'Durées allongées',
  downward: 'Durées raccourcies',
  estimated: 'Durées nouvellement connues',
  unestimated: 'Durées qui ne sont plus connues',
  disclosed: 'Durées désormais communiquées',
  withheld: 'Durées non communiquées',
};

const OF_COSTS: Partial<Record<BridgeKind, string>> = {
  estimated: 'Coûts nouvellement estimés',
  unestimated: 'Coûts qui ne sont plus estimés',
};

const OF_GAPS: Partial<Record<BridgeKind, string>> = {
  estimated: 'Écarts nouvellement connus',
  unestimated: 'Écarts qui ne sont plus connus',
  disclosed: 'Écarts désormais communiqués',
  withheld: 'Écarts non communiqués',
};

const OF_SCHEDULE_GAPS: typeof OF_GAPS = {
  ...OF_GAPS,
  upward: 'Durées allongées',
  downward: 'Durées raccourcies',
};

const OF_FIGURE: Partial<Record<FigureName, Partial<Record<BridgeKind, string>>>> = {
  totalCost: OF_COSTS,
  meanDuration: OF_DURATIONS,
  budgetDrift: OF_GAPS,
  scheduleDrift: OF_SCHEDULE_GAPS,
  approvedBudgetGap: OF_GAPS,
  approvedScheduleGap: OF_SCHEDULE_GAPS,
};

/** What a part of a figure’s bridge is called: short enough to stand whole beside its bar. */
export function bridgeLabel(figure: FigureName, kind: BridgeKind): string {
  return OF_FIGURE[figure]?.[kind] ?? LABELS[kind];
}
