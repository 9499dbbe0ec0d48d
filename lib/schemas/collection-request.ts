import type { SearchParameters } from './filters';

const EDITION = /^[1-9]\d{0,2}$/;

/**
 * Reads from an address which collection is asked for, null for the latest edition’s. What is not
 * understood is left out and named, in French, in `problems`: a page says so, an API refuses.
 */
export function readCollectionRequest(parameters: SearchParameters): {
  edition: number | null;
  problems: readonly string[];
} {
  const problems = Object.entries(parameters)
    .filter(([name, value]) => name !== 'edition' && value !== undefined && value !== '')
    .map(([name]) => `Le paramètre «\u00a0${name.slice(0, 40)}\u00a0» n’est pas connu.`);
  const { edition } = parameters;
  if (edition === undefined || edition === '') return { edition: null, problems };
  if (typeof edition === 'string' && EDITION.test(edition)) {
    return { edition: Number(edition), problems };
  }
  return {
    edition: null,
    problems: [...problems, 'L’édition demandée doit être un numéro d’édition.'],
  };
}
