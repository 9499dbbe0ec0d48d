import fs from 'node:fs';
import path from 'node:path';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import { type Decision, readDecisions } from '@/lib/domain/identity/decisions';
import type { ImportReport } from '@/lib/domain/import/report';
import { readDeclared } from '@/lib/files/declared';
import { type PublishedEdition, readPublishedEdition } from '@/lib/files/published-edition';
import {
  type EditionImport,
  editionRefusal,
  importEdition,
  planEditionImport,
} from '../commands/import-edition';
import { reader } from '../read';
import { commandLineActor } from './actor';
import {
  CommandError,
  dateOption,
  editionOption,
  monthOption,
  onePositional,
  parse,
  UsageError,
} from './arguments';
import { prepareDatabase } from './database';
import { printImportReport } from './import-report';
import { progressBar } from './progress';
import { accepted } from './user';

export const help = `Usage : panorama import FICHIER --edition N --data-month AAAA-MM [OPTIONS]

Importe une édition telle que publiée (CSV ou XLSX). Un projet renommé est reconnu : les
correspondances exactes sont prises, les probables sont proposées et jamais fusionnées en silence.
  --edition N              numéro de l’édition
  --data-month AAAA-MM     mois des données (date d’actualisation)
  --published-on DATE      date de publication, AAAA-MM-JJ
  --declared FICHIER       chiffres déclarés par l’État (JSON), gardés à côté des calculés
  --decisions FICHIER      décisions sur les correspondances (JSON ou CSV : nom, projet)
  --accept-likely          prend aussi les correspondances probables
  --dry-run                dit ce qui serait fait, sans rien écrire
  --json                   rend le rapport en JSON
Code de retour : 0 fait, 1 le fichier a des erreurs (rien n’est importé), 2 mauvais usage.`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    edition: { type: 'string' },
    'data-month': { type: 'string' },
    'published-on': { type: 'string' },
    declared: { type: 'string' },
    decisions: { type: 'string' },
    'accept-likely': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const file = onePositional('le fichier à importer', positionals);
  const edition = editionOption(values.edition);
  const asked = {
    edition,
    dataMonth: monthOption('data-month', values['data-month']),
    publishedOn: dateOption('published-on', values['published-on']),
    decisions: values.decisions === undefined ? [] : decisionsIn(values.decisions),
    declared: values.declared === undefined ? null : declaredIn(values.declared, edition),
    acceptLikely: values['accept-likely'] ?? false,
  };
  const bytes = contentOf(file);
  const bar = progressBar('Import', 3);
  const read = await readPublishedEdition(bytes, path.basename(file));
  bar.step(1);
  prepareDatabase({ create: true });
  const report = await carryOut({ ...asked, rows: read.rows }, read, values['dry-run'] ?? false);
  bar.end();
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printImportReport(report, edition, values['dry-run'] ?? false);
  if (report.errors.length === 0) return 0;
  throw new CommandError(
    `${file} : ${report.errors.length} erreur${report.errors.length > 1 ? 's' : ''} ; rien n’a été importé.`,
  );
}

type Notes = Pick<PublishedEdition, 'records' | 'warnings' | 'errors'>;

/** Plans first: with an error in the file, or for a dry run, that is all there is to tell. */
async function carryOut(
  input: EditionImport,
  notes: Notes,
  isDryRun: boolean,
): Promise<ImportReport> {
  const refusal = editionRefusal(reader(), input.edition);
  if (refusal !== null) throw new CommandError(refusal);
  const actor = commandLineActor();
  const planned = planEditionImport(reader(), actor, input, new Date().toISOString()).report;
  if (notes.errors.length > 0) return notRead(notes);
  if (planned.errors.length > 0) return withNotes({ ...planned, ...NOTHING_DONE }, notes);
  if (isDryRun) return withNotes(planned, notes);
  return withNotes(accepted(importEdition(actor, input)), notes);
}

/** Of a file read in part, what its rows would become is not told: the missing ones could change it. */
function notRead(notes: Notes): ImportReport {
  const nothing = { ...NOTHING_DONE, matched: [], likely: [], withheld: 0 };
  return withNotes({ rows: notes.records, ...nothing, warnings: [], errors: [] }, notes);
}

/** Movements of a file read in part would be those of the missing rows. */
const NOTHING_DONE = { imported: 0, created: 0, revisions: 0, entrants: [], exits: [] };

/** A warning on a line in error is left out: it would speak of a value that was not understood. */
function withNotes(report: ImportReport, notes: Notes): ImportReport {
  const errors = [...notes.errors, ...report.errors];
  const faulty = new Set(errors.map(({ line }) => line));
  const warnings = [...notes.warnings, ...report.warnings];
  return { ...report, warnings: warnings.filter(({ line }) => !faulty.has(line)), errors };
}

/** A file that is not there is a wrong use of the command line, not a fault of its content. */
function contentOf(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    throw new UsageError(`Le fichier ${file} ne peut pas être lu : vérifiez son chemin.`);
  }
}

function decisionsIn(file: string): readonly Decision[] {
  const read = readDecisions(contentOf(file).toString('utf8'), path.basename(file));
  if ('problem' in read) throw new CommandError(`${file} : ${read.problem}`);
  return read.decisions;
}

function declaredIn(file: string, edition: number): DeclaredFigures | null {
  const read = readDeclared(parsedJson(file));
  if ('problem' in read) throw new CommandError(`${file} : ${read.problem}`);
  return read.byEdition[edition] ?? null;
}

function parsedJson(file: string): unknown {
  try {
    return JSON.parse(contentOf(file).toString('utf8'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new CommandError(`${file} n’est pas un fichier JSON lisible.`);
  }
}
