import type { SearchParameters } from './filters';

/** The parameters of an address in the shape pages receive them: a name given twice is an array. */
export function searchParameters(search: {
  keys(): Iterable<string>;
  getAll(name: string): string[];
}): SearchParameters {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
