import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSettings } from './settings';

/** A mail ready to leave. */
export interface OutgoingMail {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  date: Date;
}

/**
 * What became of an attempt. `refused`: the server has not taken the mail, so that it may be tried
 * again; `reached` tells whether it is the mail that was refused, or the server that was out of reach.
 * `unknown`: the server may have taken it before the connection broke.
 */
export type Delivery =
  | { status: 'sent' }
  | { status: 'refused'; reached: boolean; reason: string }
  | { status: 'unknown'; reason: string };

const SECOND_MS = 1_000;
const TIMEOUTS = {
  dnsTimeout: 10 * SECOND_MS,
  connectionTimeout: 20 * SECOND_MS,
  greetingTimeout: 20 * SECOND_MS,
  socketTimeout: 60 * SECOND_MS,
  socketCloseTimeout: 2 * SECOND_MS,
};

/** No attempt lasts longer, however slowly a server answers: well under the time a claim holds. */
const LONGEST_MS = 180 * SECOND_MS;

/**
 * Sends one mail to one person over a connection of its own. Never throws: whatever goes wrong is either
 * `refused` or `unknown`, by one rule: without an answer of the server, the mail may have been taken
 * as soon as its first byte was given.
 */
export async function deliver(
  settings: MailSettings,
  mail: OutgoingMail,
  signal?: AbortSignal,
): Promise<Delivery> {
  const message = await compose(settings, mail);
  const attempt = givenOnce(message);
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(settings.ca === undefined ? {} : { ca: settings.ca }) },
    ...TIMEOUTS,
  });
  try {
    await withinTime(connection, signal, async () => {
      await new Promise<void>((resolve, reject) =>
        connection.connect((error) => (error ? reject(error) : resolve())),
      );
      await logIn(connection, settings);
      const envelope = {
        from: settings.from.address,
        to: [mail.to.address],
        size: message.byteLength,
      };
      await new Promise<void>((resolve, reject) =>
        connection.send(envelope, attempt.stream, (error) => (error ? reject(error) : resolve())),
      );
    });
    connection.quit();
    return { status: 'sent' };
  } catch (error) {
    connection.close();
    return deliveryOf(error, attempt.given());
  }
}

/** The message as it goes over the wire: text and HTML, headers encoded, sent by a machine. */
function compose({ from }: MailSettings, mail: OutgoingMail): Promise<Buffer> {
  return new MailComposer({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.date,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** The message as a stream that knows whether anything of it was asked for. */
function givenOnce(message: Buffer): { stream: Readable; given: () => boolean } {
  let given = false;
  const stream = new Readable({
    read() {
      given = true;
      this.push(message);
      this.push(null);
    },
  });
  return { stream, given: () => given };
}

async function logIn(connection: SMTPConnection, { auth }: MailSettings): Promise<void> {
  if (auth === null) return;
  if (!connection.allowsAuth) throw new Error('the server takes no user name');
  await new Promise<void>((resolve, reject) =>
    connection.login({ ...auth }, (error) => (error ? reject(error) : resolve())),
  );
}

/** Does the work unless the connection breaks, somebody asks to stop, or it takes too long. */
async function withinTime(
  connection: SMTPConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<void>,
): Promise<void> {
  const limit = AbortSignal.timeout(LONGEST_MS);
  const stop = signal === undefined ? limit : AbortSignal.any([limit, signal]);
  await new Promise<void>((resolve, reject) => {
    const stopped = () => reject(new Error('stopped'));
    // Kept for good: what a closing connection says is of no interest, and must not be thrown.
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('connection closed')));
    stop.addEventListener('abort', stopped, { once: true });
    if (stop.aborted) stopped();
    work()
      .then(resolve, reject)
      .finally(() => stop.removeEventListener('abort', stopped));
  });
}

function deliveryOf(error: unknown, given: boolean): Delivery {
  const { code, responseCode, response } = readError(error);
  const answered = responseCode !== null && responseCode >= 400;
  if (code === 'EAUTH') {
    // Not what the server said: it may repeat what it was given.
    const reason = `Identifiant ou mot de passe refusé (${responseCode ?? 'sans réponse'}).`;
    return { status: 'refused', reached: false, reason };
  }
  if (answered) {
    // 421 is the server leaving, whatever the mail.
    const reached = responseCode !== 421;
    return { status: 'refused', reached, reason: `Refusé par le serveur\u202f: ${response}` };
  }
  if (given) {
    return { status: 'unknown', reason: `Connexion perdue pendant l’envoi (${code}).` };
  }
  return { status: 'refused', reached: false, reason: `Serveur hors d’atteinte (${code}).` };
}

interface ErrorFacts {
  code: string;
  responseCode: number | null;
  response: string;
}

/** What may be kept of an error: servers repeat the address they refuse, which is not. */
function readError(error: unknown): ErrorFacts {
  const facts = (error ?? {}) as { code?: unknown; responseCode?: unknown; response?: unknown };
  return {
    code: typeof facts.code === 'string' ? facts.code : 'sans code',
    responseCode: typeof facts.responseCode === 'number' ? facts.responseCode : null,
    response: String(facts.response ?? '')
      .replace(/<[^>]*>|\S+@\S+/g, '…')
      .slice(0, 200),
  };
}
