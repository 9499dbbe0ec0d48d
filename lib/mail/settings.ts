import { z } from 'zod';

/** How the connection to the mail server is protected. */
export type SmtpSecurity = 'tls' | 'starttls' | 'none';

/** What sending takes. The password is in it: never printed nor logged. */
export interface MailSettings {
  host: string;
  port: number;
  security: SmtpSecurity;
  auth: { user: string; pass: string } | null;
  from: { name: string; address: string };
  /** Certificates to trust instead of those of Node, in PEM; for a test. */
  ca?: string;
}

type Source = Readonly<Record<string, string | undefined>>;

/** `off` where nothing is set: nothing is sent then. */
export type MailReading =
  | { status: 'off' }
  | { status: 'on'; settings: MailSettings }
  | { status: 'wrong'; problems: readonly string[] };

const VARIABLES = [
  'SMTP_URL',
  'SMTP_HOST',
  'SMTP_PORT',
  'SMTP_USER',
  'SMTP_PASSWORD',
  'SMTP_SECURE',
  'MAIL_FROM',
] as const;

const DEFAULT_PORTS: Record<SmtpSecurity, number> = { tls: 465, starttls: 587, none: 25 };
const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const DEFAULT_NAME = 'Panorama';

const FROM_PROBLEM =
  'MAIL_FROM doit être l’adresse de l’expéditeur, par exemple «\u00a0Panorama <panorama@exemple.gouv.fr>\u00a0».';

/** « Nom <adresse> » or an address alone; a line break would forge headers. */
const fromSchema = z
  .string({ error: `Il manque l’expéditeur des courriels. ${FROM_PROBLEM}` })
  .trim()
  .transform((text, context) => {
    const named = /^"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>$/.exec(text);
    const address = z.email().safeParse(named?.[2] ?? text);
    if (address.success) return { name: named?.[1] || DEFAULT_NAME, address: address.data };
    context.addIssue({ code: 'custom', message: FROM_PROBLEM });
    return z.NEVER;
  });

const schema = z.object({
  SMTP_URL: z
    .string()
    .transform((text, context) => {
      const url = URL.parse(text);
      // The address holds a password: the sentence does not repeat it.
      if (url !== null && isSmtpAddress(url)) return url;
      context.addIssue({
        code: 'custom',
        message:
          'SMTP_URL doit être de la forme smtp://utilisateur:motdepasse@serveur:587, ou smtps://… pour TLS dès la connexion, sans rien après.',
      });
      return z.NEVER;
    })
    .optional(),
  SMTP_HOST: z.string().trim().optional(),
  SMTP_PORT: z.coerce
    .number({ error: 'SMTP_PORT doit être un numéro de port.' })
    .int('SMTP_PORT doit être un numéro de port.')
    .min(1, 'SMTP_PORT doit être compris entre 1 et 65535.')
    .max(65_535, 'SMTP_PORT doit être compris entre 1 et 65535.')
    .optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_SECURE: z
    .enum(['true', 'starttls', 'false'], {
      error:
        'SMTP_SECURE doit être true (TLS dès la connexion), starttls (par défaut) ou false (en clair, vers un relais de cette machine).',
    })
    .optional(),
  MAIL_FROM: fromSchema,
});

type Read = z.output<typeof schema>;

/**
 * Reads how mail is sent; the problems are sentences for the person who starts the server, and
 * repeat no secret. Half a configuration is wrong, never silently off.
 */
export function readMailSettings(source: Source): MailReading {
  const given = Object.fromEntries(
    VARIABLES.flatMap((name) => {
      const value = source[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  if (Object.keys(given).length === 0) return { status: 'off' };
  const reading = schema.safeParse(given);
  if (!reading.success) {
    return { status: 'wrong', problems: reading.error.issues.map(({ message }) => message) };
  }
  const settings = settingsOf(reading.data);
  const problems = problemsOf(reading.data, settings);
  return problems.length > 0 ? { status: 'wrong', problems } : { status: 'on', settings };
}

/** Whether this installation sends mail: a reminder is otherwise noted and leaves nobody the wiser. */
export function isMailOn(source: Source = process.env): boolean {
  return readMailSettings(source).status === 'on';
}

function settingsOf(read: Read): MailSettings {
  const { SMTP_URL: url } = read;
  const security = securityOf(read);
  const user = url ? (decoded(url.username) ?? '') : (read.SMTP_USER ?? '');
  const pass = url ? (decoded(url.password) ?? '') : (read.SMTP_PASSWORD ?? '');
  return {
    host: (url?.hostname ?? read.SMTP_HOST ?? '').replace(/^\[(.*)\]$/, '$1'),
    port: Number(url?.port || read.SMTP_PORT || DEFAULT_PORTS[security]),
    security,
    auth: user === '' ? null : { user, pass },
    from: read.MAIL_FROM,
  };
}

function securityOf({ SMTP_SECURE: asked, SMTP_URL: url }: Read): SmtpSecurity {
  if (asked === 'true' || (asked === undefined && url?.protocol === 'smtps:')) return 'tls';
  return asked === 'false' ? 'none' : 'starttls';
}

function problemsOf(read: Read, settings: MailSettings): readonly string[] {
  const problems: string[] = [];
  const apart = [read.SMTP_HOST, read.SMTP_PORT, read.SMTP_USER, read.SMTP_PASSWORD];
  if (read.SMTP_URL !== undefined && apart.some((value) => value !== undefined)) {
    problems.push(
      'Donnez le serveur de courriel dans SMTP_URL, ou bien dans SMTP_HOST et les variables qui l’accompagnent, pas les deux.',
    );
  }
  if (settings.host === '') {
    problems.push(
      'Il manque le serveur de courriel\u202f: donnez SMTP_URL ou SMTP_HOST, ou retirez MAIL_FROM et les variables SMTP_… pour ne rien envoyer.',
    );
  }
  if (read.SMTP_URL?.protocol === 'smtps:' && settings.security !== 'tls') {
    problems.push('SMTP_URL commence par smtps\u202f: retirez SMTP_SECURE, ou donnez-lui true.');
  }
  if ((read.SMTP_USER === undefined) !== (read.SMTP_PASSWORD === undefined)) {
    problems.push('SMTP_USER et SMTP_PASSWORD vont ensemble\u202f: donnez les deux, ou aucun.');
  }
  if (settings.security === 'none' && !THIS_MACHINE.test(settings.host)) {
    problems.push(
      'SMTP_SECURE=false enverrait les courriels en clair sur le réseau\u202f: il ne vaut que pour un relais de cette machine (localhost).',
    );
  }
  return problems;
}

/** Options after « ? » would reach past what is checked here: certificates not looked at, for one. */
function isSmtpAddress({ protocol, hostname, search, username, password }: URL): boolean {
  const readable = decoded(username) !== null && decoded(password) !== null;
  return /^smtps?:$/.test(protocol) && hostname !== '' && search === '' && readable;
}

/** The text behind percent signs; null where they are wrong. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
