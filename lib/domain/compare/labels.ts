import type { FigureName } from '../figures/types';
import type { BridgeKind } from './types';

const LABELS: Readonly<Record<BridgeKind, string>> = {
  method: 'Changement de méthode',
  entrants: 'Projets entrants',
  transferredIn: 'Projets repris d’un autre ministère',
  exits: 'Projets sortants',
  transferredOut: 'Projets passés à un autre ministère',
  becameInterministerial: 'Projets devenus interministériels',
  ceasedInterministerial: 'Projets qui ne sont plus interministériels',
  upward: 'Révisions à la hausse',
  downward: 'Révisions à la baisse',
  rounding: 'Arrondis des durées publiées',
  estimated: 'Premières estimations',
  unestimated: 'Estimations retirées',
  disclosed: 'Montants désormais communiqués',
  withheld: 'Montants non communiqués désormais',
  rebaselined: 'Nouvelles références',
  reopened: 'Projets rouverts',
  completed: 'Projets terminés, que la méthode écarte',
};

/** Where a figure measures something else than an amount, what is known of it is named as it is. */
const OF_DURATIONS: Partial<Record<BridgeKind, string>> = {
  upward: 'Durées allongées',
  downward: 'Durées raccourcies',
  estimated: 'Durées connues pour la première fois',
  unestimated: 'Durées qui ne sont plus connues',
  disclosed: 'Durées désormais communiquées',
  withheld: 'Durées non communiquées désormais',
};

const OF_COSTS: Partial<Record<BridgeKind, string>> = {
  estimated: 'Coûts estimés pour la première fois',
  unestimated: 'Coûts qui ne sont plus estimés',
};

const OF_GAPS: Partial<Record<BridgeKind, string>> = {
  estimated: 'Écarts connus pour la première fois',
  unestimated: 'Écarts qui ne sont plus connus',
  disclosed: 'Écarts désormais communiqués',
  withheld: 'Écarts non communiqués désormais',
};

const OF_FIGURE: Partial<Record<FigureName, Partial<Record<BridgeKind, string>>>> = {
  totalCost: OF_COSTS,
  meanDuration: OF_DURATIONS,
  budgetGap: OF_GAPS,
  scheduleGap: { ...OF_GAPS, upward: 'Durées allongées', downward: 'Durées raccourcies' },
};

/** What a part of a figure’s bridge is called. */
export function bridgeLabel(figure: FigureName, kind: BridgeKind): string {
  return OF_FIGURE[figure]?.[kind] ?? LABELS[kind];
}
