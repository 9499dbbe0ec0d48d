import { loadHistory } from '@/db/queries/history';
import { reader } from '@/db/read';
import { budgetGap, scheduleGap } from '@/lib/domain/figures/gaps';
import type { EntryState } from '@/lib/domain/history/entry';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { type Effect, type EffectFigure, effectOn } from '@/lib/domain/views/effects';
import type { Actor } from '@/lib/domain/vocabulary/roles';

/**
 * The figures a form may move, as they stand: the effect of doing nothing. With the gaps of the entry
 * the form is about, where there is one.
 */
export function standingFigures(
  actor: Actor,
  edition: number,
  entry: EntryState | null,
): readonly Effect[] {
  const portfolio = portfolioAt(loadHistory(reader(), actor), edition, { staged: true });
  const figures = effectOn(portfolio, portfolio);
  if (entry === null) return figures;
  return [
    ...figures,
    unmoved('projectBudgetGap', budgetGap(entry, 'initial')),
    unmoved('projectScheduleGap', scheduleGap(entry, 'initial')),
  ];
}

function unmoved(figure: EffectFigure, value: number | null): Effect {
  return { figure, unit: 'ratio', before: value, after: value, delta: value === null ? null : 0 };
}
