import { type SpentWithoutService, spentWithoutService } from '../figures/exit-figures';
import { keyFigures } from '../figures/key-figures';
import { missingOf, withoutCosts } from '../figures/missing-cost';
import { FIGURES, type FigureName, figureLabel, figureNoun } from '../figures/registry';
import type { Evidence } from '../figures/types';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { type ExactShare, exactShares, type Readings } from './bridge';
import { exactFigure } from './exact';
import { bridgeLabel } from './labels';
import { minus, toNumber, total, ZERO } from './rational';
import type { Sides } from './sides';
import { BRIDGE_KINDS, type Bridge, type BridgeKind, type BridgePart } from './types';
import { writtenToSum } from './written';

/** The second side, each of its projects measured against the baselines it had on the first. */
function withBaselinesOf(first: ReadonlyMap<string, EntryState>, portfolio: Portfolio): Portfolio {
  return {
    ...portfolio,
    entries: portfolio.entries.map((entry) => {
      const before = first.get(entry.project);
      if (!before) return entry;
      const { initialBaseline, latestBaseline } = before;
      return { ...entry, initialBaseline, latestBaseline };
    }),
  };
}

/** The evidence of every key figure on both sides, and on the way from one to the other. */
export function readingsOf({ from, to, restated }: Sides): Record<FigureName, Readings> {
  const { budgetMethod, scheduleMethod } = to.part.edition;
  const published = keyFigures(from.part);
  const sameMethod = keyFigures(restated.part, { budgetMethod, scheduleMethod });
  const unmoved = keyFigures(withBaselinesOf(restated.compared, to.part));
  const reached = keyFigures(to.part);
  const of = (figure: FigureName): Readings => ({
    published: published[figure],
    from: sameMethod[figure],
    unmoved: unmoved[figure],
    to: reached[figure],
  });
  return Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Record<
    FigureName,
    Readings
  >;
}

/**
 * From the fractions, rounded once: two means of the same gaps taken in another order differ by a last
 * digit, and their bridge has no part for it. A side where nobody counts stands for zero.
 */
function exactDifference({ published, to }: Readings): number {
  return toNumber(minus(exactFigure(to).value ?? ZERO, exactFigure(published).value ?? ZERO));
}

/** The bridge of one figure: its exact shares gathered by kind, written as numbers that add up. */
export function bridgeOf(readings: Readings, sides: Sides): Bridge {
  const { published, to } = readings;
  const shares = exactShares(readings, sides);
  const difference = exactDifference(readings);
  const groups = BRIDGE_KINDS.flatMap((kind) => {
    const own = shares.filter((share) => share.kind === kind);
    const isMethod = kind === 'method' && published.method.name !== to.method.name;
    return own.length > 0 || isMethod ? [{ kind, own }] : [];
  });
  const amounts = writtenToSum(
    groups.map(({ own }) => toNumber(total(own.map(({ amount }) => amount)))),
    difference,
  );
  return {
    figure: to.figure,
    label: figureLabel(to.figure, sides.to.part.edition),
    noun: figureNoun(to.figure, sides.to.part.edition),
    unit: to.unit,
    methods: { from: published.method.label, to: to.method.label },
    counted: { from: published.counted.length, to: to.counted.length },
    without: { from: withoutOf(published), to: withoutOf(to) },
    from: published.value,
    to: to.value,
    difference: published.value === null || to.value === null ? null : difference,
    parts: groups.map(({ kind, own }, index): BridgePart => {
      const amount = amounts[index] ?? 0;
      const isOther = kind === 'exits' && groups.some((group) => isExitOnGround(group.kind));
      const label = isOther ? 'Autres projets sortants' : bridgeLabel(to.figure, kind);
      const part = { kind, label, amount, projects: written(own, amount) };
      return kind === 'exitsAbandoned' && to.figure === 'totalCost'
        ? { ...part, spent: spentBy(part.projects, sides) }
        : part;
    }),
  };
}

function isExitOnGround(kind: BridgeKind): boolean {
  return kind !== 'exits' && kind.startsWith('exits');
}

/** What the abandoned projects of a part had cost, without what is withheld. */
function spentBy(projects: BridgePart['projects'], { to }: Sides): SpentWithoutService {
  const departures = projects.flatMap(({ project }) => {
    const entry = to.departed.get(project);
    const edition = entry?.exit?.edition;
    return entry && edition !== undefined ? [{ entry, edition, returnedIn: null }] : [];
  });
  return spentWithoutService(departures);
}

function withoutOf(evidence: Evidence): string | null {
  return evidence.figure === 'totalCost' ? withoutCosts(missingOf(evidence)) : null;
}

/** The largest shares first. */
function written(shares: readonly ExactShare[], amount: number): BridgePart['projects'] {
  const numbers = shares
    .map((share) => ({ share, amount: toNumber(share.amount) }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const amounts = writtenToSum(
    numbers.map((one) => one.amount),
    amount,
  );
  return numbers.map(({ share: { project, name, before, after } }, index) => ({
    project,
    name,
    amount: amounts[index] ?? 0,
    before,
    after,
  }));
}
