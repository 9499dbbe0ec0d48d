import type { EntryState } from '../history/entry';
import type { PublishedRow } from '../history/published-row';
import { sameMinistryFamily } from '../vocabulary/ministries';
import { bestAssignment, type Pairing } from './assign';
import { ACCEPTABLE_FROM, compare, LIKELY_FROM, type Likeness, scoreOf } from './compare';
import type { Evidence } from './criteria';
import { Background, factsOfRow, factsOfState, type ProjectFacts } from './facts';
import { nameKey } from './name-forms';
import { closestRivals, type Rivalry, weightBesideRival } from './rivals';

/** A project of the history, as the rows of an edition are compared with it. */
export interface KnownProject {
  id: string;
  /** Its state nearest to the edition. */
  state: EntryState;
  /** Every name it bears in the history. */
  names: readonly string[];
  /** Present in the panorama in `state`. */
  isPresent: boolean;
  /** `state` belongs to a later edition: the row is the earlier sighting. */
  isLater: boolean;
}

/** A row whose project is settled. */
export interface TakenMatch {
  row: PublishedRow;
  project: KnownProject;
  how: 'exact' | 'identifier' | 'decision';
}

/**
 * A row that is probably this project: to be accepted, or decided. Another candidate nearly as likely,
 * for the row or for the project, lowers the score and is named in the evidence.
 */
export interface LikelyMatch extends Pick<Likeness, 'score' | 'evidence'> {
  row: PublishedRow;
  project: KnownProject;
}

export interface Matching {
  taken: readonly TakenMatch[];
  likely: readonly LikelyMatch[];
  /** Rows for which nothing known is likely, or that a decision says are new. */
  unmatched: readonly PublishedRow[];
}

/** What has been settled before comparing: by a person, row by row (`null`: a new project). */
export type Settled = ReadonlyMap<PublishedRow, string | null>;

export interface MatchOptions {
  /** Stable code of a row's ministry. */
  ministryOf: (row: PublishedRow) => string;
  settled?: Settled;
}

/** From this score, a project of the same name in an unrelated ministry has moved there. */
const BEYOND_DOUBT = 0.95;

/** A project that had left the panorama is a little less likely to be the one. */
const ABSENCE = 1.5;

/**
 * Which known project each row is. A settled row, a stable identifier and the same name within one
 * family of ministries are taken; the rest is weighed, and each row and project is proposed once, so
 * that the whole is the likeliest.
 */
export function matchRows(
  rows: readonly PublishedRow[],
  known: readonly KnownProject[],
  { ministryOf, settled = new Map() }: MatchOptions,
): Matching {
  const byId = new Map(known.map((project) => [project.id, project]));
  const taken: TakenMatch[] = [];
  for (const row of rows) {
    const decided = settled.get(row);
    const project = byId.get((decided === undefined ? row.project : decided) ?? '');
    if (project) taken.push({ row, project, how: decided ? 'decision' : 'identifier' });
  }
  const background = new Background(known.map(factsOfKnown));
  const free = () => {
    const usedRows = new Set(taken.map(({ row }) => row));
    const usedProjects = new Set(taken.map(({ project }) => project));
    return {
      rows: rows.filter((row) => !usedRows.has(row) && settled.get(row) === undefined),
      projects: known.filter((project) => !usedProjects.has(project)),
    };
  };
  const likenesses = new LikenessCache(background, ministryOf);
  const first = free();
  taken.push(...sameNames(first.rows, first.projects, ministryOf, likenesses));
  const rest = free();
  const likely = likelyPairs(rest.rows, rest.projects, likenesses);
  const matched = new Set([...taken, ...likely].map(({ row }) => row));
  return { taken, likely, unmatched: rows.filter((row) => !matched.has(row)) };
}

function factsOfKnown(project: KnownProject): ProjectFacts {
  return factsOfState(project.state, project.names);
}

/**
 * Pairs that bear one name, in one family of ministries or else with everything to say that the project
 * has changed ministry; where several could, the name in force first,
 * then the nearest ministry.
 */
