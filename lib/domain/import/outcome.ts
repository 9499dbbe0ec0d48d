import type { PublishedRow } from '../history/published-row';
import type { Identification, RowIdentity } from './identify';
import type { ImportReport, MovedProject } from './report';
import { type Timeline, wasPresent } from './timelines';

/** « GP-0001 » for the first project, « GP-0002 » for the second… */
export function projectIdentifier(n: number): string {
  return `GP-${String(n).padStart(4, '0')}`;
}

interface Outcome {
  rows: readonly PublishedRow[];
  identification: Omit<Identification, 'rows'>;
  identities: readonly (RowIdentity & { project: string })[];
  timelines: readonly Timeline[];
  newProjects: readonly string[];
  revisions: number;
  ministryOf: (row: PublishedRow) => string;
}

export function reportOf(outcome: Outcome): ImportReport {
  const { rows, identification, identities, timelines, newProjects, revisions } = outcome;
  const isRefused = identification.errors.length > 0;
  const byId = new Map(timelines.map((timeline) => [timeline.id, timeline]));
  return {
    rows: rows.length,
    imported: isRefused ? 0 : rows.length,
    created: isRefused ? 0 : newProjects.length,
    revisions,
    matched: identities.flatMap(({ row, project, how, score }) => {
      if (how === 'new') return [];
      const timeline = byId.get(project);
      const before = timeline?.prior ?? timeline?.here ?? timeline?.later;
      return [{ name: row.name, project, previousName: before?.name ?? row.name, how, score }];
    }),
    likely: identification.likely.map(({ row, project, score, evidence, accepted }) => ({
      name: row.name,
      line: row.line,
      project: project.id,
      projectName: project.state.name,
      score,
      evidence,
      accepted,
    })),
    withheld: rows.filter(({ withheld }) => withheld !== null).length,
    ...movements(outcome, byId),
    warnings: identification.warnings,
    errors: identification.errors,
  };
}

/** Against the edition before; nothing moves in the first edition known. */
function movements(
  { identification, identities, timelines, ministryOf }: Outcome,
  byId: ReadonlyMap<string, Timeline>,
): { entrants: MovedProject[]; exits: MovedProject[] } {
  const isFirst = timelines.every(({ prior }) => prior === null);
  if (isFirst || identification.errors.length > 0) return { entrants: [], exits: [] };
  const inFile = new Set(identities.map(({ project }) => project));
  return {
    entrants: identities
      .filter(({ project }) => !wasPresent(byId.get(project)?.prior ?? null))
      .map(({ row, project }) => ({ project, name: row.name, ministry: ministryOf(row) })),
    exits: timelines.flatMap(({ id, prior }) =>
      wasPresent(prior) && !inFile.has(id)
        ? [{ project: id, name: prior.name, ministry: prior.ministry }]
        : [],
    ),
  };
}
