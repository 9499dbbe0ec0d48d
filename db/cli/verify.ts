import {
  type ChainFault,
  type ChainHeads,
  chainHeads,
  chainLengths,
  verifyChains,
  verifyHeads,
} from '../chain';
import { type Connection, openForReading } from '../client';
import { KeptDataError } from '../kept/read';
import { schemaState } from '../migrate';
import { CommandError, parse, UsageError } from './arguments';
import { existingDatabase, plainly } from './database';
import { headProblem, headsText, readHeads } from './heads';
import { progressBar } from './progress';
import { type PublicationReport, publicationReport } from './publication-problems';
import { schemaProblems } from './schema-problems';

export const help = `Usage : panorama verify [--json] [--head FICHIER|JSON]

Vérifie la chaîne des empreintes de l’historique, le schéma et ses déclencheurs, les publications
(leurs fichiers, leurs chiffres figés) et l’intégrité de la base, sans rien y écrire ; nomme la première ligne fautive de chaque table. Code de retour 1 s’il
y en a une. Imprime la tête de chaque chaîne. Une publication se vérifie selon les règles de calcul en
vigueur quand elle a été faite ; ce que les règles actuelles donneraient d’autre est dit pour information.
  --head    vérifie en outre que les têtes notées plus tôt (imprimées par « panorama backup » ou
            par cette commande) sont toujours dans leurs chaînes : sans elles, une fin coupée avec
            sa numérotation, ou une chaîne entièrement réécrite, ne se voit pas`;

const PROBLEMS: Record<ChainFault['problem'], string> = {
  missing: 'elle manque',
  previousHash: 'elle n’est pas chaînée à la précédente',
  hash: 'son contenu a été modifié',
  truncated: 'elle a été supprimée, avec celles qui la suivaient',
  numbering: 'la numérotation a été ramenée en arrière',
};

export function run(args: string[]): number {
  const { values, positionals } = parse(args, {
    json: { type: 'boolean' },
    head: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`Argument inattendu : ${positionals[0]}.`);
  const noted = values.head === undefined ? {} : readHeads(values.head);
  const file = existingDatabase();
  const connection = openForReading(file);
  try {
    const report = plainly(file, () => verify(connection, noted));
    if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else {
      const notes = report.notes.map((note) => `${note}\n`).join('');
      process.stdout.write(`${report.rows} lignes vérifiées.\n${notes}${headsText(report.heads)}`);
    }
    if (report.problems.length > 0) throw new CommandError(report.problems.join('\n'));
    return 0;
  } finally {
    connection.close();
  }
}

interface VerificationReport {
  rows: number;
  faults: ChainFault[];
  heads: ChainHeads;
  problems: string[];
  /** What rules that changed since a publication would give otherwise: information, not a problem. */
  notes: string[];
}

/**
 * Every chain and the heads noted earlier, the schema against what the migrations make, then SQLite's
 * own checks of pages and foreign keys. Nothing is written.
 * @throws SchemaMismatch for a database this code does not know.
 */
export function verify(connection: Connection, noted: ChainHeads = {}): VerificationReport {
  const { pending } = schemaState(connection);
  const rows = Object.values(chainLengths(connection)).reduce((sum, length) => sum + length, 0);
  const bar = progressBar('Vérification', rows);
  const faults = verifyChains(connection, bar.step);
  bar.end();
  const integrity = connection.pragma('integrity_check', { simple: true });
  const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number }[];
  const publications: PublicationReport =
    pending.length === 0 ? readable(connection) : { problems: [], notes: [] };
  return {
    rows,
    faults,
    heads: chainHeads(connection),
    problems: [
      ...faults.map(
        ({ table, seq, problem }) => `Table ${table}, ligne ${seq} : ${PROBLEMS[problem]}.`,
      ),
      ...verifyHeads(connection, noted).map(headProblem),
      ...schemaProblems(connection),
      ...(pending.length === 0
        ? []
        : [
            `Schéma antérieur à cette version (${pending.join(', ')}) : il est mis à jour au démarrage, ou par « panorama restore ».`,
          ]),
      ...publications.problems,
      ...(integrity === 'ok' ? [] : [`Fichier de base endommagé : ${String(integrity)}.`]),
      ...broken
        .slice(0, 1)
        .map(({ table, rowid }) => `Table ${table}, ligne ${rowid} : référence rompue.`),
    ],
    notes: publications.notes,
  };
}

/** The report of the publications; a row that cannot be read is a problem like another. */
function readable(connection: Connection): PublicationReport {
  try {
    return publicationReport(connection);
  } catch (error) {
    if (error instanceof KeptDataError) return { problems: [error.message], notes: [] };
    throw error;
  }
}
