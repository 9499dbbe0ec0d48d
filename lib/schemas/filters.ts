import { z } from 'zod';
import { COST_BANDS } from '@/lib/domain/vocabulary/bands';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import type { PortfolioFilters } from '@/lib/views/dashboard';

/** What a page or a GET handler receives after the « ? »: a value repeated is an array. */
export type SearchParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Which portfolio is asked for: an edition (null: the current one), a moment of it, filters. */
export interface PortfolioRequest {
  edition: number | null;
  /** Read as it was known when this revision was the last one; null for now. */
  position: number | null;
  filters: PortfolioFilters;
}

/** Address of the note of synthesis, which takes the dashboard's own parameters. */
export const NOTE_PATH = '/note';

/** Names of the parameters in the address, in the order in which they are written. */
export const PARAMETERS = {
  edition: 'edition',
  position: 'position',
  ministry: 'ministere',
  phase: 'phase',
  band: 'tranche',
  zone: 'zone',
  interministerial: 'interministeriel',
} as const;

const wholeNumber = (maximum: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,11}$/)
    .transform(Number)
    .pipe(z.number().int().max(maximum));

const parametersSchema = z.strictObject({
  edition: wholeNumber(9_999).optional(),
  position: wholeNumber(Number.MAX_SAFE_INTEGER).optional(),
  ministere: z
    .string()
    .regex(/^[\p{L}\p{N}_.-]{1,60}$/u)
    .optional(),
  phase: z.enum(PHASES).optional(),
  tranche: z.enum(COST_BANDS).optional(),
  zone: z.string().min(1).max(200).optional(),
  interministeriel: z.enum(['oui', 'non']).optional(),
});
type Parameter = keyof z.infer<typeof parametersSchema>;

const EXPECTED: Record<Parameter, string> = {
  edition: 'L’édition demandée doit être un numéro d’édition.',
  position: 'Le moment demandé doit être un numéro de révision.',
  ministere: 'Le ministère demandé n’existe pas.',
  phase: 'La phase demandée n’existe pas.',
  tranche: 'La tranche de coût demandée n’existe pas.',
  zone: 'La zone fonctionnelle demandée n’existe pas.',
  interministeriel:
    'Le filtre «\u00a0interministériel\u00a0» vaut «\u00a0oui\u00a0» ou «\u00a0non\u00a0».',
};

const NAMES = Object.values(PARAMETERS);

/** The request an address makes, and one French sentence for each parameter that was not understood. */
export interface ReadRequest {
  request: PortfolioRequest;
  problems: readonly string[];
}

/**
 * Reads the edition, the moment and the filters from an address. An empty value is an absent one (a
 * form sends its empty lists). A value that is not understood is left out of the request and named
 * in `problems`: a page says so and shows the rest, an API refuses.
 * @param others names of further parameters the caller reads itself; any other name is a problem.
 */
export function readPortfolioRequest(
  parameters: SearchParameters,
  others: readonly string[] = [],
): ReadRequest {
  const problems: string[] = [];
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === '' || others.includes(name)) continue;
    if (!isParameter(name)) {
      problems.push(`Le paramètre «\u00a0${name.slice(0, 40)}\u00a0» n’est pas connu.`);
    } else if (typeof value !== 'string') {
      problems.push(`Le paramètre «\u00a0${name}\u00a0» est donné plusieurs fois.`);
    } else {
      given[name] = value;
    }
  }
  const parsed = parametersSchema.safeParse(given);
  if (parsed.success) return { request: toRequest(parsed.data), problems };
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  for (const name of NAMES) {
    if (!wrong.has(name)) continue;
    problems.push(EXPECTED[name]);
    delete given[name];
  }
  return { request: toRequest(parametersSchema.parse(given)), problems };
}

function isParameter(name: string): name is Parameter {
  return (NAMES as readonly string[]).includes(name);
}

function toRequest(values: z.infer<typeof parametersSchema>): PortfolioRequest {
  const { interministeriel } = values;
  return {
    edition: values.edition ?? null,
    position: values.position ?? null,
    filters: {
      ministry: values.ministere ?? null,
      phase: values.phase ?? null,
      band: values.tranche ?? null,
      zone: values.zone ?? null,
      interministerial: interministeriel === undefined ? null : interministeriel === 'oui',
    },
  };
}

/** The query string of a request, `?` included, always written in the same order; '' when empty. */
export function portfolioSearch(request: {
  edition?: number | null;
  position?: number | null;
  filters?: Partial<PortfolioFilters>;
}): string {
  const { edition, position, filters = {} } = request;
  const search = new URLSearchParams();
  const write = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) search.set(name, String(value));
  };
  write(PARAMETERS.edition, edition);
  write(PARAMETERS.position, position);
  write(PARAMETERS.ministry, filters.ministry);
  write(PARAMETERS.phase, filters.phase);
  write(PARAMETERS.band, filters.band);
  write(PARAMETERS.zone, filters.zone);
  const { interministerial = null } = filters;
  write(
    PARAMETERS.interministerial,
    interministerial === null ? null : interministerial ? 'oui' : 'non',
  );
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** True when at least one filter narrows the portfolio. */
export function isFiltered(filters: PortfolioFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}
