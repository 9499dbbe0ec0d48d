import { spentWithoutService } from '../figures/exit-figures';
import { type Departure, isAbandoned } from '../figures/exits';
import { budgetGap, scheduleGap } from '../figures/gaps';
import { keyFigures } from '../figures/key-figures';
import { FIGURES, type FigureName, isSilentWithoutValue } from '../figures/registry';
import type { Unit } from '../figures/types';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { spentChangeWords } from './exit-words';

/** A key figure of the portfolio, what was abandoned, or a gap of the one project a write touches. */
export type EffectFigure =
  | FigureName
  | 'spentWithoutService'
  | 'projectBudgetGap'
  | 'projectScheduleGap';

/** What a figure is before and after a write, in its unit; `delta` is null when either is unknown. */
export interface Effect {
  figure: EffectFigure;
  unit: Unit;
  before: number | null;
  after: number | null;
  delta: number | null;
  /** What is read in place of the numbers, where they would take an unknown amount for none. */
  words?: { before: string; after: string; change: string } | undefined;
}

function effect(
  figure: EffectFigure,
  unit: Unit,
  before: number | null,
  after: number | null,
): Effect {
  const delta = before === null || after === null ? null : after - before;
  return { figure, unit, before, after, delta };
}

function byProject({ entries, departed }: Portfolio): Map<string, EntryState> {
  return new Map([...entries, ...departed].map((entry) => [entry.project, entry]));
}

/** The project whose revisions differ; null when none or several do. */
function touchedProject(
  before: ReadonlyMap<string, EntryState>,
  after: ReadonlyMap<string, EntryState>,
): string | null {
  const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
    (project) => before.get(project)?.version !== after.get(project)?.version,
  );
  return touched.length === 1 ? (touched[0] ?? null) : null;
}

function gapsOf(entry: EntryState | undefined): { budget: number | null; schedule: number | null } {
  return {
    budget: entry ? budgetGap(entry, 'initial') : null,
    schedule: entry ? scheduleGap(entry, 'initial') : null,
  };
}

/**
 * What an abandonment, made or undone, adds to what was spent without service: the total cost it takes
 * away is then no saving.
 */
function spentEffect(before: Portfolio, after: Portfolio, project: string): Effect[] {
  const [was, is] = [abandonedIn(before), abandonedIn(after)];
  if (!was.concat(is).some(({ entry }) => entry.project === project)) return [];
  const [spent, spends] = [spentWithoutService(was), spentWithoutService(is)];
  const words = spentChangeWords(spent, spends);
  return words === null
    ? [effect('spentWithoutService', 'euros', spent.euros ?? 0, spends.euros ?? 0)]
    : [{ ...effect('spentWithoutService', 'euros', spent.euros, spends.euros), words }];
}

function abandonedIn({ departed }: Portfolio): Departure[] {
  return departed
    .filter(isAbandoned)
    .map((entry) => ({ entry, edition: entry.exit?.edition ?? 0, returnedIn: null }));
}

/**
 * What a write does to the key figures of an edition, moved or not, and to the gaps of the project it
 * touches. `before` and `after` are the same edition without and with the write.
 */
export function effectOn(before: Portfolio, after: Portfolio): Effect[] {
  const [was, is] = [keyFigures(before), keyFigures(after)];
  const effects = FIGURES.filter(
    (name) => !isSilentWithoutValue(name) || was[name].value !== null || is[name].value !== null,
  ).map((name) => effect(name, is[name].unit, was[name].value, is[name].value));
  const [entriesBefore, entriesAfter] = [byProject(before), byProject(after)];
  const project = touchedProject(entriesBefore, entriesAfter);
  if (project === null) return effects;
  const gapsBefore = gapsOf(entriesBefore.get(project));
  const gapsAfter = gapsOf(entriesAfter.get(project));
  return [
    ...effects,
    ...spentEffect(before, after, project),
    effect('projectBudgetGap', 'ratio', gapsBefore.budget, gapsAfter.budget),
    effect('projectScheduleGap', 'ratio', gapsBefore.schedule, gapsAfter.schedule),
  ];
}
