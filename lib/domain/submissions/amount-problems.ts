import { formatEuros, formatFigure, formatMillions } from '@/lib/format/numbers';
import type { EntryState } from '../history/entry';
import type { PartAct } from './part-schemas';

/** No project of the panorama comes near: beyond, it is a unit that was mistaken. */
const IMPOSSIBLE_EUROS = 20_000_000_000;
/** « Mille fois »: an amount in thousands read as millions, or the other way round, give or take a revision. */
const THOUSANDFOLD = 500;

/**
 * The amounts of a part that cannot be meant, by field. A ministry is stopped where an officer, who may
 * be mending the very slip, is only warned.
 */
export function amountProblems(act: PartAct, entry: EntryState | null): Record<string, string> {
  switch (act.act) {
    case 'create':
      return {
        ...problemOf('cost', act.cost, act.baselineCost),
        ...problemOf('baselineCost', act.baselineCost, null),
      };
    case 'budget':
      return problemOf('cost', act.cost, entry?.costEuros ?? null);
    case 'exit':
      return problemOf('finalCost', act.finalCost, entry?.costEuros ?? null);
    default:
      return {};
  }
}

function problemOf(
  field: string,
  euros: number | null,
  known: number | null,
): Record<string, string> {
  if (euros === null || euros === 0) return {};
  if (euros > IMPOSSIBLE_EUROS) {
    return {
      [field]: `${formatFigure(euros, 'euros')} dépasse 20\u00a0milliards d’euros\u202f: vérifiez l’unité, et écrivez par exemple «\u00a030,8\u00a0M€\u00a0».`,
    };
  }
  if (known === null || known === 0) return {};
  if (euros < known * THOUSANDFOLD && euros > known / THOUSANDFOLD) return {};
  const times = euros > known ? 'plus grand' : 'plus petit';
  return {
    [field]: `${formatEuros(euros)} est environ mille fois ${times} que le montant connu (${formatMillions(known)})\u202f: vérifiez l’unité, et écrivez par exemple «\u00a030,8\u00a0M€\u00a0».`,
  };
}
