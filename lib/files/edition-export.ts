import { stringify } from 'csv-stringify/sync';
import { durationYears } from '@/lib/domain/history/duration';
import type { EntryState } from '@/lib/domain/history/entry';
import type { Portfolio } from '@/lib/domain/history/portfolio';
import { COST_BAND_LABELS, costBand } from '@/lib/domain/vocabulary/bands';
import { PHASE_LABELS } from '@/lib/domain/vocabulary/phases';
import { type CostCell, readCost } from './cells/costs';
import { writeHtml } from './cells/html';
import { type PhaseCell, readPhase } from './cells/phases';
import { writeProgrammes } from './cells/programmes';
import { bareStatement, statementIn } from './cells/withholding';
import { neutralised } from './tables/neutralised';
import { NARROW } from './typography';

/** The fifteen columns of the first open-data files, then the stable identifier. */
export const EDITION_HEADERS = [
  'Ministère porteur',
  'Ministère nom complet',
  'Nom du projet',
  'Projet interministériel',
  'Description et objectifs du projet',
  'En savoir plus sur le projet',
  'Début',
  'Durée prévisionnelle en année',
  'Phase du projet en cours',
  'Coût estimé',
  'Coût estimé par tranche',
  'Zone fonctionnelle',
  'Financement [programme(s)]',
  'Lien vers les Projets Annuels de Performances',
  'Date de publication',
  'Identifiant',
] as const;

/** A cell with a lone LF or CR must be quoted too: the writer only looks for its own CRLF. */
const LINE_ENDS = /[\r\n]/;

const FRAMING = 'En cadrage';
const WITHHELD = 'Non communiqué';
const UNKNOWN = 'NA';

/**
 * The edition as an open-data file: CSV, UTF-8, comma, CRLF, costs in M€ and durations in years with
 * every decimal, cells that no spreadsheet takes for a formula. Read back, it gives the same facts.
 * What is withheld is not written: a sentence or « Non communiqué » stands in its place.
 */
export function writePublishedEdition(portfolio: Portfolio): string {
  const records = publishedRecords(portfolio).map((record) => record.map(neutralised));
  return stringify([EDITION_HEADERS, ...records], {
    record_delimiter: '\r\n',
    quoted_match: LINE_ENDS,
  });
}

/** Its records, cell by cell under `EDITION_HEADERS`, before anything is neutralised. */
export function publishedRecords(portfolio: Portfolio): string[][] {
  return portfolio.entries.map((entry) => recordOf(entry, portfolio));
}

function recordOf(entry: EntryState, { edition, ministryLabels }: Portfolio): string[] {
  return [
    entry.ministry,
    writeHtml(ministryLabels[entry.ministry] ?? entry.ministry),
    writeHtml(entry.name),
    entry.interministerial ? 'Oui' : 'Non',
    writeHtml(entry.description),
    entry.moreUrl ?? '',
    entry.startOn ?? '',
    durationCell(entry),
    phaseCell(entry),
    costCell(entry),
    COST_BAND_LABELS[costBand(entry)],
    writeHtml(entry.functionalZone ?? ''),
    writeHtml(writeProgrammes(entry.programmes)),
    entry.papUrl ?? '',
    edition.publishedOn ?? '',
    entry.project,
  ];
}

function durationCell(entry: EntryState): string {
  if (entry.withheld?.scope === 'entry') return WITHHELD;
  const years = durationYears(entry);
  if (years !== null) return String(years);
  return entry.phase === 'framing' ? FRAMING : UNKNOWN;
}

function phaseCell({ phase, withheld }: EntryState): string {
  if (withheld?.scope === 'entry') return statementCell(withheld.statement, isStatementForPhase);
  return phase === null ? WITHHELD : PHASE_LABELS[phase];
}

function costCell(entry: EntryState): string {
  const { withheld, costEuros, phase } = entry;
  if (withheld?.scope === 'cost') return statementCell(withheld.statement, isStatementForCost);
  if (withheld !== null) return WITHHELD;
  if (costEuros !== null) return String(costEuros / 1e6);
  return phase === 'framing' ? FRAMING : UNKNOWN;
}

/** The statement alone where the reader recognises it, otherwise after « Non communiqué : ». */
function statementCell(statement: string | null, recognised: (text: string) => boolean): string {
  if (statement === null) return WITHHELD;
  return recognised(statement) && bareStatement(statement) === statement
    ? statement
    : `${WITHHELD}${NARROW}: ${statement}`;
}

function isStatementForPhase(text: string): boolean {
  const read: PhaseCell = readPhase(text).value;
  return read.statement !== null;
}

function isStatementForCost(text: string): boolean {
  const reading = readCost(text, 'unstated');
  const cell: CostCell = reading.value;
  return reading.error !== null && cell.euros === null && statementIn(text, 5) !== null;
}
