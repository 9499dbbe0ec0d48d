import { createHash } from 'node:crypto';
import type { Connection } from './client';

/** The append-only tables, each with the columns its hash covers, in their order. */
export const CHAINED_TABLES = {
  edition_event: [
    'seq',
    'edition',
    'state',
    'data_month',
    'published_on',
    'budget_method',
    'schedule_method',
    'reason',
    'at',
    'actor_id',
    'actor_name',
  ],
  ministry_label: ['seq', 'ministry', 'edition', 'label', 'at', 'actor_id', 'actor_name'],
  revision: [
    'seq',
    'project',
    'edition',
    'ministry_before',
    'ministry_after',
    'origin',
    'reason_code',
    'reason_text',
    'changes',
    'at',
    'actor_id',
    'actor_name',
  ],
  declared_figures: ['seq', 'edition', 'figures', 'at', 'actor_id', 'actor_name'],
  audit: ['seq', 'action', 'subject', 'summary', 'at', 'actor_id', 'actor_name'],
  submission: ['seq', 'id', 'edition', 'project', 'ministry', 'at', 'actor_id', 'actor_name'],
  submission_event: ['seq', 'submission', 'kind', 'payload', 'at', 'actor_id', 'actor_name'],
  publication: [
    'seq',
    'edition',
    'version',
    'position',
    'published_on',
    'note',
    'figures',
    'files',
    'at',
    'actor_id',
    'actor_name',
  ],
  set_aside: ['seq', 'edition', 'finding', 'word', 'at', 'actor_id', 'actor_name'],
} as const;
export type ChainedTable = keyof typeof CHAINED_TABLES;

/**
 * Columns added to a chain after its first rows were written. A hash covers them where they are filled
 * in only, so that the rows written before them keep the hash they were given.
 */
const LATER_COLUMNS: Readonly<Partial<Record<ChainedTable, readonly string[]>>> = {
  edition_event: ['collection_deadline', 'official_rates'],
  revision: ['proposer_id', 'proposer_name', 'submission'],
  publication: ['rules'],
};

type Cell = string | number | null;

/**
 * The hash of a row: SHA-256 of the hash before it and of its values as a JSON array, then of the later
 * columns that are filled in, by name.
 */
export function rowHash(
  table: ChainedTable,
  previousHash: string,
  values: Readonly<Record<string, Cell>>,
): string {
  const cells = CHAINED_TABLES[table].map((column) => values[column] ?? null);
  const later = (LATER_COLUMNS[table] ?? []).flatMap((column) =>
    values[column] === null || values[column] === undefined ? [] : [[column, values[column]]],
  );
  return createHash('sha256')
    .update(JSON.stringify([table, previousHash, ...cells, ...later]))
    .digest('hex');
}

/** The first row of a table that is not what was written, or where rows are missing. */
export interface ChainFault {
  table: ChainedTable;
  seq: number;
  problem: 'missing' | 'previousHash' | 'hash' | 'truncated' | 'numbering';
}

/**
 * The last row of a chain; 0 and an empty hash when it has none. Noted outside of the database, it
 * shows later what no look inside can: a chain cut or written anew together with its numbering.
 */
export interface ChainHead {
  seq: number;
  hash: string;
}
export type ChainHeads = Readonly<Partial<Record<ChainedTable, ChainHead>>>;

/** A noted head that the chain no longer has: its row is gone, or is another. */
export interface HeadFault {
  table: ChainedTable;
  seq: number;
  problem: 'gone' | 'replaced';
}

/** The chained tables this database has: one of an older schema may lack some. */
function presentChains(connection: Connection): ChainedTable[] {
  const table = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
  return (Object.keys(CHAINED_TABLES) as ChainedTable[]).filter(
    (name) => table.get(name) !== undefined,
  );
}

/** How many rows each chain has. */
export function chainLengths(
  connection: Connection,
): Readonly<Partial<Record<ChainedTable, number>>> {
  return Object.fromEntries(
    presentChains(connection).map((table) => {
      const { n } = connection.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number };
      return [table, n];
    }),
  );
}

/** The head of every chain. */
export function chainHeads(connection: Connection): ChainHeads {
  return Object.fromEntries(
    presentChains(connection).map((table) => {
      const last = connection
        .prepare(`SELECT seq, hash FROM ${table} ORDER BY seq DESC LIMIT 1`)
        .get() as ChainHead | undefined;
      return [table, last ?? { seq: 0, hash: '' }];
    }),
  );
}

/** Looks for heads noted earlier; those missing, in the tables' order. Chains may have grown since. */
export function verifyHeads(connection: Connection, noted: ChainHeads): HeadFault[] {
  const present = presentChains(connection);
  return (Object.keys(CHAINED_TABLES) as ChainedTable[]).flatMap((table) => {
    const head = noted[table];
    if (head === undefined || head.seq === 0) return [];
    const row = present.includes(table)
      ? (connection.prepare(`SELECT hash FROM ${table} WHERE seq = ?`).get(head.seq) as
          | { hash: string }
          | undefined)
      : undefined;
    if (row?.hash === head.hash) return [];
    return [{ table, seq: head.seq, problem: row === undefined ? 'gone' : 'replaced' }];
  });
}

/** Walks every chain; the faults found, at most one for each table, in the tables' order. */
export function verifyChains(
  connection: Connection,
  onProgress: (done: number) => void = () => {},
): ChainFault[] {
  let done = 0;
  return presentChains(connection).flatMap((table) => {
    const fault = verifyChain(connection, table, () => onProgress(++done));
    return fault === null ? [] : [fault];
  });
}

function verifyChain(
  connection: Connection,
  table: ChainedTable,
  onRow: () => void,
): ChainFault | null {
  let expectedSeq = 1;
  let previousHash = '';
  const rows = connection.prepare(`SELECT * FROM ${table} ORDER BY seq`).iterate();
  for (const row of rows as IterableIterator<Record<string, Cell>>) {
    const fault = (problem: ChainFault['problem'], seq = Number(row.seq)): ChainFault => ({
      table,
      seq,
      problem,
    });
    if (row.seq !== expectedSeq) return fault('missing', expectedSeq);
    if (row.previous_hash !== previousHash) return fault('previousHash');
    if (row.hash !== rowHash(table, previousHash, row)) return fault('hash');
    previousHash = String(row.hash);
    expectedSeq += 1;
    onRow();
  }
  // AUTOINCREMENT remembers the last number given: rows cut off the end are missed by it.
  const given = connection.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').get(table) as
    | { seq: number }
    | undefined;
  const lastGiven = given?.seq ?? 0;
  if (lastGiven >= expectedSeq) return { table, seq: expectedSeq, problem: 'truncated' };
  // It never stands before the last row by itself: somebody has set it back.
  if (lastGiven < expectedSeq - 1) return { table, seq: expectedSeq - 1, problem: 'numbering' };
  return null;
}
