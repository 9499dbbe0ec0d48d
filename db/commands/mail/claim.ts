import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { claimEnd, isUnreachable, retryAt, staleBefore } from '@/lib/domain/mail/delivery';
import type { Delivery, OutgoingMail } from '@/lib/mail/smtp';
import { user } from '../../schema/accounts';
import { mail } from '../../schema/mail';
import { inTransaction, type Synchronous, type Writer } from '../writer';

/** A mail that nobody else sends: the claim was on disk before anything was said to a server. */
export interface ClaimedMail extends Omit<OutgoingMail, 'date'> {
  id: number;
  /** How many attempts with this one: names the claim. */
  attempts: number;
}

type WaitingMail = typeof mail.$inferSelect & { address: string; name: string; disabled: boolean };

/**
 * Takes the next mail that is due, to the address its person has now; null for none. Those that must not
 * leave any more are cancelled on the way.
 */
export function claimNext(now: string): ClaimedMail | null {
  return inTransaction((tx): Synchronous<ClaimedMail | null> => {
    for (;;) {
      const next = nextWaiting(tx, now);
      if (next === undefined) return null;
      const reason = reasonToCancel(next, now);
      if (reason !== null) {
        tx.update(mail)
          .set({ state: 'cancelled', lastError: reason })
          .where(eq(mail.id, next.id))
          .run();
        continue;
      }
      const attempts = next.attempts + 1;
      tx.update(mail)
        .set({ state: 'sending', attempts, nextAttemptAt: claimEnd(now) })
        .where(eq(mail.id, next.id))
        .run();
      const { id, messageId, subject, textBody: text, htmlBody: html, name, address } = next;
      return { id, attempts, messageId, subject, text, html, to: { name, address } };
    }
  });
}

/** Writes down what became of a claimed mail; the moment is that of the answer. */
export function settle(claimed: ClaimedMail, delivery: Delivery, now: string): void {
  inTransaction((tx): Synchronous<void> => {
    tx.update(mail)
      .set(outcomeOf(delivery, claimed.attempts, now))
      .where(
        and(
          eq(mail.id, claimed.id),
          eq(mail.attempts, claimed.attempts),
          // Held too long, it may have been given up for uncertain: now it is known.
          inArray(mail.state, ['sending', 'uncertain']),
        ),
      )
      .run();
  });
}

/**
 * Gives up the claims that no longer hold: whoever made them was stopped while sending, and may have
 * been heard. Such a mail is never sent again by itself. Returns how many there were.
 */
export function giveUpLostClaims(now: string): number {
  return inTransaction(
    (tx): Synchronous<number> =>
      tx
        .update(mail)
        .set({ state: 'uncertain', lastError: 'Arrêt pendant l’envoi.' })
        .where(and(eq(mail.state, 'sending'), lte(mail.nextAttemptAt, now)))
        .run().changes,
  );
}

function nextWaiting(tx: Writer, now: string): WaitingMail | undefined {
  const row = tx
    .select({ mail, address: user.email, name: user.name, disabledAt: user.disabledAt })
    .from(mail)
    .innerJoin(user, eq(user.id, mail.userId))
    .where(and(eq(mail.state, 'waiting'), lte(mail.nextAttemptAt, now)))
    .orderBy(asc(mail.nextAttemptAt), asc(mail.id))
    .limit(1)
    .get();
  if (row === undefined) return undefined;
  const { address, name, disabledAt } = row;
  return { ...row.mail, address, name, disabled: disabledAt !== null };
}

function reasonToCancel(next: WaitingMail, now: string): string | null {
  if (next.disabled) return 'Compte désactivé.';
  if (isUnreachable(next.address)) return 'Adresse de démonstration.';
  return next.createdAt < staleBefore(now) ? 'Trop ancien pour être envoyé.' : null;
}

function outcomeOf(
  delivery: Delivery,
  attempts: number,
  now: string,
): Partial<typeof mail.$inferInsert> {
  if (delivery.status === 'sent') return { state: 'sent', sentAt: now, lastError: null };
  const lastError = delivery.reason;
  if (delivery.status === 'unknown') return { state: 'uncertain', lastError };
  const next = retryAt(attempts, now);
  return next === null
    ? { state: 'failed', lastError }
    : { state: 'waiting', nextAttemptAt: next, lastError };
}
