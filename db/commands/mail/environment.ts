import { randomUUID } from 'node:crypto';

/** What enters the sending of mail from the world: given as arguments so that tests decide them. */
export interface MailEnvironment {
  /** ISO instant. */
  now: () => string;
  /** A fresh identifier, for the Message-ID of a mail. */
  identifier: () => string;
}

export const SYSTEM_MAIL_ENVIRONMENT: MailEnvironment = {
  now: () => new Date().toISOString(),
  identifier: () => randomUUID(),
};
