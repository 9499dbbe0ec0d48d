import { z } from 'zod';
import { RULE_CODES, RULES, type RuleCode } from '@/lib/domain/quality/rules';
import type { QualityRequest, Standing } from '@/lib/views/quality';
import type { SearchParameters } from './filters';

const editionNumber = z.number().int().min(1).max(999);
const findingKey = z.string().regex(/^[a-zA-Z]+:[^:]{1,60}:[0-9a-z]{1,20}$/);

/** Findings of an edition set aside at once, with one word that stays. */
export const setAsideSchema = z.strictObject({
  edition: editionNumber,
  findings: z.array(findingKey).min(1, 'Choisissez au moins un point.').max(500),
  word: z
    .string()
    .trim()
    .min(10, 'Dites en une phrase pourquoi ce point est écarté\u202f: elle reste dans le journal.')
    .max(500, 'Cette explication dépasse 500\u00a0caractères\u202f: raccourcissez-la.'),
});

/** A finding set aside, taken up again. */
export const takeUpSchema = z.strictObject({ edition: editionNumber, finding: findingKey });

/** How the findings shown are called in the address. */
const STANDING_NAMES = {
  'a-regler': 'open',
  ecartes: 'setAside',
  information: 'notice',
  tous: 'all',
} as const satisfies Record<string, Standing>;
const STANDING_LIST = Object.keys(STANDING_NAMES) as (keyof typeof STANDING_NAMES)[];

const schemas = {
  etat: z.enum(STANDING_LIST),
  type: z.string().refine((slug) => ruleOf(slug) !== null),
  ministere: z.string().regex(/^[\p{L}\p{N}_.-]{1,60}$/u),
};

const EXPECTED: Record<keyof typeof schemas, string> = {
  etat: `L’état demandé vaut l’un de\u202f: ${STANDING_LIST.join(', ')}.`,
  type: 'Le type de point demandé n’existe pas.',
  ministere: 'Le ministère demandé n’existe pas.',
};

function ruleOf(slug: string): RuleCode | null {
  return RULE_CODES.find((code) => RULES[code].slug === slug) ?? null;
}

/**
 * Reads from an address which findings are asked for; what is not understood is left out and named, in
 * French, in `problems`.
 */
export function readQualityRequest(parameters: SearchParameters): {
  request: QualityRequest;
  problems: readonly string[];
} {
  const problems: string[] = [];
  const read = (name: keyof typeof schemas): string | null => {
    const given = parameters[name];
    if (given === undefined || given === '') return null;
    const parsed = schemas[name].safeParse(given);
    if (parsed.success) return parsed.data;
    problems.push(EXPECTED[name]);
    return null;
  };
  const named = read('etat');
  const standing = STANDING_LIST.find((name) => name === named);
  return {
    request: {
      standing: standing === undefined ? 'open' : STANDING_NAMES[standing],
      rule: ruleOf(read('type') ?? ''),
      ministry: read('ministere'),
    },
    problems,
  };
}

/** The query string of a request, `?` included, always written in the same order; '' when empty. */
export function qualitySearch({ standing, rule, ministry }: QualityRequest): string {
  const search = new URLSearchParams();
  const name = STANDING_LIST.find((known) => STANDING_NAMES[known] === standing);
  if (name !== undefined && standing !== 'open') search.set('etat', name);
  if (rule !== null) search.set('type', RULES[rule].slug);
  if (ministry !== null) search.set('ministere', ministry);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
