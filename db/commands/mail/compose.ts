import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { staleBefore } from '@/lib/domain/mail/delivery';
import { DIGEST_KINDS, SITTING_KINDS } from '@/lib/domain/mail/notices';
import { digestInstant } from '@/lib/domain/mail/paris-time';
import { renderHtml } from '@/lib/mail/html';
import { writeLetter } from '@/lib/mail/letter';
import { renderText } from '@/lib/mail/text';
import type { Told } from '@/lib/mail/told';
import { keptNotice } from '../../kept/notices';
import { accountStanding } from '../../queries/accounts';
import { reader } from '../../read';
import { mail, notice } from '../../schema/mail';
import { inTransaction, type Synchronous, type Writer } from '../writer';
import { checkNotices, type WaitingNotice } from './check';
import type { MailEnvironment } from './environment';

/** What every mail of this installation has in common. */
export interface Letterhead {
  /** Public address of Panorama, without a slash at the end. */
  base: string;
  /** Domain of the Message-IDs: that of the sender. */
  domain: string;
}

type NoticeRow = WaitingNotice & { dueAt: string };

/**
 * Makes mails of the notices that are due: for each person one of all that leaves at once, and one of
 * the daily digest when its hour has come. A notice is in one mail, whoever composes at the same time.
 * Returns how many mails are to leave.
 */
export function composeMails(letterhead: Letterhead, environment: MailEnvironment): number {
  const now = environment.now();
  const people = reader()
    .selectDistinct({ id: notice.userId })
    .from(notice)
    .where(and(isNull(notice.mailId), lte(notice.dueAt, now)))
    .orderBy(asc(notice.userId))
    .all();
  return people.reduce(
    (sum, { id }) =>
      sum +
      inTransaction(
        (tx): Synchronous<number> => composeFor({ tx, userId: id, now, letterhead, environment }),
      ),
    0,
  );
}

interface Composing {
  tx: Writer;
  userId: string;
  now: string;
  letterhead: Letterhead;
  environment: MailEnvironment;
}

function composeFor(composing: Composing): number {
  const { tx, userId, now } = composing;
  const due = dueNotices(tx, userId, now);
  const standing = accountStanding(tx, userId);
  if (standing === null || standing.disabled) {
    drop(composing, due, 'compte désactivé');
    return 0;
  }
  const tooOld = staleBefore(now);
  drop(
    composing,
    due.filter(({ dueAt }) => dueAt < tooOld),
    'trop ancien pour être envoyé',
  );
  const fresh = due.filter(({ dueAt }) => dueAt >= tooOld);
  const digestUntil = digestDue(composing);
  const batches = [
    { isDigest: false, notices: fresh.filter(({ payload }) => !DIGEST_KINDS.has(payload.kind)) },
    {
      isDigest: true,
      notices: fresh.filter(
        ({ payload, dueAt }) =>
          DIGEST_KINDS.has(payload.kind) && digestUntil !== null && dueAt <= digestUntil,
      ),
    },
  ];
  let composed = 0;
  for (const { isDigest, notices } of batches) {
    const checked = checkNotices({ tx, person: standing.actor, now }, notices);
    for (const [reason, ids] of byReason(checked.dropped)) drop(composing, ids, reason);
    if (checked.told.length === 0) continue;
    write(composing, {
      told: checked.told,
      carried: checked.carried,
      isDigest,
      name: standing.actor.name,
    });
    composed += 1;
  }
  return composed;
}

/** What is due for a person, and what was decided since, that would be due soon. */
function dueNotices(tx: Writer, userId: string, now: string): NoticeRow[] {
  const isDue = or(lte(notice.dueAt, now), inArray(notice.kind, [...SITTING_KINDS]));
  return tx
    .select({ id: notice.id, kind: notice.kind, payload: notice.payload, dueAt: notice.dueAt })
    .from(notice)
    .where(and(eq(notice.userId, userId), isNull(notice.mailId), isDue))
    .orderBy(asc(notice.id))
    .all()
    .map(({ id, kind, payload, dueAt }) => ({
      id,
      dueAt,
      payload: keptNotice(kind, payload, { table: 'notice', row: id }),
    }));
}

/** The instant up to which notices go into a digest that leaves now; null before its hour, or once it left. */
function digestDue({ tx, userId, now }: Composing): string | null {
  const instant = digestInstant(now);
  if (instant === null) return null;
  const today = tx
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.userId, userId), eq(mail.isDigest, true), gte(mail.createdAt, instant)))
    .limit(1)
    .get();
  return today === undefined ? instant : null;
}

function write(
  composing: Composing,
  {
    told,
    carried,
    isDigest,
    name,
  }: { told: readonly Told[]; carried: readonly number[]; isDigest: boolean; name: string },
): void {
  const { letterhead } = composing;
  const letter = writeLetter(told, { name, base: letterhead.base, isDigest });
  const id = insertMail(composing, {
    isDigest,
    subject: letter.subject,
    textBody: renderText(letter),
    htmlBody: renderHtml(letter),
    state: 'waiting',
    lastError: null,
  });
  attach(composing.tx, carried, id);
}

/**
 * Puts notices aside: they are kept, in a mail that is cancelled from the start and says why, so that
 * what was noted once is not noted again.
 */
function drop(composing: Composing, notices: readonly { id: number }[], reason: string): void {
  if (notices.length === 0) return;
  const id = insertMail(composing, {
    isDigest: false,
    subject: 'Sans objet',
    textBody: '',
    htmlBody: '',
    state: 'cancelled',
    lastError: `Sans objet\u202f: ${reason}.`,
  });
  attach(
    composing.tx,
    notices.map((one) => one.id),
    id,
  );
}

function insertMail(
  { tx, userId, now, letterhead, environment }: Composing,
  written: Pick<
    typeof mail.$inferInsert,
    'isDigest' | 'subject' | 'textBody' | 'htmlBody' | 'state' | 'lastError'
  >,
): number {
  return tx
    .insert(mail)
    .values({
      ...written,
      userId,
      messageId: `<${environment.identifier()}@${letterhead.domain}>`,
      attempts: 0,
      createdAt: now,
      nextAttemptAt: now,
    })
    .returning({ id: mail.id })
    .get().id;
}

function attach(tx: Writer, notices: readonly number[], mailId: number): void {
  tx.update(notice)
    .set({ mailId })
    .where(and(inArray(notice.id, [...notices]), isNull(notice.mailId)))
    .run();
}

function byReason(
  dropped: readonly { id: number; reason: string }[],
): Map<string, { id: number; reason: string }[]> {
  return Map.groupBy(dropped, ({ reason }) => reason);
}
