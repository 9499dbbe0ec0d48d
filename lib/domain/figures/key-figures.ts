import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { aggregate } from './aggregate';
import { countedCost, countedDurationDays, isEntryWithheld } from './counted';
import { type Against, comparedCosts, comparedDurations, gapPart } from './gaps';
import {
  COUNT_METHOD,
  INTERMINISTERIAL_METHOD,
  MEAN_DURATION_METHOD,
  methodNamed,
  TOTAL_COST_METHOD,
} from './methods';
import type {
  Contribution,
  Evidence,
  FigureName,
  KeyFigures,
  LeftOutReason,
  Method,
  Unit,
} from './types';

export interface KeyFigureOptions {
  /** Names of the gap methods; those of the edition when absent. */
  budgetMethod?: string;
  scheduleMethod?: string;
  /** Baseline of the gaps; the initial one when absent. */
  against?: Against;
}

type Part = Omit<Contribution, 'project' | 'name'> | LeftOutReason;

function evidenceOf(
  figure: FigureName,
  unit: Unit,
  method: Method,
  entries: readonly EntryState[],
  partOf: (entry: EntryState) => Part,
): Evidence {
  const counted: Contribution[] = [];
  const leftOut: { project: string; name: string; reason: LeftOutReason }[] = [];
  for (const entry of entries) {
    const { project, name } = entry;
    const part = partOf(entry);
    if (typeof part === 'string') leftOut.push({ project, name, reason: part });
    else counted.push({ project, name, ...part });
  }
  const value = aggregate({ method, unit, counted });
  return { figure, unit, method, value, counted, leftOut };
}

function costPart(entry: EntryState): Part {
  if (entry.withheld !== null) return 'withheld';
  const cost = countedCost(entry);
  if (cost === null) return entry.phase === 'framing' ? 'framing' : 'noCost';
  return { value: cost, weight: 1 };
}

function durationPart(entry: EntryState): Part {
  if (isEntryWithheld(entry)) return 'withheld';
  const days = countedDurationDays(entry);
  if (days === null) return entry.phase === 'framing' ? 'framing' : 'noDuration';
  return { value: days / DAYS_PER_YEAR, weight: 1 };
}

/**
 * The key figures of a portfolio, each as its evidence: euros are whole, years have 365 days, gaps
 * are ratios. A value is null when no project contributes to it; a count is then 0.
 * @throws when a method name, given or borne by the edition, is not in the registry.
 */
export function keyFigures(portfolio: Portfolio, options: KeyFigureOptions = {}): KeyFigures {
  const { edition, entries } = portfolio;
  const budgetMethod = methodNamed(options.budgetMethod ?? edition.budgetMethod);
  const scheduleMethod = methodNamed(options.scheduleMethod ?? edition.scheduleMethod);
  const against = options.against ?? 'initial';
  return {
    projects: evidenceOf('projects', 'count', COUNT_METHOD, entries, () => ({
      value: 1,
      weight: 1,
    })),
    interministerial: evidenceOf(
      'interministerial',
      'count',
      INTERMINISTERIAL_METHOD,
      entries,
      (entry) => (entry.interministerial ? { value: 1, weight: 1 } : 'notInterministerial'),
    ),
    totalCost: evidenceOf('totalCost', 'euros', TOTAL_COST_METHOD, entries, costPart),
    meanDuration: evidenceOf('meanDuration', 'years', MEAN_DURATION_METHOD, entries, durationPart),
    budgetGap: evidenceOf('budgetGap', 'ratio', budgetMethod, entries, (entry) =>
      gapPart(entry, comparedCosts(entry, against), budgetMethod, against),
    ),
    scheduleGap: evidenceOf('scheduleGap', 'ratio', scheduleMethod, entries, (entry) =>
      gapPart(entry, comparedDurations(entry, against), scheduleMethod, against),
    ),
  };
}
