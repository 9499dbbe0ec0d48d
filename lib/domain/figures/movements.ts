import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { ministryLabel } from './breakdowns';
import { countedCost, countedDurationDays } from './counted';
import { missingCost, missingDuration } from './missing-cost';
import { compareFrench } from './spelling';
import type { Movement } from './types';

function movementOf(portfolio: Portfolio, entry: EntryState): Movement {
  const days = countedDurationDays(entry);
  return {
    project: entry.project,
    name: entry.name,
    ministry: entry.ministry,
    ministryLabel: ministryLabel(portfolio, entry.ministry),
    startOn: entry.startOn,
    costEuros: countedCost(entry),
    durationYears: days === null ? null : days / DAYS_PER_YEAR,
    missing: { cost: missingCost(entry), duration: missingDuration(entry) },
  };
}

function onlyIn(portfolio: Portfolio, other: Portfolio): Movement[] {
  const known = new Set(other.entries.map(({ project }) => project));
  return portfolio.entries
    .filter(({ project }) => !known.has(project))
    .map((entry) => movementOf(portfolio, entry))
    .sort((a, b) => compareFrench(a.name, b.name));
}

/**
 * Projects that enter or leave between two editions, by name; exits as they stood in the last
 * edition that had them. Both are whole portfolios: a project that merely leaves a filter has not
 * left the panorama. Without a previous edition nobody enters.
 */
export function movementsBetween(
  before: Portfolio | null,
  after: Portfolio,
): { entrants: Movement[]; exits: Movement[] } {
  if (before === null) return { entrants: [], exits: [] };
  return { entrants: onlyIn(after, before), exits: onlyIn(before, after) };
}
