import { type FinalBalance, finalBalance } from '@/lib/domain/figures/exits';
import { compareFrench } from '@/lib/domain/figures/spelling';
import type { EntryState } from '@/lib/domain/history/entry';
import type { Portfolio } from '@/lib/domain/history/portfolio';
import type { PublicEdition } from '@/lib/domain/publication/public-editions';

export const MOVEMENT_KINDS = ['entree', 'retour', 'sortie', 'renommage'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const LINEAGES = ['succession', 'scission', 'fusion'] as const;

/** A project that enters, comes back, leaves or changes name from one edition to the next. */
export interface MovementRow {
  edition: number;
  kind: MovementKind;
  /** As it stands once entered or renamed; as it last stood before it left. */
  entry: EntryState;
  ministryLabel: string;
  previousName: string | null;
  balance: Balance | null;
  lineage: (typeof LINEAGES)[number] | null;
  /** Who takes over from a project that leaves; whom a project that enters takes over from. */
  related: readonly { project: string; name: string }[];
}

/** What a project that leaves comes to. */
export interface Balance extends FinalBalance {
  /** Editions in which it was present. */
  editionsFollowed: number;
}

/** The movements between each edition and the one before it; the first one has nobody enter. */
export function movementRows(editions: readonly PublicEdition[]): MovementRow[] {
  const names = namesOf(editions);
  return editions.flatMap(({ outside: after }, index) => {
    const before = editions[index - 1]?.outside;
    if (before === undefined) return [];
    const earlier = editions.slice(0, index).map(({ outside }) => outside);
    const rows = [
      ...entrants(before, after, earlier, names),
      ...exits(before, after, earlier, names),
      ...renames(before, after),
    ];
    return rows.sort(inOrder);
  });
}

function inOrder(a: MovementRow, b: MovementRow): number {
  return (
    MOVEMENT_KINDS.indexOf(a.kind) - MOVEMENT_KINDS.indexOf(b.kind) ||
    compareFrench(a.entry.name, b.entry.name) ||
    (a.entry.project < b.entry.project ? -1 : 1)
  );
}

/** The last name each project was published under: a project never published is named nowhere. */
function namesOf(editions: readonly PublicEdition[]): ReadonlyMap<string, string> {
  return new Map(
    editions.flatMap(({ outside }) => outside.entries.map(({ project, name }) => [project, name])),
  );
}

function known(projects: readonly string[], names: ReadonlyMap<string, string>) {
  return projects.flatMap((project) => {
    const name = names.get(project);
    return name === undefined ? [] : [{ project, name }];
  });
}

function rowOf(
  portfolio: Portfolio,
  kind: MovementKind,
  entry: EntryState,
  edition = portfolio.edition.number,
): MovementRow {
  return {
    edition,
    kind,
    entry,
    ministryLabel: portfolio.ministryLabels[entry.ministry] ?? entry.ministry,
    previousName: null,
    balance: null,
    lineage: null,
    related: [],
  };
}

function entrants(
  before: Portfolio,
  after: Portfolio,
  earlier: readonly Portfolio[],
  names: ReadonlyMap<string, string>,
): MovementRow[] {
  const present = new Set(before.entries.map(({ project }) => project));
  const everPresent = new Set(
    earlier.flatMap(({ entries }) => entries.map(({ project }) => project)),
  );
  return after.entries
    .filter(({ project }) => !present.has(project))
    .map((entry) => {
      const kind = everPresent.has(entry.project) ? 'retour' : 'entree';
      const leaving = after.departed.filter(({ exit }) => exit?.successors.includes(entry.project));
      const [first] = leaving;
      return {
        ...rowOf(after, kind, entry),
        lineage: first === undefined ? null : lineageOf(first),
        related: known(
          leaving.map(({ project }) => project),
          names,
        ),
      };
    });
}

function exits(
  before: Portfolio,
  after: Portfolio,
  earlier: readonly Portfolio[],
  names: ReadonlyMap<string, string>,
): MovementRow[] {
  const departed = new Map(after.departed.map((entry) => [entry.project, entry]));
  return before.entries.flatMap((last) => {
    const left = departed.get(last.project);
    const balance = left && finalBalance(left);
    if (left === undefined || left.exit === null || !balance) return [];
    const followed = earlier.filter(({ entries }) =>
      entries.some(({ project }) => project === last.project),
    );
    const related = known(left.exit.successors, names);
    return [
      {
        ...rowOf(before, 'sortie', last, after.edition.number),
        balance: { ...balance, editionsFollowed: followed.length },
        lineage: related.length === 0 ? null : lineageOf(left),
        related,
      },
    ];
  });
}

function lineageOf({ exit }: EntryState): MovementRow['lineage'] {
  if (exit?.ground === 'merged') return 'fusion';
  return exit !== null && exit.successors.length > 1 ? 'scission' : 'succession';
}

function renames(before: Portfolio, after: Portfolio): MovementRow[] {
  const names = new Map(before.entries.map(({ project, name }) => [project, name]));
  return after.entries.flatMap((entry) => {
    const previousName = names.get(entry.project);
    return previousName === undefined || previousName === entry.name
      ? []
      : [{ ...rowOf(after, 'renommage', entry), previousName }];
  });
}
