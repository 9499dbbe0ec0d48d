import { z } from 'zod';
import type { SubmissionStatus } from '@/lib/domain/submissions/status';
import type { SearchParameters } from './filters';

/** How the statuses are called in the address. */
const STATUS_NAMES = {
  toutes: 'all',
  brouillon: 'draft',
  transmise: 'sent',
  'a-corriger': 'returned',
  acceptee: 'accepted',
  refusee: 'refused',
  abandonnee: 'discarded',
} as const satisfies Record<string, SubmissionStatus | 'all'>;

type StatusName = keyof typeof STATUS_NAMES;
const STATUS_LIST = Object.keys(STATUS_NAMES) as StatusName[];

/** Which submissions are asked for. */
export interface InboxRequest {
  /** Null for the current one. */
  edition: number | null;
  /** Null where the address does not say: each side has its usual one. */
  status: SubmissionStatus | 'all' | null;
  ministry: string | null;
}

export const INBOX_PARAMETERS = {
  edition: 'edition',
  status: 'statut',
  ministry: 'ministere',
} as const;

const schemas = {
  edition: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number),
  statut: z.enum(STATUS_LIST),
  ministere: z.string().regex(/^[\p{L}\p{N}_.-]{1,60}$/u),
};

const EXPECTED: Record<keyof typeof schemas, string> = {
  edition: 'L’édition demandée doit être un numéro d’édition.',
  statut: `Le statut demandé vaut l’un de\u202f: ${STATUS_LIST.join(', ')}.`,
  ministere: 'Le ministère demandé n’existe pas.',
};

/**
 * Reads from an address which submissions are asked for. As with the other filters, a value that is
 * not understood is left out and named, in French, in `problems`: a page says so, an API refuses.
 */
export function readInboxRequest(parameters: SearchParameters): {
  request: InboxRequest;
  problems: readonly string[];
} {
  const problems = Object.keys(parameters)
    .filter((name) => !(name in schemas) && parameters[name] !== undefined)
    .map((name) => `Le paramètre «\u00a0${name.slice(0, 40)}\u00a0» n’est pas connu.`);
  const read = <Name extends keyof typeof schemas>(
    name: Name,
  ): z.output<(typeof schemas)[Name]> | null => {
    const given = parameters[name];
    if (given === undefined || given === '') return null;
    const parsed = schemas[name].safeParse(given);
    if (parsed.success) return parsed.data as z.output<(typeof schemas)[Name]>;
    problems.push(EXPECTED[name]);
    return null;
  };
  const status = read('statut');
  return {
    request: {
      edition: read('edition'),
      status: status === null ? null : STATUS_NAMES[status],
      ministry: read('ministere'),
    },
    problems,
  };
}

/** The query string of a request, `?` included, always written in the same order; '' when empty. */
export function inboxSearch({ edition, status, ministry }: Partial<InboxRequest>): string {
  const search = new URLSearchParams();
  const name = STATUS_LIST.find((known) => STATUS_NAMES[known] === status);
  if (edition) search.set(INBOX_PARAMETERS.edition, String(edition));
  if (name) search.set(INBOX_PARAMETERS.status, name);
  if (ministry) search.set(INBOX_PARAMETERS.ministry, ministry);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
