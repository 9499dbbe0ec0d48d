import { CHAINED_TABLES, type ChainFault, verifyChains } from '../chain';
import { type Connection, openForReading } from '../client';
import { CommandError, parse, UsageError } from './arguments';
import { prepareDatabase } from './database';
import { progressBar } from './progress';

export const help = `Usage : panorama verify [--json]

Vérifie la chaîne des empreintes de l’historique et l’intégrité de la base ;
nomme la première ligne fautive de chaque table. Code de retour 1 s’il y en a une.`;

const PROBLEMS: Record<ChainFault['problem'], string> = {
  missing: 'elle manque',
  previousHash: 'elle n’est pas chaînée à la précédente',
  hash: 'son contenu a été modifié',
  truncated: 'elle a été supprimée, avec celles qui la suivaient',
};

export function run(args: string[]): number {
  const { values, positionals } = parse(args, { json: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const connection = openForReading(prepareDatabase({ create: false }));
  try {
    const report = verify(connection);
    if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else process.stdout.write(`${report.rows} lignes vérifiées.\n`);
    if (report.problems.length > 0) throw new CommandError(report.problems.join('\n'));
    return 0;
  } finally {
    connection.close();
  }
}

interface VerificationReport {
  rows: number;
  faults: ChainFault[];
  problems: string[];
}

/** Every chain, then SQLite's own checks of pages and foreign keys. */
export function verify(connection: Connection): VerificationReport {
  const tables = Object.keys(CHAINED_TABLES);
  const rows = tables.reduce(
    (sum, table) =>
      sum + (connection.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n,
    0,
  );
  const bar = progressBar('Vérification', rows);
  const faults = verifyChains(connection, bar.step);
  bar.end();
  const integrity = connection.pragma('integrity_check', { simple: true });
  const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number }[];
  return {
    rows,
    faults,
    problems: [
      ...faults.map(
        ({ table, seq, problem }) => `Table ${table}, ligne ${seq} : ${PROBLEMS[problem]}.`,
      ),
      ...(integrity === 'ok' ? [] : [`Fichier de base endommagé : ${String(integrity)}.`]),
      ...broken
        .slice(0, 1)
        .map(({ table, rowid }) => `Table ${table}, ligne ${rowid} : référence rompue.`),
    ],
  };
}
