import { and, asc, count, desc, eq, gt, inArray, isNull, max, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { assertCan } from '@/lib/errors';
import { IDLE_SECONDS } from '@/lib/session/cookie';
import type { AccountRow, JournalPage } from '@/lib/views/administration';
import { reader } from '../read';
import { session, user, userMinistry } from '../schema/accounts';
import { audit } from '../schema/history';
import { fingerprint } from '../session-token';
import type { ReadHandle } from './history';

/** Rows on a page of the journal. */
const JOURNAL_PAGE_SIZE = 50;

/** A session that is open, whose account is enabled; `lastSeenAt` is an ISO instant. */
interface OpenSession {
  actor: Actor;
  lastSeenAt: string;
}

/** The session a token opens, or null when it is unknown, revoked, over, unused for too long. */
export function openSessionOf(token: string, now: Date): OpenSession | null {
  const idleSince = new Date(now.getTime() - IDLE_SECONDS * 1000).toISOString();
  const row = reader()
    .select({ id: user.id, name: user.name, role: user.role, lastSeenAt: session.lastSeenAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(
      and(
        eq(session.id, fingerprint(token)),
        isNull(session.revokedAt),
        isNull(user.disabledAt),
        gt(session.expiresAt, now.toISOString()),
        gt(session.lastSeenAt, idleSince),
      ),
    )
    .get();
  if (!row) return null;
  const { lastSeenAt, ...person } = row;
  return { actor: { ...person, ministries: ministriesOf(reader(), row.id) }, lastSeenAt };
}

/** What is needed to check a password and open a session; null for an unknown address. */
export function credentialsOf(
  email: string,
): { actor: Actor; passwordHash: string; disabled: boolean } | null {
  const row = reader().select().from(user).where(eq(user.email, email)).get();
  if (!row) return null;
  const { id, name, role, passwordHash, disabledAt } = row;
  const ministries = ministriesOf(reader(), id);
  return { actor: { id, name, role, ministries }, passwordHash, disabled: disabledAt !== null };
}

/**
 * The person an identifier names, as the data behind `handle` stand: inside a transaction that holds
 * the write lock, nothing can change it before the end. Null for an unknown identifier.
 */
export function accountStanding(
  handle: ReadHandle,
  id: string,
): { actor: Actor; disabled: boolean } | null {
  const row = handle
    .select({ name: user.name, role: user.role, disabledAt: user.disabledAt })
    .from(user)
    .where(eq(user.id, id))
    .get();
  if (!row) return null;
  const { name, role, disabledAt } = row;
  const ministries = ministriesOf(handle, id);
  return { actor: { id, name, role, ministries }, disabled: disabledAt !== null };
}

/** The hash of one’s own password, to check the one typed before it is changed. */
export function passwordHashOf(actor: Actor): string | null {
  const row = reader()
    .select({ passwordHash: user.passwordHash })
    .from(user)
    .where(eq(user.id, actor.id))
    .get();
  return row?.passwordHash ?? null;
}

/** Every account, enabled ones first. */
export function listAccounts(actor: Actor): readonly AccountRow[] {
  assertCan(actor, 'account.manage');
  const rows = reader()
    .select({
      id: user.id,
      email: user.email,
      name: user.name,
      role: user.role,
      isDemo: user.isDemo,
      disabledAt: user.disabledAt,
      createdAt: user.createdAt,
      lastSeenAt: max(session.lastSeenAt),
    })
    .from(user)
    .leftJoin(session, eq(session.userId, user.id))
    .groupBy(user.id)
    .orderBy(sql`${user.disabledAt} is not null`, asc(user.name))
    .all();
  const ministries = ministriesOfAll(rows.map((row) => row.id));
  return rows.map((row) => ({ ...row, ministries: ministries.get(row.id) ?? [] }));
}

/** How many accounts may sign in: those of the demonstration, or the others. */
export function countEnabledAccounts({ demo }: { demo: boolean }): number {
  const found = reader()
    .select({ accounts: count() })
    .from(user)
    .where(and(eq(user.isDemo, demo), isNull(user.disabledAt)))
    .get();
  return found?.accounts ?? 0;
}

/** A page of the journal, newest first; pages are numbered from 1 and clamped to those there are. */
export function journalPage(actor: Actor, page: number): JournalPage {
  assertCan(actor, 'journal.read');
  const total = reader().select({ rows: count() }).from(audit).get()?.rows ?? 0;
  const pages = Math.max(1, Math.ceil(total / JOURNAL_PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = reader()
    .select({
      seq: audit.seq,
      at: audit.at,
      actorName: audit.actorName,
      action: audit.action,
      subject: audit.subject,
      summary: audit.summary,
    })
    .from(audit)
    .orderBy(desc(audit.seq))
    .limit(JOURNAL_PAGE_SIZE)
    .offset((shown - 1) * JOURNAL_PAGE_SIZE)
    .all();
  return { rows, page: shown, pages, total };
}

function ministriesOf(handle: ReadHandle, id: string): readonly string[] {
  return handle
    .select({ code: userMinistry.ministryCode })
    .from(userMinistry)
    .where(eq(userMinistry.userId, id))
    .orderBy(asc(userMinistry.ministryCode))
    .all()
    .map(({ code }) => code);
}

function ministriesOfAll(users: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (users.length === 0) return found;
  const rows = reader()
    .select()
    .from(userMinistry)
    .where(inArray(userMinistry.userId, [...users]))
    .orderBy(asc(userMinistry.ministryCode))
    .all();
  for (const row of rows) {
    found.set(row.userId, [...(found.get(row.userId) ?? []), row.ministryCode]);
  }
  return found;
}
