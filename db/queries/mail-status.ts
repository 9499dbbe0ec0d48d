import { asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { assertCan } from '@/lib/errors';
import { reader } from '../read';
import { user } from '../schema/accounts';
import { mail, notice } from '../schema/mail';

type MailState = typeof mail.$inferSelect.state;

/** Where the mail stands, for whoever runs Panorama. */
export interface MailStatus {
  /** Notices that no mail carries yet. */
  notices: number;
  /** Mails by state; absent for none. */
  states: Readonly<Partial<Record<MailState, number>>>;
  /** Mails that somebody should look at: given up, or of which nobody knows whether they left. */
  doubtful: readonly {
    id: number;
    state: MailState;
    to: string;
    subject: string;
    /** ISO instant. */
    createdAt: string;
    attempts: number;
    lastError: string | null;
  }[];
}

/** @throws PermissionDenied for whoever does not manage accounts: it names people and what they are told. */
export function mailStatus(actor: Actor): MailStatus {
  assertCan(actor, 'account.manage');
  const states = reader()
    .select({ state: mail.state, mails: count() })
    .from(mail)
    .groupBy(mail.state)
    .all();
  const waiting = reader()
    .select({ notices: count() })
    .from(notice)
    .where(isNull(notice.mailId))
    .get();
  return {
    notices: waiting?.notices ?? 0,
    states: Object.fromEntries(states.map(({ state, mails }) => [state, mails])),
    doubtful: reader()
      .select({
        id: mail.id,
        state: mail.state,
        to: user.email,
        subject: mail.subject,
        createdAt: mail.createdAt,
        attempts: mail.attempts,
        lastError: mail.lastError,
      })
      .from(mail)
      .innerJoin(user, eq(user.id, mail.userId))
      .where(inArray(mail.state, ['uncertain', 'failed']))
      .orderBy(asc(mail.id))
      .all(),
  };
}
