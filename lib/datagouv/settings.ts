import { z } from 'zod';

/** Where a publication is pushed. The key is in it: never printed, logged nor put in an address. */
export interface DatagouvSettings {
  /** Origin of the portal, without a final slash. */
  url: string;
  /** Identifier of the dataset, or its short name. */
  dataset: string;
  /** Null where none is given: the portal is then only read. */
  key: string | null;
}

type Source = Readonly<Record<string, string | undefined>>;

export type DatagouvReading =
  | { status: 'on'; settings: DatagouvSettings }
  | { status: 'wrong'; problems: readonly string[] };

const DEFAULT_URL = 'https://www.data.gouv.fr';
const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const URL_PROBLEM =
  'DATAGOUV_URL doit être l’adresse du portail, sans rien après\u202f: https://www.data.gouv.fr, ou https://demo.data.gouv.fr pour un essai. Seule cette machine (localhost) peut être appelée en http.';

const environment = z.object({
  DATAGOUV_URL: z
    .string()
    .default(DEFAULT_URL)
    .transform((text, context) => {
      const url = URL.parse(text);
      if (url !== null && isPortal(url)) return url.origin;
      // It may hold a password: the sentence does not repeat it.
      context.addIssue({ code: 'custom', message: URL_PROBLEM });
      return z.NEVER;
    }),
  DATAGOUV_DATASET: z
    .string({
      error:
        'Il manque le jeu de données\u202f: donnez son identifiant dans DATAGOUV_DATASET (onglet «\u00a0Informations\u00a0» de sa page).',
    })
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9-]{0,199}$/,
      'DATAGOUV_DATASET doit être l’identifiant d’un jeu de données (lettres, chiffres et tirets), pas son adresse.',
    ),
  DATAGOUV_API_KEY: z
    .string()
    .regex(
      // What a header can carry; anything else would be quoted back in an error of the runtime.
      /^[\x21-\x7e]{8,4096}$/,
      'DATAGOUV_API_KEY n’est pas une clé d’API\u202f: recopiez-la des paramètres de votre profil, sans espace ni retour à la ligne.',
    )
    .optional(),
});

/** Reads where to push; the problems are sentences for whoever runs the command, and repeat no secret. */
export function readDatagouvSettings(source: Source): DatagouvReading {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => {
      const value = source[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const reading = environment.safeParse(given);
  if (!reading.success) {
    return { status: 'wrong', problems: reading.error.issues.map(({ message }) => message) };
  }
  const { DATAGOUV_URL: url, DATAGOUV_DATASET: dataset, DATAGOUV_API_KEY: key } = reading.data;
  return { status: 'on', settings: { url, dataset, key: key ?? null } };
}

/** In clear, to this machine only: the key would otherwise be read on the way. */
function isPortal({
  protocol,
  hostname,
  username,
  password,
  pathname,
  search,
  hash,
}: URL): boolean {
  const bare = username + password + search + hash === '' && pathname === '/';
  return bare && (protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.test(hostname)));
}
