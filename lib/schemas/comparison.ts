import { readSide, type SideChoice, writeSide } from '@/lib/domain/compare/side-choice';
import { FIGURES, type FigureName } from '@/lib/domain/figures/registry';
import type { SearchParameters } from './filters';

/** Which bridge is shown: one key figure’s, or all of them, to be printed. */
export type BridgeChoice = FigureName | 'all';

export interface ComparisonAddress {
  /** Null for the edition before the other side. */
  from: SideChoice | null;
  /** Null for the latest edition. */
  to: SideChoice | null;
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
  const side = (name: string): SideChoice | null => {
    const value = parameters[name] ?? '';
    const read = typeof value === 'string' ? readSide(value) : null;
    if (read === null && value !== '') {
      problems.push(
        `Le paramètre «\u00a0${name}\u00a0» doit être une édition («\u00a04\u00a0») ou une publication («\u00a04.1\u00a0»).`,
      );
    }
    return read;
  };
  const chosen = parameters[bridge] ?? '';
  const figure = chosen === ALL_BRIDGES ? 'all' : FIGURES.find((known) => known === chosen);
  if (figure === undefined && chosen !== '') {
    problems.push('Le chiffre demandé n’existe pas.');
  }
  return {
    address: { from: side(from), to: side(to), bridge: figure ?? DEFAULT_BRIDGE },
    problems,
  };
}

/** The address of a comparison; the bridge that is shown by default goes without saying. */
export function comparisonHref(
  from: SideChoice,
  to: SideChoice,
  bridge: BridgeChoice = DEFAULT_BRIDGE,
): string {
  const search = new URLSearchParams({
    [COMPARISON_PARAMETERS.from]: writeSide(from),
    [COMPARISON_PARAMETERS.to]: writeSide(to),
  });
  if (bridge !== DEFAULT_BRIDGE) search.set(COMPARISON_PARAMETERS.bridge, bridgeParameter(bridge));
  return `${COMPARISON_PATH}?${search}`;
}

export function bridgeParameter(bridge: BridgeChoice): string {
  return bridge === 'all' ? ALL_BRIDGES : bridge;
}
