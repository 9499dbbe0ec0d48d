import { z } from 'zod';
import { EXIT_GROUNDS } from '@/lib/domain/vocabulary/exits';
import type { PortfolioFilters } from '@/lib/views/dashboard';
import type { RegisterFilters } from '@/lib/views/register';
import type { SearchParameters } from './filters';
import { type PortfolioRequest, portfolioSearch, readPortfolioRequest } from './filters';

export const REGISTER_PATH = '/projets/sortis';
export const GROUND_PARAMETER = 'motif';

/** What the register shows: an edition, a moment of it, a ground, a ministry. */
export interface RegisterRequest extends Pick<PortfolioRequest, 'edition' | 'position'> {
  filters: RegisterFilters;
}

const ground = z.enum(EXIT_GROUNDS);

/** Reads an address; what is not understood is left out and named, in French, in `problems`. */
export function readRegisterRequest(parameters: SearchParameters): {
  request: RegisterRequest;
  problems: readonly string[];
} {
  const { request, problems } = readPortfolioRequest(parameters, [GROUND_PARAMETER]);
  const { edition, position, filters } = request;
  const asked = parameters[GROUND_PARAMETER] ?? '';
  const parsed = ground.safeParse(asked);
  const { ministry, ...others } = filters;
  const found = [
    ...problems,
    ...(asked !== '' && !parsed.success ? ['Le motif de sortie demandé n’existe pas.'] : []),
    ...(Object.values(others).some((value) => value !== null)
      ? ['Le registre se filtre par motif et par ministère seulement.']
      : []),
  ];
  return {
    request: {
      edition,
      position,
      filters: { ground: parsed.success ? parsed.data : null, ministry },
    },
    problems: found,
  };
}

/** The query string of a register, `?` included; '' when empty. */
export function registerSearch(request: Partial<RegisterRequest>): string {
  const { edition = null, position = null, filters } = request;
  const ministry = filters?.ministry ?? null;
  const search = new URLSearchParams(portfolioSearch({ edition, position, filters: { ministry } }));
  if (filters?.ground) search.set(GROUND_PARAMETER, filters.ground);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Address of the register, at the edition and the moment of the page that leads to it. */
export function registerHref(request: Partial<RegisterRequest>): string {
  return `${REGISTER_PATH}${registerSearch(request)}`;
}

/** True where the register has every filter in force: its lines are then those that were counted. */
export function isRegisterScope({ ministry: _, ...others }: PortfolioFilters): boolean {
  return Object.values(others).every((value) => value === null);
}
