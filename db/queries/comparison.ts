import { comparePortfolios } from '@/lib/domain/compare/compare';
import { portfolioOf, type SideChoice, sidesToChoose } from '@/lib/domain/compare/side-choice';
import { exitFiguresAt } from '@/lib/domain/figures/exits-at';
import type { History } from '@/lib/domain/history/portfolio';
import { restrictionLabels } from '@/lib/domain/views/options';
import { asOutside } from '@/lib/domain/views/withheld-entry';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { ChoosableSide, ComparisonView, NothingToCompare } from '@/lib/views/comparison';
import { reader } from '../read';
import { loadHistory } from './history';
import { confinement, isOutsider } from './scope';

export interface ComparisonRequest {
  /** Null for the edition before the other side. */
  from: SideChoice | null;
  /** Null for the latest edition. */
  to: SideChoice | null;
}

/**
 * Two editions compared as this actor may read them: one who is confined in either is confined in both,
 * so that nothing of another ministry's work under way shows as a difference.
 */
export function comparisonView(
  actor: Actor,
  request: ComparisonRequest,
): ComparisonView | NothingToCompare {
  const history = loadHistory(reader(), actor);
  const sides = choosable(history);
  const chosen = completed(history, request);
  if (chosen === null) return { nothing: 'tooFew', sides };
  const [from, whole] = [portfolioOf(history, chosen.from), portfolioOf(history, chosen.to)];
  if (from === null) return { nothing: 'unknown', asked: chosen.from, sides };
  if (whole === null) return { nothing: 'unknown', asked: chosen.to, sides };
  // The balance of what left is told outside without what was recorded while it was withheld.
  const to = isOutsider(actor) ? { ...whole, departed: asOutside(history, whole).departed } : whole;
  const restrictedTo = confinement(actor, from.edition) ?? confinement(actor, to.edition);
  return {
    sides,
    chosen,
    from: from.edition,
    to: to.edition,
    toPosition: chosen.to.version === null ? null : to.position,
    isSame: from.edition.number === to.edition.number && from.position === to.position,
    restrictedTo: restrictionLabels(to, restrictedTo),
    comparison: comparePortfolios({ from, to, history, restrictedTo }),
    exits: exitFiguresAt(history, to, {
      concerns: ({ ministry }) => restrictedTo === null || restrictedTo.includes(ministry),
    }),
  };
}

function choosable(history: History): ChoosableSide[] {
  const months = new Map(history.editions.map(({ number, dataMonth }) => [number, dataMonth]));
  return sidesToChoose(history).map((side) => ({
    ...side,
    dataMonth: months.get(side.edition) ?? '',
  }));
}

/** What was asked, completed: by default the latest edition and the one before it. */
function completed(
  { editions }: History,
  { from, to }: ComparisonRequest,
): { from: SideChoice; to: SideChoice } | null {
  const last = to?.edition ?? editions.at(-1)?.number;
  if (last === undefined) return null;
  const other =
    editions.findLast(({ number }) => number < last) ??
    editions.find(({ number }) => number > last);
  const first = from ?? (other ? { edition: other.number, version: null } : null);
  return first && { from: first, to: to ?? { edition: last, version: null } };
}
