/**
 * What a cell gave: a value, and what a person should be told of it. With an `error`, `value` only
 * holds the place of the one that could not be read.
 */
export interface Reading<T> {
  value: T;
  warnings: readonly string[];
  error: string | null;
}

export function understood<T>(value: T, ...warnings: string[]): Reading<T> {
  return { value, warnings, error: null };
}

export function notUnderstood<T>(instead: T, error: string): Reading<T> {
  return { value: instead, warnings: [], error };
}
