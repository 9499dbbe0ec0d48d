import { budgetGap, scheduleGap } from '../figures/gaps';
import { type EntryState, isPresent } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { type Effect, effectOn } from './effects';

/** What a submission does to the gaps of its own project, as a ministry is told. */
export function gapEffects(before: EntryState | null, after: EntryState): Effect[] {
  const of = (
    figure: 'projectBudgetGap' | 'projectScheduleGap',
    was: number | null,
    is: number | null,
  ): Effect => ({
    figure,
    unit: 'ratio',
    before: was,
    after: is,
    delta: was === null || is === null ? null : is - was,
  });
  return [
    of('projectBudgetGap', before && budgetGap(before), budgetGap(after)),
    of('projectScheduleGap', before && scheduleGap(before), scheduleGap(after)),
  ];
}

/**
 * What it would do to the figures of the whole portfolio, as an officer is told, the project’s own gaps
 * last. `after`: the project as the submission leaves it.
 */
export function portfolioEffects(portfolio: Portfolio, after: EntryState): Effect[] {
  const others = (entries: readonly EntryState[]) =>
    entries.filter(({ project }) => project !== after.project);
  const entries = others(portfolio.entries);
  const departed = others(portfolio.departed);
  return effectOn(portfolio, {
    ...portfolio,
    entries: isPresent(after) ? [...entries, after] : entries,
    departed: isPresent(after) ? departed : [...departed, after],
  });
}
