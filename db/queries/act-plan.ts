import { sql } from 'drizzle-orm';
import { canWriteIn, decide } from '@/lib/domain/acts/decide';
import { mayPass } from '@/lib/domain/edition-life/passages';
import type { Change } from '@/lib/domain/history/change';
import type { EntryState } from '@/lib/domain/history/entry';
import { applyRevision, foldEntry, stateOf } from '@/lib/domain/history/fold';
import { labelsAt } from '@/lib/domain/history/portfolio-at';
import { isFrozen } from '@/lib/domain/history/published';
import type { NewRevision, Revision } from '@/lib/domain/history/revision';
import { impossible, type Outcome, type Verdict } from '@/lib/domain/result';
import { differences } from '@/lib/domain/views/differences';
import { projectNames } from '@/lib/domain/views/field-changes';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { formatEdition } from '@/lib/format/dates';
import type { Act } from '@/lib/schemas/acts';
import { project } from '../schema/history';
import {
  loadEditions,
  loadHistory,
  loadMinistryLabels,
  loadProjectRevisions,
  loadPublicationMarks,
  type ReadHandle,
} from './history';

type ActOnEntry = Exclude<Act, { act: 'create' }>;

/** When an act is done, as an ISO instant, and whether it corrects what was published. */
interface Circumstances {
  now: string;
  origin: 'officer' | 'erratum';
}

/**
 * Whether the act's edition exists and still takes writes. Below a published edition nothing is
 * written: what is carried over would alter what was published.
 */
export function editionVerdict(handle: ReadHandle, edition: number): Verdict {
  const editions = loadEditions(handle);
  const known = editions.find(({ number }) => number === edition);
  if (!known) return impossible(`L’édition ${edition} n’existe pas.`);
  const later = editions.find(({ number, state }) => number > edition && state === 'published');
  if (!later) return canWriteIn(known);
  return impossible(
    `L’édition ${later.number}, qui suit, est déjà publiée\u202f: l’édition ${edition} ne se modifie plus.`,
  );
}

/**
 * Whether the act may correct its edition: a published one only, and one published here, so that what
 * it said before the correction stays readable.
 */
function correctionVerdict(handle: ReadHandle, edition: number): Verdict {
  const known = loadEditions(handle).find(({ number }) => number === edition);
  if (!known) return impossible(`L’édition ${edition} n’existe pas.`);
  const verdict = mayPass(known, 'correct');
  if (!verdict.possible) return verdict;
  const publications = loadPublicationMarks(handle);
  // A published edition that is not frozen follows the ones before it: a correction would move it unsaid.
  const loose = loadEditions(handle).find(
    ({ number, state }) =>
      number >= edition && state === 'published' && !isFrozen({ publications }, number),
  );
  return loose === undefined
    ? verdict
    : impossible(
        `La ${formatEdition(loose.number)} a été reprise sans être figée ici\u202f: publiez-la d’abord dans Panorama.`,
      );
}

/** The origin of an act in an edition: what corrects a published one is an erratum. */
export function originIn(handle: ReadHandle, edition: number): 'officer' | 'erratum' {
  return isFrozen({ publications: loadPublicationMarks(handle) }, edition) ? 'erratum' : 'officer';
}

/** The revisions of a project up to an edition: what its entry in that edition is folded from. */
export function revisionsUpTo(handle: ReadHandle, projectId: string, edition: number): Revision[] {
  return loadProjectRevisions(handle, projectId).filter((known) => known.edition <= edition);
}

/** The entry an act is about, as it stands; null for a creation or an unknown project. */
export function entryOf(handle: ReadHandle, act: Act): EntryState | null {
  return act.act === 'create' ? null : foldEntry(revisionsUpTo(handle, act.project, act.edition));
}

/**
 * What the act comes to on the data as they stand: the revision to append, or a refusal. When the
 * entry moved since its author read it, both versions are returned field by field.
 */
export function planAct(
  handle: ReadHandle,
  actor: Pick<Actor, 'id' | 'name'>,
  act: Act,
  { now, origin }: Circumstances,
): Outcome<{ revision: NewRevision; before: EntryState | null }> {
  const verdict =
    origin === 'erratum'
      ? correctionVerdict(handle, act.edition)
      : editionVerdict(handle, act.edition);
  if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
  const unknown = unknownReferences(handle, act);
  if (unknown) return { status: 'invalid', fields: unknown };
  const before = entryOf(handle, act);
  if (act.act !== 'create' && before !== null && before.version !== act.expectedVersion) {
    return conflict(handle, actor, act, before, { now, origin });
  }
  const decision = decide(act, before);
  if ('refused' in decision) return { status: 'refused', reason: decision.refused };
  if ('invalid' in decision) return { status: 'invalid', fields: decision.invalid };
  const id = act.act === 'create' ? nextProjectId(handle) : act.project;
  return {
    status: 'ok',
    value: { revision: officerRevision(actor, act, id, decision.changes, { now, origin }), before },
  };
}

/** Ministries and successors must be known ones; null when they are. */
function unknownReferences(handle: ReadHandle, act: Act): Record<string, string> | null {
  if (act.act === 'create' || act.act === 'edit') {
    const labels = labelsAt(loadMinistryLabels(handle), act.edition);
    if (!Object.hasOwn(labels, act.ministry))
      return { ministry: 'Choisissez un ministère de la liste.' };
  }
  if (act.act === 'exit') {
    const unknown = act.successors.find((id) => loadProjectRevisions(handle, id).length === 0);
    if (unknown) return { successors: `Le projet ${unknown} n’existe pas.` };
  }
  return null;
}

function conflict(
  handle: ReadHandle,
  actor: Pick<Actor, 'id' | 'name'>,
  act: ActOnEntry,
  theirs: EntryState,
  circumstances: Circumstances,
): Outcome<never> {
  const revisions = revisionsUpTo(handle, act.project, act.edition);
  const seen = foldEntry(revisions.filter(({ seq }) => seq <= act.expectedVersion)) ?? theirs;
  const decision = decide(act, seen);
  const yours =
    'changes' in decision
      ? stateAfter(seen, officerRevision(actor, act, act.project, decision.changes, circumstances))
      : seen;
  const last = revisions.find(({ seq }) => seq === theirs.version);
  const history = loadHistory(handle, 'everything');
  const names = {
    ministries: labelsAt(history.ministryLabels, act.edition),
    projects: projectNames(history),
  };
  return {
    status: 'conflict',
    version: theirs.version,
    by: last?.actor.name ?? '',
    at: last?.at ?? circumstances.now,
    differences: differences({ before: seen, theirs, yours }, names),
  };
}

function stateAfter(before: EntryState, revision: NewRevision): EntryState {
  return applyRevision(stateOf(before, revision.edition), { ...revision, seq: before.version + 1 })
    .entry;
}

function officerRevision(
  actor: Pick<Actor, 'id' | 'name'>,
  act: Act,
  projectId: string,
  changes: readonly Change[],
  { now, origin }: Circumstances,
): NewRevision {
  return {
    project: projectId,
    edition: act.edition,
    origin,
    reason: act.reason,
    actor: { id: actor.id, name: actor.name },
    at: now,
    changes,
  };
}

/** The next free identifier, « GP-0001 » and on: given once, never given again. */
export function nextProjectId(handle: ReadHandle): string {
  const row = handle
    .select({ last: sql<number | null>`max(cast(substr(${project.id}, 4) as integer))` })
    .from(project)
    .get();
  return `GP-${String((row?.last ?? 0) + 1).padStart(4, '0')}`;
}
