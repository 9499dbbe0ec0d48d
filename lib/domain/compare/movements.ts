import { ministryLabel } from '../figures/breakdowns';
import { countedCost, countedDurationDays, countedPhase } from '../figures/counted';
import { finalBalance } from '../figures/exits';
import { movementsBetween } from '../figures/movements';
import { compareFrench } from '../figures/spelling';
import type { Movement } from '../figures/types';
import { isReconstructed } from '../history/baseline';
import type { EntryState } from '../history/entry';
import { concealWithheld } from '../views/withheld-entry';
import { isGoingBack } from '../vocabulary/phases';
import { type Revised, revisedCost, revisedDuration } from './revised';
import { nameOf, pairsOf, type Side, type Sides } from './sides';
import type {
  Comparison,
  ExitMovement,
  MinistryMove,
  MinistryRename,
  PhaseMove,
  Rename,
  RevisionBetween,
  Stayed,
} from './types';

type Moves = Omit<Comparison, 'from' | 'to' | 'restrictedTo' | 'bridge'>;

/** Who came and left, and what changed for those that stayed; each list by name. */
export function movesBetween(sides: Sides): Moves {
  const { entrants, exits } = movementsBetween(sides.from.whole, sides.to.whole);
  const within =
    ({ compared }: Side) =>
    ({ project }: Movement) =>
      compared.has(project);
  return {
    entrants: entrants.filter(within(sides.to)),
    exits: exits.filter(within(sides.from)).map((exit) => withBalance(exit, sides.to)),
    renames: byName(renames(sides), ({ to }) => to),
    phaseMoves: byName(phaseMoves(sides), ({ name }) => name),
    ministryMoves: byName(ministryMoves(sides), ({ name }) => name),
    ministryRenames: byName(ministryRenames(sides), ({ to }) => to),
    revisions: byName(revisions(sides), ({ name }) => name),
    stayed: stayedOf(pairsOf(sides)),
  };
}

function byName<T>(moves: readonly T[], nameOf: (move: T) => string): T[] {
  return [...moves].sort((a, b) => compareFrench(nameOf(a), nameOf(b)));
}

/** A leaving as the other side tells it, without what was withheld when the project left. */
function withBalance(movement: Movement, to: Side): ExitMovement {
  const departed = to.departed.get(movement.project);
  const entry = departed && concealWithheld(departed);
  const baseline = entry?.initialBaseline ?? null;
  const balance = entry ? finalBalance(entry) : null;
  return {
    ...movement,
    ground: balance?.ground ?? null,
    finalCostEuros: balance?.finalCostEuros ?? null,
    finalEndOn: balance?.finalEndOn ?? null,
    initialCostEuros: balance?.initialCostEuros ?? null,
    initialDurationDays: balance?.initialDurationDays ?? null,
    finalDurationDays: balance?.finalDurationDays ?? null,
    budgetGap: balance?.budgetGap ?? null,
    scheduleGap: balance?.scheduleGap ?? null,
    spentWithoutService: balance?.spentWithoutService ?? null,
    reconstructed: baseline !== null && isReconstructed(baseline),
  };
}

function renames(sides: Sides): Rename[] {
  return pairsOf(sides)
    .filter(({ before, after }) => before.name !== after.name)
    .map(({ before, after }) => ({
      project: after.project,
      from: before.name,
      to: after.name,
    }));
}

function phaseMoves(sides: Sides): PhaseMove[] {
  return pairsOf(sides).flatMap(({ before, after }) => {
    const [from, to] = [countedPhase(before), countedPhase(after)];
    if (from === null || to === null || from === to) return [];
    const { project, name } = after;
    const { phase: reasons } = sides.acts(project).reasons;
    return [{ project, name, from, to, goingBack: isGoingBack(from, to), reasons }];
  });
}

/** Seen from either ministry: a project that left the part compared is named with where it went. */
function ministryMoves(sides: Sides): MinistryMove[] {
  const { from, to } = sides;
  return [...to.present.values()].flatMap(({ project, ministry }) => {
    const before = from.present.get(project);
    const isSeen = from.compared.has(project) || to.compared.has(project);
    if (!before || !isSeen || before.ministry === ministry) return [];
    const labels = {
      from: ministryLabel(from.whole, before.ministry),
      to: ministryLabel(to.whole, ministry),
    };
    const name = nameOf(sides, project);
    return [{ project, name, from: before.ministry, to: ministry, labels }];
  });
}

function ministriesOf({ part }: Side): Set<string> {
  return new Set(part.entries.map(({ ministry }) => ministry));
}

function ministryRenames({ from, to }: Sides): MinistryRename[] {
  const later = ministriesOf(to);
  return [...ministriesOf(from)]
    .filter((ministry) => later.has(ministry))
    .map((ministry) => ({
      ministry,
      from: ministryLabel(from.whole, ministry),
      to: ministryLabel(to.whole, ministry),
    }))
    .filter((labels) => labels.from !== labels.to);
}

function revisions(sides: Sides): RevisionBetween[] {
  return pairsOf(sides).flatMap(({ before, after }) => {
    const { onlyRounding, reasons } = sides.acts(after.project);
    const costs = between('budget', after, revisedCost(before, after));
    const durations = between(
      'schedule',
      after,
      onlyRounding ? null : revisedDuration(before, after),
    );
    return [costs, durations].flatMap((one) =>
      one === null ? [] : [{ ...one, reasons: reasons[one.kind] }],
    );
  });
}

/** Which facts of each project are known both before and after. */
export function stayedOf(pairs: readonly { before: EntryState; after: EntryState }[]): Stayed[] {
  return pairs.map(({ before, after }) => {
    const isKnown = (read: (entry: EntryState) => unknown) =>
      read(before) !== null && read(after) !== null;
    return {
      project: after.project,
      budget: isKnown(countedCost),
      schedule: isKnown(countedDurationDays),
      phase: isKnown(countedPhase),
    };
  });
}

function between(
  kind: RevisionBetween['kind'],
  { project, name }: EntryState,
  revised: Revised<number> | null,
): Omit<RevisionBetween, 'reasons'> | null {
  if (revised === null) return null;
  const { before, after } = revised;
  const difference = after - before;
  const ratio = before === 0 ? null : difference / before;
  return { project, name, kind, before, after, difference, ratio };
}
