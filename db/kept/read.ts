import type { z } from 'zod';

/** Where a kept value is, for whoever has to look at it. */
export interface KeptAt {
  table: string;
  /** The row's number or key. */
  row: number | string;
}

/** What a row keeps is not what any release wrote there; the message, in French, names the row. */
export class KeptDataError extends Error {}

/**
 * Reads JSON kept in the database. Schemas of this folder tolerate what other releases wrote: a field
 * added later has a default, one they do not know is ignored.
 * @throws KeptDataError when it is malformed: nothing is ever guessed of the history.
 */
export function readKept<Value>(schema: z.ZodType<Value>, json: string, at: KeptAt): Value {
  const parsed = schema.safeParse(parsedJson(json, at));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')})`;
  throw unreadable(at, where);
}

function parsedJson(json: string, at: KeptAt): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw unreadable(at, '');
  }
}

function unreadable({ table, row }: KeptAt, where: string): KeptDataError {
  return new KeptDataError(
    `Table ${table}, ligne ${row}\u202f: son contenu n’est pas lisible${where}.`,
  );
}
