import { countedCost } from '../figures/counted';
import { type SpentWithoutService, spentWithoutService } from '../figures/exit-figures';
import { isAbandoned } from '../figures/exits';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';

/** A portfolio, and the part of it that a reader chose or is confined to. */
export interface Scope {
  whole: Portfolio;
  part: Portfolio;
}

/**
 * What a total of costs is moved by. `arrivals` and `departures` are projects that were, or still are, in
 * the panorama outside the part looked at (another ministry, another phase): they neither entered nor left.
 */
const COST_PARTS = [
  'entrants',
  'exits',
  'abandoned',
  'arrivals',
  'departures',
  'firstEstimates',
  'estimatesWithdrawn',
  'disclosed',
  'withheld',
  'revisions',
] as const;
export type CostPartKind = (typeof COST_PARTS)[number];

export interface CostPart {
  kind: CostPartKind;
  /** Whole euros, signed; the parts add up to the difference of the totals. */
  euros: number;
  projects: number;
  /** Of abandoned projects: what they had cost, which the fall of the total does not save. */
  spent?: SpentWithoutService;
}

/** How the total cost of a part of the panorama went from an edition to a later one, in whole euros. */
export interface CostCourse {
  since: { edition: number; dataMonth: string };
  before: number;
  after: number;
  /** Projects whose cost is counted in the later edition, and those counted in both. */
  counted: number;
  common: number;
  parts: readonly CostPart[];
}

export function costCourse(from: Scope, to: Scope): CostCourse {
  const sides = { from: sideOf(from), to: sideOf(to) };
  const found = new Map<CostPartKind, CostPart>();
  let [before, after, counted, common] = [0, 0, 0, 0];
  for (const project of new Set([...sides.from.costs.keys(), ...sides.to.costs.keys()])) {
    const [was, is] = [sides.from.costs.get(project), sides.to.costs.get(project)];
    before += was ?? 0;
    after += is ?? 0;
    if (typeof is === 'number') counted += 1;
    if (typeof is === 'number' && typeof was === 'number') common += 1;
    const kind = kindOf(project, sides);
    if (kind === null) continue;
    const part = found.get(kind) ?? { kind, euros: 0, projects: 0 };
    const euros = part.euros + (is ?? 0) - (was ?? 0);
    found.set(kind, { kind, euros, projects: part.projects + 1 });
  }
  const { number, dataMonth } = from.whole.edition;
  return {
    since: { edition: number, dataMonth },
    before,
    after,
    counted,
    common,
    parts: COST_PARTS.flatMap((kind): CostPart[] => {
      const part = found.get(kind);
      if (part === undefined) return [];
      return kind === 'abandoned' ? [{ ...part, spent: spentBetween(sides) }] : [part];
    }),
  };
}

interface Side {
  present: ReadonlySet<string>;
  /** Of each project of the part, its cost; null where it counts for none. */
  costs: ReadonlyMap<string, number | null>;
  withheld: ReadonlySet<string>;
  /** Entries of the projects abandoned by then, by project. */
  abandoned: ReadonlyMap<string, EntryState>;
}

/** What the projects counted on the first side and abandoned by the second had cost. */
function spentBetween({ from, to }: { from: Side; to: Side }): SpentWithoutService {
  const gone = [...to.abandoned.values()].filter(
    ({ project }) => typeof from.costs.get(project) === 'number',
  );
  return spentWithoutService(
    gone.map((entry) => ({ entry, edition: entry.exit?.edition ?? 0, returnedIn: null })),
  );
}

function sideOf({ whole, part }: Scope): Side {
  return {
    present: new Set(whole.entries.map(({ project }) => project)),
    costs: new Map(part.entries.map((entry) => [entry.project, countedCost(entry)])),
    withheld: new Set(
      part.entries.filter(({ withheld }) => withheld !== null).map(({ project }) => project),
    ),
    abandoned: new Map(
      whole.departed.filter(isAbandoned).map((entry) => [entry.project, entry] as const),
    ),
  };
}

/** How a project moves the total; null for one that does not. */
function kindOf(project: string, { from, to }: { from: Side; to: Side }): CostPartKind | null {
  const [was, is] = [from.costs.get(project), to.costs.get(project)];
  if (was === undefined) return from.present.has(project) ? 'arrivals' : 'entrants';
  if (is === undefined && to.present.has(project)) return 'departures';
  if (is === undefined) return to.abandoned.has(project) ? 'abandoned' : 'exits';
  if (was === is) return null;
  if (was === null) return from.withheld.has(project) ? 'disclosed' : 'firstEstimates';
  if (is === null) return to.withheld.has(project) ? 'withheld' : 'estimatesWithdrawn';
  return 'revisions';
}
