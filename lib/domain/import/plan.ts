import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import type { PublishedRow } from '../history/published-row';
import type { NewRevision, Revision } from '../history/revision';
import type { Decision } from '../identity/decisions';
import type { MinistryLabel } from '../vocabulary/editions';
import { bestSpelling, resolveMinistries } from '../vocabulary/ministries';
import { type Act, absences, doublesUsedLater } from './absences';
import { differences, firstAppearance } from './differences';
import { type Identification, identifyRows, type RowIdentity } from './identify';
import { restoreLaterEditions } from './later-editions';
import { projectIdentifier, reportOf } from './outcome';
import type { ImportReport } from './report';
import { fieldsOfRow } from './target';
import { type Timeline, timelinesOf, wasPresent } from './timelines';

export interface ImportRequest {
  history: History;
  edition: { number: number; dataMonth: string; publishedOn: string | null };
  rows: readonly PublishedRow[];
  decisions: readonly Decision[];
  /** Take likely matches without a decision on each. */
  acceptLikely: boolean;
  actor: Revision['actor'];
  /** ISO instant (UTC). */
  at: string;
  /** Identifier of the n-th project ever; « GP-0001 » and so on by default. */
  newProjectId?: (n: number) => string;
}

/** Everything an import would write, in order; nothing when the report has errors. */
export interface ImportPlan {
  ministryLabels: readonly MinistryLabel[];
  newProjects: readonly string[];
  revisions: readonly NewRevision[];
  report: ImportReport;
}

/**
 * Plans the import of an edition as published. Each row is compared with the state its project has in
 * the edition so far, and only what differs is written: importing an edition again, when nothing
 * changed, plans nothing. Projects absent from the file leave. Editions already published stay as they
 * were: where an earlier one moves what they stood on, what they said is restored.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { history, rows, decisions, acceptLikely } = request;
  const edition = request.edition.number;
  const codes = resolveMinistries(
    rows.map((row) => ({ label: row.ministryLabel, code: row.ministryCode })),
    history.ministryLabels.map(({ ministry, label }) => ({ code: ministry, label })),
  );
  const ministryOf = (row: PublishedRow) => codes.get(row.ministryLabel) ?? row.ministryLabel;
  const timelines = timelinesOf(history, edition);
  const identification = identifyRows({
    rows,
    timelines,
    decisions,
    edition,
    acceptLikely,
    ministryOf,
  });
  const isRefused = identification.errors.length > 0;
  const { identities, newProjects } = nameNewProjects(identification, timelines, request);
  const acts = isRefused
    ? []
    : [
        ...rowActs(identities, timelines, ministryOf),
        ...absences(identities, timelines, ministryOf),
      ];
  const inEdition = acts.map((act) => revisionOf(act, edition, request, asPublished(edition)));
  const inLater = restoreLaterEditions(history, edition, inEdition).map((act) =>
    revisionOf(act, act.edition, request, keptAsPublished(act.edition, edition)),
  );
  const revisions = [...inEdition, ...inLater];
  return {
    ministryLabels: isRefused ? [] : labelsToAdd(rows, ministryOf, edition, history),
    newProjects: isRefused ? [] : newProjects,
    revisions,
    report: reportOf({
      rows,
      identification: {
        ...identification,
        warnings: [...identification.warnings, ...doublesUsedLater(acts, identities, timelines)],
      },
      identities,
      timelines,
      newProjects,
      revisions: revisions.length,
      ministryOf,
    }),
  };
}

type Identified = RowIdentity & { project: string };

function nameNewProjects(
  { rows }: Identification,
  timelines: readonly Timeline[],
  { newProjectId = projectIdentifier }: ImportRequest,
): { identities: Identified[]; newProjects: string[] } {
  const used = new Set(timelines.map(({ id }) => id));
  for (const { project } of rows) if (project !== null) used.add(project);
  const newProjects: string[] = [];
  let number = timelines.length;
  const nextFree = () => {
    do number += 1;
    while (used.has(newProjectId(number)));
    return newProjectId(number);
  };
  const reserved = new Set(rows.flatMap(({ row }) => row.project ?? []));
  for (const id of reserved) used.add(id);
  const identities = rows.map((identity) => {
    if (identity.project !== null) return { ...identity, project: identity.project };
    const own = identity.row.project;
    const isFree = own !== null && !timelines.some(({ id }) => id === own);
    const project = isFree ? own : nextFree();
    used.add(project);
    newProjects.push(project);
    return { ...identity, project };
  });
  return { identities, newProjects };
}

function rowActs(
  identities: readonly Identified[],
  timelines: readonly Timeline[],
  ministryOf: (row: PublishedRow) => string,
): Act[] {
  const byId = new Map(timelines.map((timeline) => [timeline.id, timeline]));
  return identities.flatMap(({ row, project }) => {
    const timeline = byId.get(project);
    const here = timeline?.here ?? null;
    const fields = fieldsOfRow(row, ministryOf(row), here);
    if (here === null) return [{ project, changes: firstAppearance(fields) }];
    const back: Change[] = wasPresent(here) ? [] : [{ kind: 'entry' }];
    const changes = [...back, ...differences(here, fields)];
    if (changes.length > 0) return [{ project, changes }];
    return timeline?.isTouched ? [] : [{ project, changes: [{ kind: 'confirmation' }] }];
  });
}

function asPublished(edition: number): string {
  return `Reprise de l’édition ${edition} telle que publiée`;
}

function keptAsPublished(edition: number, imported: number): string {
  return `Édition ${edition} conservée telle que publiée, après la reprise de l’édition ${imported}`;
}

function revisionOf(
  { project, changes }: Act,
  edition: number,
  { actor, at }: ImportRequest,
  text: string,
): NewRevision {
  return { project, edition, origin: 'import', reason: { code: null, text }, actor, at, changes };
}

/** A ministry's label in the edition: its best spelling. Labels already recorded stay. */
function labelsToAdd(
  rows: readonly PublishedRow[],
  ministryOf: (row: PublishedRow) => string,
  edition: number,
  history: History,
): MinistryLabel[] {
  const recorded = new Set(
    history.ministryLabels.filter((one) => one.edition === edition).map(({ ministry }) => ministry),
  );
  return [...Map.groupBy(rows, ministryOf)]
    .filter(([ministry]) => !recorded.has(ministry))
    .map(([ministry, own]) => ({
      ministry,
      edition,
      label: bestSpelling(own.map(({ ministryLabel }) => ministryLabel)),
    }));
}
