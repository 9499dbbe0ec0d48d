import type { ProjectEditionPoint, ProjectView, RevisionView } from '@/lib/views/project';
import { type EntryState, isPresent } from '../history/entry';
import { type FoldStep, foldSteps } from '../history/fold';
import type { History } from '../history/portfolio';
import { labelsAt } from '../history/portfolio-at';
import { isFrozen, type Reading, readAt, readingLimit, rulesOf } from '../history/published';
import type { Revision } from '../history/revision';
import { waitingCorrections } from '../publication/next';
import type { Edition } from '../vocabulary/editions';
import { fieldChanges, projectNames } from './field-changes';
import { concealSteps } from './withheld-entry';

export interface ProjectRequest {
  history: History;
  project: string;
  edition: number;
  version: string;
  /** Why the reader cannot write here, in French; null when they can. */
  readOnlyReason: string | null;
  /** True for a reader from outside: what is withheld is absent from the entry and its revisions. */
  withoutWithheld?: boolean;
  /** At which moment it is read, and with the corrections that wait or without; now, without. */
  reading?: Reading;
  /** The submissions that the reader may open; none by default. */
  readableSubmissions?: ReadonlySet<string>;
}

/**
 * Everything the page of a project shows as of an edition: revisions of later editions are left out.
 * Null when the edition is unknown, or the project had no entry yet.
 */
export function buildProjectView(request: ProjectRequest): ProjectView | null {
  const { history, withoutWithheld = false } = request;
  const editions = [...history.editions].sort((a, b) => a.number - b.number);
  const edition = editions.find(({ number }) => number === request.edition);
  const stepsIn = (number: number): FoldStep[] =>
    foldSteps(readRevisions(request, number), rulesOf(history, number));
  const all = stepsIn(request.edition);
  const steps = withoutWithheld ? concealSteps(all) : all;
  const entry = steps.at(-1)?.after;
  const first = steps[0]?.revision.edition;
  if (!edition || !entry || first === undefined) return null;
  const names = projectNames(history);
  const waiting = waitingOn(request);
  return {
    version: request.version,
    edition,
    editions,
    knownIn: editions.map(({ number }) => number).filter((number) => number >= first),
    entry,
    present: isPresent(entry),
    ministryLabel:
      labelsAt(history.ministryLabels, edition.number)[entry.ministry] ?? entry.ministry,
    successors: (entry.exit?.successors ?? []).map((successor) => ({
      project: successor,
      name: names[successor] ?? successor,
    })),
    points: pointsOf(
      stepsIn,
      editions.filter(({ number }) => number <= edition.number),
    ),
    waiting,
    revisions: revisionsOf(steps, request, names),
    readOnlyReason: request.readOnlyReason,
    publication: waiting > 0 ? null : readAt(history, edition.number, request.reading ?? {}),
    correctable: request.reading?.staged === true && isFrozen(history, edition.number),
  };
}

/** Corrections of the project that wait for the edition's next publication, for who reads them. */
function waitingOn({ history, project, edition, reading }: ProjectRequest): number {
  if (!reading?.staged) return 0;
  return waitingCorrections(history, edition).filter((revision) => revision.project === project)
    .length;
}

/** The revisions of the project that its entry in an edition is folded from, as the edition is read. */
function readRevisions({ history, project, reading }: ProjectRequest, edition: number): Revision[] {
  const limit = readingLimit(history, edition, reading);
  return history.revisions.filter(
    (revision) =>
      revision.project === project && revision.edition <= edition && revision.seq <= limit,
  );
}

/**
 * Each edition is read at its own publication: the course is the one that was published. Charts are
 * printed and handed on: what is withheld never enters them.
 */
function pointsOf(
  stepsIn: (edition: number) => readonly FoldStep[],
  editions: readonly Edition[],
): ProjectEditionPoint[] {
  return editions.flatMap((edition) => {
    const entry = concealSteps(stepsIn(edition.number)).at(-1)?.after;
    return entry && isPresent(entry) ? [pointOf(entry, edition)] : [];
  });
}

function pointOf(shown: EntryState, { number, dataMonth }: Edition): ProjectEditionPoint {
  const baseline = shown.latestBaseline;
  return {
    edition: number,
    dataMonth,
    phase: shown.phase,
    costEuros: shown.costEuros,
    plannedEndOn: shown.plannedEndOn,
    baselineCostEuros: baseline?.costEuros ?? null,
    baselineEndOn: baseline?.plannedEndOn ?? null,
    rebaselined: baseline?.edition === number && baseline.seq !== shown.initialBaseline?.seq,
    withheld: shown.withheld !== null,
  };
}

function revisionsOf(
  steps: readonly FoldStep[],
  request: ProjectRequest,
  projects: Readonly<Record<string, string>>,
): RevisionView[] {
  const { history, withoutWithheld = false, readableSubmissions } = request;
  return steps
    .map((step) => {
      const { revision, before } = step;
      const { proposal } = revision;
      const ministries = labelsAt(history.ministryLabels, revision.edition);
      return {
        seq: revision.seq,
        creation: before === null,
        edition: revision.edition,
        origin: revision.origin,
        by: revision.actor.name,
        proposedBy: withoutWithheld ? null : (proposal?.by.name ?? null),
        submission:
          proposal && readableSubmissions?.has(proposal.submission) ? proposal.submission : null,
        at: revision.at,
        reasonCode: revision.reason.code,
        reasonText: revision.reason.text,
        changes: fieldChanges(step, { ministries, projects }),
      };
    })
    .sort((a, b) => b.seq - a.seq);
}
