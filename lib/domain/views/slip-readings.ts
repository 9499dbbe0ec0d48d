import { formatEdition } from '@/lib/format/dates';
import { signedRatio } from '@/lib/format/numbers';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import { signedMonths } from '@/lib/format/spans';
import type { DashboardView } from '@/lib/views/dashboard';
import { changeOfCost } from '../figures/change';
import type { CostSlip, EndSlip } from '../figures/slips';
import type { Provenance } from '../history/entry';
import { noneFound } from './none-found';

/** How slips are said, on screen and in print. */

const SINCE: Readonly<Record<Provenance, string>> = {
  reconstructed: 'depuis la 1re publication',
  approved: 'depuis la référence approuvée',
};

/** « +30,2 M€ ». */
export function costMoved({ from, to }: CostSlip): string {
  return changeOfCost(from, to).difference.text;
}

/** « +18 mois ». */
export function endMoved({ months }: EndSlip): string {
  return signedMonths(months);
}

/** « +25 % »; « n. d. » where there is nothing to compare with. */
export function slipRatio({ ratio }: CostSlip | EndSlip): string {
  return ratio === null ? 'n.\u00a0d.' : signedRatio(ratio);
}

/** « 1re publication, 2e édition », « référence approuvée, 4e édition »: a cell under « Depuis ». */
export function slipSince({ provenance, edition }: CostSlip | EndSlip): string {
  const what = provenance === 'approved' ? 'référence approuvée' : '1re publication';
  return `${what}, ${formatEdition(edition)}`;
}

/** « +30,2 M€ (+25 %) depuis la 1re publication ». */
export function costSlipInWords(slip: CostSlip): string {
  return `${costMoved(slip)} (${slipRatio(slip)}) ${SINCE[slip.provenance]}`;
}

/** « +18 mois depuis la 1re publication ». */
export function endSlipInWords(slip: EndSlip): string {
  return `${endMoved(slip)} ${SINCE[slip.provenance]}`;
}

/**
 * « Douze coûts en hausse, 22 fins repoussées »: the title of both rankings. Where there is none, only of
 * the projects that are compared.
 */
export function slipsTitle({ costs, ends, basis }: DashboardView['slips']): string {
  const [costlier, postponed] = [costs.length, ends.length];
  if (costlier === 0 && postponed === 0) return noSlip(basis);
  const costsText = `${counted(costlier, 'coût')} en hausse`;
  const endsText = `${counted(postponed, 'fin', { gender: 'feminine' })} ${agree(postponed, 'repoussée', 'repoussées')}`;
  if (postponed === 0) return capitalised(costsText);
  if (costlier === 0) return capitalised(endsText);
  return capitalised(`${costsText}, ${endsText}`);
}

function noSlip({ costs, ends }: DashboardView['slips']['basis']): string {
  if (costs.known === 0 && ends.known === 0) return 'Rien à comparer dans ce périmètre';
  const cost = noneFound(costs, {
    none: 'aucun coût en hausse',
    noneKnown: 'aucun coût connu en hausse',
    nothing: 'aucun coût à comparer',
  });
  const end = noneFound(ends, {
    none: 'aucune fin repoussée',
    noneKnown: 'aucune fin connue repoussée',
    nothing: 'aucune fin à comparer',
  });
  return capitalised(`${cost}, ${end}`);
}
