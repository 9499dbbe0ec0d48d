import { FIGURES, type FigureName } from '@/lib/domain/figures/types';
import type { SearchParameters } from './filters';

/** Which bridge is shown: one key figure’s, or all of them, to be printed. */
export type BridgeChoice = FigureName | 'all';

export interface ComparisonAddress {
  /** Null for the edition before the other side. */
  from: number | null;
  /** Null for the latest edition. */
  to: number | null;
  bridge: BridgeChoice;
}

/** Names of the parameters in the address. */
export const COMPARISON_PARAMETERS = { from: 'de', to: 'a', bridge: 'chiffre' } as const;
export const COMPARISON_PATH = '/comparer';

const ALL_BRIDGES = 'tous';
const DEFAULT_BRIDGE: FigureName = 'totalCost';

/** What an address asks to compare, and one French sentence for each parameter not understood. */
export function readComparisonAddress(parameters: SearchParameters): {
  address: ComparisonAddress;
  problems: readonly string[];
} {
  const problems: string[] = [];
  const { from, to, bridge } = COMPARISON_PARAMETERS;
  for (const name of Object.keys(parameters)) {
    if (name !== from && name !== to && name !== bridge) {
      problems.push(`Le paramètre «\u00a0${name.slice(0, 40)}\u00a0» n’est pas connu.`);
    }
  }
  const edition = (name: string): number | null => {
    const value = parameters[name] ?? '';
    if (typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value)) return Number(value);
    if (value !== '') {
      problems.push(`Le paramètre «\u00a0${name}\u00a0» doit être un numéro d’édition.`);
    }
    return null;
  };
  const chosen = parameters[bridge] ?? '';
  const figure = chosen === ALL_BRIDGES ? 'all' : FIGURES.find((known) => known === chosen);
  if (figure === undefined && chosen !== '') {
    problems.push('Le chiffre demandé n’existe pas.');
  }
  return {
    address: { from: edition(from), to: edition(to), bridge: figure ?? DEFAULT_BRIDGE },
    problems,
  };
}

/** The address of a comparison; the bridge that is shown by default goes without saying. */
export function comparisonHref(from: number, to: number, bridge: BridgeChoice = DEFAULT_BRIDGE) {
  const search = new URLSearchParams({
    [COMPARISON_PARAMETERS.from]: String(from),
    [COMPARISON_PARAMETERS.to]: String(to),
  });
  if (bridge !== DEFAULT_BRIDGE) {
    search.set(COMPARISON_PARAMETERS.bridge, bridge === 'all' ? ALL_BRIDGES : bridge);
  }
  return `${COMPARISON_PATH}?${search}`;
}
