import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { isLate, parisDay } from '@/lib/domain/collection/deadline';
import { labelsAt } from '@/lib/domain/history/portfolio-at';
import type { NoticePayload } from '@/lib/domain/mail/notices';
import { can } from '@/lib/domain/permissions/matrix';
import { type Submission, statusOf } from '@/lib/domain/submissions/events';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { Told, ToldOf } from '@/lib/mail/told';
import { loadEditions, loadMinistryLabels } from '../../queries/history';
import { workLeft } from '../../queries/mail-work-left';
import { loadSubmissions } from '../../queries/submissions';
import { mail, notice } from '../../schema/mail';
import type { Writer } from '../writer';

/** A notice that waits, read. */
export interface WaitingNotice {
  id: number;
  payload: NoticePayload;
}

/** What is to be said, by which notices; and the notices that nothing is left of, each with why. */
export interface Checked {
  told: readonly Told[];
  carried: readonly number[];
  dropped: readonly { id: number; reason: string }[];
}

interface Telling {
  tx: Writer;
  /** Who is told, as their account stands. */
  person: Actor;
  now: string;
}

/** One thing to say, or why it is not said any more. */
type Verdict = { told: Told } | { moot: string };

/**
 * Reads notices against the data as they stand: what they told may be done, taken back, or no longer
 * this person’s business. Several notices of the same thing are said once.
 */
export function checkNotices(telling: Telling, notices: readonly WaitingNotice[]): Checked {
  const told: Told[] = [];
  const carried: number[] = [];
  const dropped: { id: number; reason: string }[] = [];
  for (const same of bySubject(notices).values()) {
    const verdict = check(telling, same);
    for (const { id } of same) {
      if ('told' in verdict) carried.push(id);
      else dropped.push({ id, reason: verdict.moot });
    }
    if ('told' in verdict) told.push(verdict.told);
  }
  return { told, carried, dropped };
}

/** Notices by what they are about, each list oldest first and not empty. */
function bySubject(
  notices: readonly WaitingNotice[],
): Map<string, [WaitingNotice, ...WaitingNotice[]]> {
  const found = new Map<string, [WaitingNotice, ...WaitingNotice[]]>();
  for (const one of notices) {
    const { payload } = one;
    const subject = 'submission' in payload ? payload.submission : payload.edition;
    const key = `${payload.kind}:${subject}`;
    const same = found.get(key);
    if (same) same.push(one);
    else found.set(key, [one]);
  }
  return found;
}

function check(telling: Telling, same: readonly [WaitingNotice, ...WaitingNotice[]]): Verdict {
  const { payload } = same.at(-1) ?? same[0];
  switch (payload.kind) {
    case 'collectionOpened':
      return collectionOpened(telling, payload);
    case 'reminder':
      return reminder(
        telling,
        payload.edition,
        same.flatMap((one) => (one.payload.kind === 'reminder' ? one.payload.ministries : [])),
      );
    default:
      return aboutSubmission(telling, payload, same.length);
  }
}

function collectionOpened(
  { tx, person }: Telling,
  payload: Extract<NoticePayload, { kind: 'collectionOpened' }>,
): Verdict {
  const edition = openCollection(tx, payload.edition);
  if (edition === null) return { moot: 'la collecte est close' };
  if (person.role !== 'liaison') return { moot: 'la personne n’est plus correspondante' };
  const moved = wasTold(tx, person, payload.edition);
  return { told: { ...payload, deadline: edition.deadline, moved } };
}

/** Whether a mail told this person of this collection before. */
function wasTold(tx: Writer, person: Actor, edition: number): boolean {
  const row = tx
    .select({ id: notice.id })
    .from(notice)
    .innerJoin(mail, eq(mail.id, notice.mailId))
    .where(
      and(
        eq(notice.userId, person.id),
        eq(notice.kind, 'collectionOpened'),
        sql`${notice.payload} ->> 'edition' = ${edition}`,
        isNotNull(notice.mailId),
        ne(mail.state, 'cancelled'),
      ),
    )
    .limit(1)
    .get();
  return row !== undefined;
}

function reminder(
  { tx, person, now }: Telling,
  number: number,
  ministries: readonly string[],
): Verdict {
  const edition = openCollection(tx, number);
  if (edition === null) return { moot: 'la collecte est close' };
  const { projects, labels } = workLeft(tx, number);
  const left = [...new Set(ministries)]
    .filter((code) => person.role === 'liaison' && person.ministries.includes(code))
    .map((code) => ({ label: labels[code] ?? code, projects: projects.get(code) ?? 0 }))
    .filter((one) => one.projects > 0);
  if (left.length === 0) return { moot: 'il ne reste rien à traiter' };
  const { deadline } = edition;
  const late = isLate(deadline, parisDay(now));
  return { told: { kind: 'reminder', edition: number, deadline, late, left } };
}

/** The deadline of an edition in collection; null for any other. */
function openCollection(tx: Writer, number: number): { deadline: string } | null {
  const edition = loadEditions(tx).find((known) => known.number === number);
  const deadline = edition?.collectionDeadline ?? null;
  return edition?.state === 'collection' && deadline !== null ? { deadline } : null;
}

type AboutSubmission = Extract<NoticePayload, { submission: string }>;

function aboutSubmission(
  { tx, person }: Telling,
  payload: AboutSubmission,
  notices: number,
): Verdict {
  const [submission] = loadSubmissions(tx, 'everything', { id: payload.submission });
  if (submission === undefined) return { moot: 'la transmission n’existe pas' };
  if (!can(person, 'submission.read', submission.ministry).possible) {
    return { moot: 'la personne ne suit plus ce ministère' };
  }
  const status = statusOf(submission.events);
  if (status === 'discarded') return { moot: 'la transmission est abandonnée' };
  const { kind, submission: id, edition, name, by } = payload;
  const known = { submission: id, edition, name, by };
  switch (kind) {
    case 'returned':
      return status === 'returned'
        ? { told: { kind, ...known } }
        : { moot: 'la transmission a été corrigée' };
    case 'decided': {
      const { outcome, comment } = payload;
      return { told: { kind, ...known, outcome, commented: comment.trim() !== '' } };
    }
    case 'commented':
      return { told: { kind, ...known, comments: notices } };
    case 'received':
      return status === 'sent'
        ? { told: received(tx, submission, known) }
        : { moot: 'la transmission n’attend plus de décision' };
  }
}

function received(
  tx: Writer,
  { edition, ministry }: Submission,
  known: Omit<ToldOf<'received'>, 'kind' | 'ministry'>,
): ToldOf<'received'> {
  const labels = labelsAt(loadMinistryLabels(tx), edition);
  return { kind: 'received', ...known, ministry: labels[ministry] ?? ministry };
}
