import { figureNamed } from '../figures/registry';
import type { Evidence, LeftOutReason } from '../figures/types';
import type { EntryState } from '../history/entry';
import type { ExitGround } from '../vocabulary/exits';
import { type ExactFigure, exactFigure, weighted } from './exact';
import { dividedBy, minus, type Rational, signOf, ZERO } from './rational';
import { nameOf, type Sides } from './sides';
import type { BridgeKind } from './types';

/** The same figure four times: what leads from one to the next is a part of the bridge. */
export interface Readings {
  /** The first side, by its own method. */
  published: Evidence;
  /** The first side, by the rules and the method of the second. */
  from: Evidence;
  /** The second side measured against the baselines of the first. */
  unmoved: Evidence;
  to: Evidence;
}

/** One project's share of a part, exact. */
export interface ExactShare {
  kind: BridgeKind;
  project: string;
  name: string;
  amount: Rational;
  /** What the figure counts for it on each side, as its evidence shows it. */
  before: number | null;
  after: number | null;
}

/** How the value of a mean is reached from its center; a sum needs none. */
interface Scale {
  center: Rational;
  weight: Rational;
}

/**
 * For a mean, each project's share is what it brings beyond the mean of the first side, over the weights
 * of the second: a project that stays as it was has none, whatever the others do, and the shares add up
 * whatever their order (decision 0012). Where nobody counts on a side, that
 * side is zero and the weights are those of the other.
 */
function scaleOf(from: ExactFigure, to: ExactFigure): Scale {
  if (from.isSum || from.value === null) return { center: ZERO, weight: to.weight };
  if (to.value === null) return { center: ZERO, weight: from.weight };
  return { center: from.value, weight: to.weight };
}

/** The exact shares of every part; zero shares of a project present on both sides are left out. */
export function exactShares(readings: Readings, sides: Sides): ExactShare[] {
  const published = exactFigure(readings.published);
  const from = exactFigure(readings.from);
  const to = exactFigure(readings.to);
  return [
    ...methodShares(readings, published, from, sides),
    ...projectShares(readings, { from, unmoved: exactFigure(readings.unmoved), to }, sides),
  ];
}

/** What another method, or other rules, make of the same projects: each weighs more, weighs less or counts no more. */
function methodShares(
  readings: Readings,
  published: ExactFigure,
  from: ExactFigure,
  sides: Sides,
): ExactShare[] {
  const isSameMethod = readings.published.method.name === readings.from.method.name;
  if (isSameMethod && sides.from.whole.rules === sides.to.whole.rules) return [];
  const isComparable = published.value !== null && from.value !== null;
  const center = isComparable && published.value !== null ? published.value : ZERO;
  const part = (figure: ExactFigure, project: string) =>
    figure.value === null
      ? ZERO
      : dividedBy(weighted(figure.parts.get(project), center), figure.weight);
  return projectsOf(published, from).flatMap((project) => {
    const amount = minus(part(from, project), part(published, project));
    if (signOf(amount) === 0) return [];
    const name = nameOf(sides, project);
    return [{ kind: 'method' as const, project, name, amount, ...shown(published, from, project) }];
  });
}

interface Figures {
  from: ExactFigure;
  unmoved: ExactFigure;
  to: ExactFigure;
}

function projectShares(readings: Readings, figures: Figures, sides: Sides): ExactShare[] {
  const { from, unmoved, to } = figures;
  const { center, weight } = scaleOf(from, to);
  const reached = (figure: ExactFigure, project: string) =>
    weight.top === 0n ? ZERO : dividedBy(weighted(figure.parts.get(project), center), weight);
  const leftOut = {
    from: reasonsOf(readings.from),
    to: reasonsOf(readings.to),
  };
  return projectsOf(to, from).flatMap((project): ExactShare[] => {
    const share = { project, name: nameOf(sides, project), ...shown(from, to, project) };
    const whole = minus(reached(to, project), reached(from, project));
    const moved = movementKind(project, sides) ?? countingKind(project, figures, leftOut);
    if (moved !== null) return [{ ...share, kind: moved, amount: whole }];
    const { baselined, onlyRounding } = sides.acts(project);
    const revised = baselined ? minus(reached(unmoved, project), reached(from, project)) : whole;
    const isRounding = onlyRounding && figureNamed(readings.to.figure).isOfDates;
    const direction = signOf(revised) > 0 ? 'upward' : 'downward';
    const kinds: [BridgeKind, Rational][] = [
      [isRounding ? 'rounding' : direction, revised],
      ['rebaselined', minus(whole, revised)],
    ];
    return kinds
      .filter(([, amount]) => signOf(amount) !== 0)
      .map(([kind, amount]) => ({ ...share, kind, amount }));
  });
}

function projectsOf(one: ExactFigure, other: ExactFigure): string[] {
  return [...new Set([...one.parts.keys(), ...other.parts.keys()])];
}

function shown(from: ExactFigure, to: ExactFigure, project: string) {
  return {
    before: from.parts.get(project)?.shown ?? null,
    after: to.parts.get(project)?.shown ?? null,
  };
}

function reasonsOf({ leftOut }: Evidence): ReadonlyMap<string, LeftOutReason> {
  return new Map(leftOut.map(({ project, reason }) => [project, reason]));
}

/** A project that is compared on one side only; null for one that is there on both. */
function movementKind(project: string, { from, to }: Sides): BridgeKind | null {
  if (!from.compared.has(project)) return from.present.has(project) ? 'transferredIn' : 'entrants';
  if (to.compared.has(project)) return null;
  return to.present.has(project) ? 'transferredOut' : exitKind(to.departed.get(project));
}

/** By ground, so that what was completed, abandoned or merged never reads as one saving. */
function exitKind(departed: EntryState | undefined): BridgeKind {
  const ground = departed?.exit?.ground;
  return (ground && EXIT_KINDS[ground]) ?? 'exits';
}

const EXIT_KINDS: Readonly<Partial<Record<ExitGround, BridgeKind>>> = {
  completed: 'exitsCompleted',
  abandoned: 'exitsAbandoned',
  merged: 'exitsMerged',
  outOfScope: 'exitsOutOfScope',
};

const COMES_TO_COUNT: Readonly<Record<LeftOutReason, BridgeKind>> = {
  notInterministerial: 'becameInterministerial',
  framing: 'estimated',
  noCost: 'estimated',
  noDuration: 'estimated',
  withheld: 'disclosed',
  noBaseline: 'rebaselined',
  approvedBaseline: 'rebaselined',
  reconstructedBaseline: 'rebaselined',
  noWeight: 'rebaselined',
  completed: 'reopened',
};

const COUNTS_NO_MORE: Readonly<Record<LeftOutReason, BridgeKind>> = {
  notInterministerial: 'ceasedInterministerial',
  framing: 'unestimated',
  noCost: 'unestimated',
  noDuration: 'unestimated',
  withheld: 'withheld',
  noBaseline: 'rebaselined',
  approvedBaseline: 'rebaselined',
  reconstructedBaseline: 'rebaselined',
  noWeight: 'rebaselined',
  completed: 'completed',
};

/** Why a project that is there on both sides counts on one only; null when it counts on both. */
function countingKind(
  project: string,
  { from, to }: Figures,
  leftOut: { from: ReadonlyMap<string, LeftOutReason>; to: ReadonlyMap<string, LeftOutReason> },
): BridgeKind | null {
  const [before, after] = [leftOut.from.get(project), leftOut.to.get(project)];
  if (!from.parts.has(project) && before) return COMES_TO_COUNT[before];
  if (!to.parts.has(project) && after) return COUNTS_NO_MORE[after];
  return null;
}
