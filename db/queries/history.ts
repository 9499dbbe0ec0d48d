import { and, asc, eq, inArray, lte, max, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import type { History, PublicationMark } from '@/lib/domain/history/portfolio';
import type { Revision } from '@/lib/domain/history/revision';
import { readableMinistries } from '@/lib/domain/permissions/matrix';
import type { Edition, MinistryLabel } from '@/lib/domain/vocabulary/editions';
import type { ReasonCode } from '@/lib/domain/vocabulary/reasons';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { keptChanges } from '../kept/changes';
import { keptDeclared, keptRules } from '../kept/publications';
import { readKept } from '../kept/read';
import type { Reader } from '../read';
import { declaredFigures, editionEvent, ministryLabel, revision } from '../schema/history';
import { publication } from '../schema/publications';

/** Either handle will do: a command reads what it decides on inside its own transaction. */
export type ReadHandle = Pick<Reader, 'select'>;

/** Whose eyes the history is read with; `everything` is for commands, which check for themselves. */
export type Reading = Actor | 'everything';

/** Editions by number, each as its latest event describes it. */
export function loadEditions(handle: ReadHandle): Edition[] {
  const latest = handle
    .select({ seq: max(editionEvent.seq) })
    .from(editionEvent)
    .groupBy(editionEvent.edition);
  return handle
    .select({
      number: editionEvent.edition,
      dataMonth: editionEvent.dataMonth,
      publishedOn: editionEvent.publishedOn,
      state: editionEvent.state,
      budgetMethod: editionEvent.budgetMethod,
      scheduleMethod: editionEvent.scheduleMethod,
      collectionDeadline: editionEvent.collectionDeadline,
      officialRates: editionEvent.officialRates,
    })
    .from(editionEvent)
    .where(inArray(editionEvent.seq, latest))
    .orderBy(asc(editionEvent.edition))
    .all();
}

/** Labels of the ministries; for an edition that gave several, the last one given. */
export function loadMinistryLabels(handle: ReadHandle): MinistryLabel[] {
  const latest = handle
    .select({ seq: max(ministryLabel.seq) })
    .from(ministryLabel)
    .groupBy(ministryLabel.ministry, ministryLabel.edition);
  return handle
    .select({
      ministry: ministryLabel.ministry,
      edition: ministryLabel.edition,
      label: ministryLabel.label,
    })
    .from(ministryLabel)
    .where(inArray(ministryLabel.seq, latest))
    .orderBy(asc(ministryLabel.seq))
    .all();
}

/**
 * What an actor may read of the revisions: all that was published of a published edition; of the others, for a
 * liaison, the projects of their own ministries, whole, since a state is a fold, and the acts that
 * gave or took one. The scope is applied here, in SQL, so that no screen, export or live query can
 * reach beyond it.
 */
export function readableRevisions(reading: Reading, editions: readonly Edition[]): SQL {
  const ministries = reading === 'everything' ? null : readableMinistries(reading);
  if (ministries === null) return sql`1 = 1`;
  const published = editions.filter(({ state }) => state === 'published').map((e) => e.number);
  return (
    or(
      and(inArray(revision.edition, published), isPublic()),
      inArray(revision.ministryBefore, [...ministries]),
      inArray(revision.ministryAfter, [...ministries]),
      inArray(revision.project, projectsOf(ministries)),
    ) ?? sql`1 = 0`
  );
}

/** A correction of a published edition is nobody else's to read before it goes out. */
function isPublic(): SQL | undefined {
  return or(
    ne(revision.origin, 'erratum'),
    lte(
      revision.seq,
      sql`(select max(${publication.position}) from ${publication} where ${publication.edition} = ${revision.edition})`,
    ),
  );
}

/** Projects whose last revision, in the order of the fold, leaves them with one of these ministries. */
function projectsOf(ministries: readonly string[]): SQL {
  const last = alias(revision, 'last_revision');
  const later = alias(revision, 'later_revision');
  return sql`(select ${last.project} from ${revision} as last_revision
    where ${inArray(last.ministryAfter, [...ministries])} and not exists (
      select 1 from ${revision} as later_revision where ${later.project} = ${last.project}
        and (${later.edition} > ${last.edition}
          or (${later.edition} = ${last.edition} and ${later.seq} > ${last.seq}))))`;
}

const revisionColumns = {
  seq: revision.seq,
  project: revision.project,
  edition: revision.edition,
  origin: revision.origin,
  reasonCode: revision.reasonCode,
  reasonText: revision.reasonText,
  changes: revision.changes,
  at: revision.at,
  actorId: revision.actorId,
  actorName: revision.actorName,
  proposerId: revision.proposerId,
  proposerName: revision.proposerName,
  submission: revision.submission,
};

type RevisionRow = Omit<
  typeof revision.$inferSelect,
  'previousHash' | 'hash' | 'ministryBefore' | 'ministryAfter'
>;

function toRevision(row: RevisionRow): Revision {
  return {
    seq: row.seq,
    project: row.project,
    edition: row.edition,
    origin: row.origin,
    reason: { code: row.reasonCode as ReasonCode | null, text: row.reasonText },
    actor: { id: row.actorId, name: row.actorName },
    at: row.at,
    changes: readKept(keptChanges, row.changes, { table: 'revision', row: row.seq }),
    ...proposalOf(row),
  };
}

function proposalOf({
  submission,
  proposerId,
  proposerName,
}: RevisionRow): Pick<Revision, 'proposal'> {
  return submission === null || proposerId === null || proposerName === null
    ? {}
    : { proposal: { submission, by: { id: proposerId, name: proposerName } } };
}

/** The whole history an actor may read, as plain data for the domain. */
export function loadHistory(handle: ReadHandle, reading: Reading): History {
  const editions = loadEditions(handle);
  const revisions = handle
    .select(revisionColumns)
    .from(revision)
    .where(readableRevisions(reading, editions))
    .orderBy(asc(revision.seq))
    .all()
    .map(toRevision);
  return {
    editions,
    revisions,
    ministryLabels: loadMinistryLabels(handle),
    publications: loadPublicationMarks(handle),
  };
}

/** Every publication, in the order in which they were made: public, whoever reads. */
export function loadPublicationMarks(handle: ReadHandle): PublicationMark[] {
  return handle
    .select({
      edition: publication.edition,
      version: publication.version,
      position: publication.position,
      publishedOn: publication.publishedOn,
      seq: publication.seq,
      rules: publication.rules,
    })
    .from(publication)
    .orderBy(asc(publication.seq))
    .all()
    .map(({ seq, rules, ...mark }) => ({
      ...mark,
      rules: keptRules(rules, { table: 'publication', row: seq }),
    }));
}

/** The revisions of one project, whatever the reader: for commands, which check for themselves. */
export function loadProjectRevisions(handle: ReadHandle, projectId: string): Revision[] {
  return handle
    .select(revisionColumns)
    .from(revision)
    .where(eq(revision.project, projectId))
    .orderBy(asc(revision.seq))
    .all()
    .map(toRevision);
}

/** Declared figures of every edition that has some, the last ones given. */
export function loadDeclared(handle: ReadHandle): DeclaredFigures[] {
  const latest = handle
    .select({ seq: max(declaredFigures.seq) })
    .from(declaredFigures)
    .groupBy(declaredFigures.edition);
  return handle
    .select({ seq: declaredFigures.seq, figures: declaredFigures.figures })
    .from(declaredFigures)
    .where(inArray(declaredFigures.seq, latest))
    .orderBy(asc(declaredFigures.edition))
    .all()
    .map(({ seq, figures }) =>
      readKept(keptDeclared, figures, { table: 'declared_figures', row: seq }),
    );
}
