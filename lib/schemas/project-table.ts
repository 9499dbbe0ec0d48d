import { z } from 'zod';
import {
  matchesSearch,
  type SortDirection,
  type SortKey,
  sortRows,
} from '@/lib/domain/views/projects';
import type { ProjectRow } from '@/lib/views/project';
import {
  type PortfolioRequest,
  portfolioSearch,
  readPortfolioRequest,
  type SearchParameters,
} from './filters';

/** How the columns one may sort by are called in the address. */
const SORT_NAMES = {
  nom: 'name',
  ministere: 'ministryLabel',
  zone: 'functionalZone',
  phase: 'phase',
  cout: 'costEuros',
  'ecart-cout': 'budgetGap',
  debut: 'startOn',
  fin: 'plannedEndOn',
  duree: 'durationYears',
  'ecart-duree': 'scheduleGap',
  glissement: 'endSlipMonths',
} as const satisfies Record<string, SortKey>;

type SortName = keyof typeof SORT_NAMES;
export type SortableColumn = (typeof SORT_NAMES)[SortName];

const SORT_LIST = Object.keys(SORT_NAMES) as SortName[];

export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** What the table of projects shows: which portfolio, what is searched, in what order, which page. */
export interface TableRequest extends PortfolioRequest {
  /** Set for the projects that left the panorama; absent for those that are there. */
  presence?: 'departed' | undefined;
  search: string;
  sort: SortableColumn;
  direction: SortDirection;
  /** From 1. */
  page: number;
  pageSize: PageSize;
}

const DEFAULTS = {
  search: '',
  sort: 'name',
  direction: 'ascending',
  page: 1,
  pageSize: 25,
} as const satisfies Omit<TableRequest, keyof PortfolioRequest>;

export const TABLE_PARAMETERS = {
  presence: 'presence',
  search: 'recherche',
  sort: 'tri',
  direction: 'sens',
  page: 'page',
  pageSize: 'lignes',
} as const;

const schemas = {
  presence: z.enum(['presents', 'sortis']),
  recherche: z.string().max(100),
  tri: z.enum(SORT_LIST),
  sens: z.enum(['croissant', 'decroissant']),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  lignes: z
    .enum(['25', '50', '100'])
    .transform((text): PageSize => (text === '100' ? 100 : text === '50' ? 50 : 25)),
};

const EXPECTED: Record<keyof typeof schemas, string> = {
  presence: 'La présence demandée vaut «\u00a0presents\u00a0» ou «\u00a0sortis\u00a0».',
  recherche: 'La recherche dépasse 100 caractères.',
  tri: 'La colonne de tri demandée n’existe pas.',
  sens: 'Le sens du tri vaut «\u00a0croissant\u00a0» ou «\u00a0decroissant\u00a0».',
  page: 'La page demandée doit être un numéro de page.',
  lignes: 'Le nombre de lignes par page vaut 25, 50 ou 100.',
};

/**
 * Reads what the table shows from an address. Like the filters, a value that is not understood is
 * left out and named, in French, in `problems`.
 */
export function readTableRequest(parameters: SearchParameters): {
  request: TableRequest;
  problems: readonly string[];
} {
  const others = Object.values(TABLE_PARAMETERS);
  const { request, problems } = readPortfolioRequest(parameters, others);
  const wrong: string[] = [];
  const value = <Name extends keyof typeof schemas>(
    name: Name,
  ): z.output<(typeof schemas)[Name]> | null => {
    const given = parameters[name];
    if (given === undefined || given === '') return null;
    const parsed = schemas[name].safeParse(given);
    if (parsed.success) return parsed.data as z.output<(typeof schemas)[Name]>;
    wrong.push(EXPECTED[name]);
    return null;
  };
  const sort = value('tri');
  const direction = value('sens');
  return {
    request: {
      ...request,
      presence: value('presence') === 'sortis' ? 'departed' : undefined,
      search: value('recherche') ?? DEFAULTS.search,
      sort: sort === null ? DEFAULTS.sort : SORT_NAMES[sort],
      direction: direction === 'decroissant' ? 'descending' : DEFAULTS.direction,
      page: value('page') ?? DEFAULTS.page,
      pageSize: value('lignes') ?? DEFAULTS.pageSize,
    },
    problems: [...problems, ...wrong],
  };
}

/** The query string of a table, `?` included; what is as usual is not written, so '' is the usual. */
export function tableSearch(request: TableRequest): string {
  const search = new URLSearchParams(portfolioSearch(request));
  const write = (name: string, value: string | number, usual: string | number) => {
    if (value !== usual) search.set(name, String(value));
  };
  const sort = SORT_LIST.find((name) => SORT_NAMES[name] === request.sort) ?? 'nom';
  write(
    TABLE_PARAMETERS.presence,
    request.presence === 'departed' ? 'sortis' : 'presents',
    'presents',
  );
  write(TABLE_PARAMETERS.search, request.search, DEFAULTS.search);
  write(TABLE_PARAMETERS.sort, sort, 'nom');
  write(
    TABLE_PARAMETERS.direction,
    request.direction === 'descending' ? 'decroissant' : 'croissant',
    'croissant',
  );
  write(TABLE_PARAMETERS.page, request.page, DEFAULTS.page);
  write(TABLE_PARAMETERS.pageSize, request.pageSize, DEFAULTS.pageSize);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The rows found, all pages together, in the order asked for: the screen and the CSV show the same. */
export function chosenRows(
  rows: readonly ProjectRow[],
  { search, sort, direction }: Pick<TableRequest, 'search' | 'sort' | 'direction'>,
): ProjectRow[] {
  return sortRows(
    rows.filter((row) => matchesSearch(row, search)),
    sort,
    direction,
  );
}