function sameNames(
  rows: readonly PublishedRow[],
  projects: readonly KnownProject[],
  ministryOf: (row: PublishedRow) => string,
  likenesses: LikenessCache,
): TakenMatch[] {
  const byKey = Map.groupBy(
    projects.flatMap((project) =>
      [...new Set([project.state.name, ...project.names].map(nameKey))].map((key) => ({
        key,
        project,
      })),
    ),
    ({ key }) => key,
  );
  const pairings = rows.flatMap((row) =>
    (byKey.get(nameKey(row.name)) ?? []).map(({ key, project }) => {
      const ministry = ministryOf(row);
      const isFamily = sameMinistryFamily(project.state.ministry, ministry);
      const likeness = likenesses.of(row, project);
      const preference =
        (nameKey(project.state.name) === key ? 400 : 0) +
        (project.state.ministry === ministry ? 200 : 0) +
        (isFamily ? 200 : 0) +
        (project.isPresent ? 100 : 0) +
        Math.max(-50, Math.min(50, likeness.weight));
      const weight = isFamily || likeness.score >= BEYOND_DOUBT ? 1000 + preference : 0;
      return { left: row, right: project, weight };
    }),
  );
  return bestAssignment(pairings).map(({ left, right }) => ({
    row: left,
    project: right,
    how: 'exact',
  }));
}

function likelyPairs(
  rows: readonly PublishedRow[],
  projects: readonly KnownProject[],
  likenesses: LikenessCache,
): LikelyMatch[] {
  const pairings: LikelyPairing[] = rows.flatMap((row) =>
    projects.map((project) => {
      const likeness = likenesses.of(row, project);
      const weight = likeness.score >= LIKELY_FROM ? likeness.weight : 0;
      return { left: row, right: project, weight, likeness };
    }),
  );
  const chosen = bestAssignment(pairings);
  const rivals = closestRivals(pairings, chosen);
  return chosen.map((pairing) => ({
    row: pairing.left,
    project: pairing.right,
    ...besideRival(pairing, rivals.get(pairing)),
  }));
}

interface LikelyPairing extends Pairing<PublishedRow, KnownProject> {
  likeness: Likeness;
}

function besideRival(
  { left, likeness }: LikelyPairing,
  rivalry: Rivalry<LikelyPairing> | undefined,
): Pick<LikelyMatch, 'score' | 'evidence'> {
  if (!rivalry) return likeness;
  const { rival, margin } = rivalry;
  const weight = weightBesideRival(likeness.weight, margin);
  const score = scoreOf(weight);
  const { name, line } = rival.left;
  const who =
    rival.left === left
      ? `«\u00a0${rival.right.state.name}\u00a0» (${rival.right.id})`
      : `«\u00a0${name}\u00a0» (ligne ${line})`;
  const doubt: Evidence = {
    criterion: 'rival',
    weight: weight - likeness.weight,
    says: `un autre candidat est ${score < ACCEPTABLE_FROM ? 'presque aussi ' : ''}vraisemblable\u202f: ${who}`,
  };
  return { score, evidence: [doubt, ...likeness.evidence] };
}

/** Compares a row and a project once, however often it is asked. */
class LikenessCache {
  readonly #background: Background;
  readonly #ministryOf: (row: PublishedRow) => string;
  readonly #rows = new Map<PublishedRow, ProjectFacts>();
  readonly #projects = new Map<KnownProject, ProjectFacts>();

  constructor(background: Background, ministryOf: (row: PublishedRow) => string) {
    this.#background = background;
    this.#ministryOf = ministryOf;
  }

  of(row: PublishedRow, project: KnownProject): Likeness {
    const rowFacts = this.#rows.get(row) ?? factsOfRow(row, this.#ministryOf(row));
    this.#rows.set(row, rowFacts);
    const projectFacts = this.#projects.get(project) ?? factsOfKnown(project);
    this.#projects.set(project, projectFacts);
    const [earlier, later] = project.isLater ? [rowFacts, projectFacts] : [projectFacts, rowFacts];
    const doubt = project.isPresent ? 0 : ABSENCE;
    return compare({ earlier, later, background: this.#background }, doubt);
  }
}
