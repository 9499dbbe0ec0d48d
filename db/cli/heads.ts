import fs from 'node:fs';
import { z } from 'zod';
import { CHAINED_TABLES, type ChainedTable, type ChainHeads, type HeadFault } from '../chain';
import { CommandError } from './arguments';

const TABLES = Object.keys(CHAINED_TABLES) as [ChainedTable, ...ChainedTable[]];

const headsSchema = z
  .partialRecord(
    z.enum(TABLES),
    z.strictObject({
      seq: z.int().nonnegative(),
      hash: z.string().regex(/^([0-9a-f]{64})?$/),
    }),
  )
  .refine((heads) => Object.keys(heads).length > 0);

/** The heads as `verify --head` reads them back: a line of JSON under a line for people. */
export function headsText(heads: ChainHeads): string {
  return `Têtes des chaînes, à garder ailleurs :\n${JSON.stringify(heads)}\n`;
}

/**
 * Reads heads noted earlier: JSON itself, or a file that holds it — the heads alone, the report of
 * `verify --json`, or all that `backup` or `verify` printed.
 * @throws CommandError when there is none to read: a check of nothing would pass for a check.
 */
export function readHeads(fileOrJson: string): ChainHeads {
  const text = fileOrJson.trimStart().startsWith('{') ? fileOrJson : readText(fileOrJson);
  const json = /^\s*\{[\s\S]*/m.exec(text)?.[0];
  const parsed = headsSchema.safeParse(headsWithin(json ?? ''));
  if (!parsed.success) {
    throw new CommandError(
      'L’option --head attend les têtes imprimées par « panorama backup » ou « panorama verify », ou un fichier qui les contient.',
    );
  }
  return parsed.data;
}

/** What is wrong with a noted head, in a sentence. */
export function headProblem({ table, seq, problem }: HeadFault): string {
  return problem === 'gone'
    ? `Table ${table}, ligne ${seq} : notée comme tête de la chaîne, elle n’y est plus.`
    : `Table ${table}, ligne ${seq} : ce n’est plus celle notée comme tête, la chaîne a été réécrite.`;
}

function readText(file: string): string {
  if (!fs.existsSync(file)) throw new CommandError(`${file} n’existe pas.`);
  return fs.readFileSync(file, 'utf8');
}

function headsWithin(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' && 'heads' in value ? value.heads : value;
  } catch {
    return undefined;
  }
}
