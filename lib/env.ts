import { z } from 'zod';

/** Shorter secrets can be guessed; 32 characters of base64 are 192 bits. */
const SECRET_MINIMUM_LENGTH = 32;

const HOW_TO_SECRET =
  'Générez-en un avec «\u00a0openssl rand -base64 48\u00a0» et donnez-le dans la variable NEXTAUTH_SECRET.';

const environment = z.object({
  NEXTAUTH_SECRET: z
    .string({ error: `Il manque le secret qui chiffre les sessions. ${HOW_TO_SECRET}` })
    .min(
      SECRET_MINIMUM_LENGTH,
      `Le secret qui chiffre les sessions fait moins de ${SECRET_MINIMUM_LENGTH}\u00a0caractères. ${HOW_TO_SECRET}`,
    ),
  NEXTAUTH_URL: z
    .url({
      protocol: /^https?$/,
      error:
        'NEXTAUTH_URL doit être l’adresse publique de Panorama, par exemple https://panorama.exemple.fr.',
    })
    .optional(),
  PORT: z.coerce
    .number({ error: 'PORT doit être un numéro de port.' })
    .int('PORT doit être un numéro de port.')
    .min(1, 'PORT doit être compris entre 1 et 65535.')
    .max(65_535, 'PORT doit être compris entre 1 et 65535.')
    .default(3000),
  /** Whether a proxy of ours is the only way in: only then is `X-Forwarded-For` believed. */
  TRUST_PROXY: z
    .enum(['true', 'false'], {
      error:
        'TRUST_PROXY doit être true (un serveur mandataire est le seul chemin vers Panorama) ou false.',
    })
    .default('false')
    .transform((answer) => answer === 'true'),
});

/** What the web server needs from its environment, checked. (`db/client.ts` owns DATABASE_FILE.) */
type Env = z.infer<typeof environment>;

type EnvReading = { env: Env } | { problems: readonly string[] };

/** Reads the environment; the problems are sentences for the person who starts the server. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): EnvReading {
  const reading = environment.safeParse(source);
  return reading.success
    ? { env: reading.data }
    : { problems: reading.error.issues.map((issue) => issue.message) };
}

let known: Env | undefined;

/**
 * The environment of this process.
 * @throws when it is incomplete: the production start has checked it before.
 */
export function env(): Env {
  if (known === undefined) {
    const reading = readEnv(process.env);
    if ('problems' in reading) throw new Error(reading.problems.join(' '));
    known = reading.env;
  }
  return known;
}
