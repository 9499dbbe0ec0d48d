import type { MailSettings } from '@/lib/mail/settings';
import { type Delivery, deliver, type OutgoingMail } from '@/lib/mail/smtp';
import { noteAutomaticReminders } from './automatic-reminders';
import { claimNext, giveUpLostClaims, settle } from './claim';
import { composeMails } from './compose';
import { type MailEnvironment, SYSTEM_MAIL_ENVIRONMENT } from './environment';

export interface RoundOptions {
  settings: MailSettings;
  /** Public address of Panorama, to which mails link. */
  base: string;
  /** Once aborted, no other mail is begun; `giveUp` also drops the one being sent. */
  stop?: AbortSignal;
  giveUp?: AbortSignal;
  environment?: MailEnvironment;
}

/** What a round did, in numbers of mails. */
export interface RoundReport {
  composed: number;
  sent: number;
  /** Not taken by the server: to be tried again, or given up after many attempts. */
  refused: number;
  /** May have been taken: those of this round, and those that a stopped worker left. */
  uncertain: number;
}

/**
 * One round of the mail: notes the reminders that are due, writes the mails, sends them one by one. Any
 * number of rounds may run at once, in one process or several: each mail is claimed by one.
 */
export async function mailRound(options: RoundOptions): Promise<RoundReport> {
  const { settings, stop, giveUp, environment = SYSTEM_MAIL_ENVIRONMENT } = options;
  const { now } = environment;
  noteAutomaticReminders(now());
  const report: RoundReport = {
    uncertain: giveUpLostClaims(now()),
    composed: composeMails(letterhead(options), environment),
    sent: 0,
    refused: 0,
  };
  while (!stop?.aborted) {
    const claimed = claimNext(now());
    if (claimed === null) break;
    const delivery = await deliver(settings, outgoing(claimed, now()), giveUp);
    settle(claimed, delivery, now());
    report[COUNTED[delivery.status]] += 1;
    // A server out of reach is so for every mail: the next round will see.
    if (delivery.status !== 'sent' && !wasReached(delivery)) break;
  }
  return report;
}

const COUNTED = {
  sent: 'sent',
  refused: 'refused',
  unknown: 'uncertain',
} as const satisfies Record<Delivery['status'], keyof RoundReport>;

function wasReached(delivery: Delivery): boolean {
  return delivery.status === 'refused' && delivery.reached;
}

function letterhead({ base, settings }: RoundOptions) {
  return {
    base: base.replace(/\/+$/, ''),
    domain: settings.from.address.split('@').at(-1) ?? 'panorama',
  };
}

function outgoing(mail: Omit<OutgoingMail, 'date'>, now: string): OutgoingMail {
  const { messageId, to, subject, text, html } = mail;
  return { messageId, to, subject, text, html, date: new Date(now) };
}
