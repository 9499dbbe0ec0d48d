import { DAYS_PER_YEAR, daysBetween } from '@/lib/domain/history/duration';
import type { PublishedRow } from '@/lib/domain/history/published-row';
import { formatNumber } from '@/lib/format/numbers';
import { absenceOf } from '../cells/absence';
import { readBand } from '../cells/bands';
import { cellText, isBlank, isFormulaError, oneLine } from '../cells/cell';
import { type CostCell, readCost } from '../cells/costs';
import { type PartialDate, readDate } from '../cells/dates';
import { readDuration, type WrittenDuration } from '../cells/durations';
import { readHtml } from '../cells/html';
import { readDescription, readLink, readLinkCell } from '../cells/links';
import { readName } from '../cells/names';
import { readPhase } from '../cells/phases';
import { readProgrammes } from '../cells/programmes';
import { statementIn } from '../cells/withholding';
import { readYesNo } from '../cells/yes-no';
import type { TableRow } from '../tables/table';
import { NARROW } from '../typography';
import type { Header } from './header';
import { costUnitOf, durationUnitOf } from './header-words';
import { type Notes, RecordReader, SENTENCE_WORDS } from './record-reader';
import { bandProblem, disclosureOf } from './withheld';

/** Characters; real descriptions stay under 4 000, real lists of programmes under 600. */
const LONGEST_DESCRIPTION = 20_000;
const LONGEST_CELL = 2_000;

/**
 * Reads one record of an edition. Null when its cells hold errors: they are in `notes`, each at its
 * line and column.
 */
export function readRow(record: TableRow, header: Header, notes: Notes): PublishedRow | null {
  const own: Notes = { warnings: [], errors: [] };
  const reader = new RecordReader(record, header, own);
  refuseUnreadable(reader, header);
  if (own.errors.length > 0) {
    notes.errors.push(...own.errors);
    return null;
  }
  const row = { ...identityOf(reader), ...factsOf(reader), ...wordsOf(reader) };
  notes.warnings.push(...own.warnings);
  notes.errors.push(...own.errors);
  return own.errors.length > 0 ? null : { line: record.line, ...row };
}

function refuseUnreadable(reader: RecordReader, header: Header): void {
  for (const { field } of header.columns) {
    if (field === null) continue;
    const cell = reader.cell(field);
    const longest = field === 'description' ? LONGEST_DESCRIPTION : LONGEST_CELL;
    if (isFormulaError(cell)) {
      reader.fail(
        field,
        `Une formule du tableur a échoué dans cette cellule${NARROW}: écrivez sa valeur.`,
      );
    } else if (cellText(cell).length > longest) {
      reader.fail(
        field,
        `Cellule trop longue${NARROW}: ${formatNumber(longest)} caractères au plus.`,
      );
    }
  }
}

function identityOf(reader: RecordReader) {
  const name = readName(reader.cell('name'));
  if (name === '') reader.fail('name', 'Nom du projet absent, alors que la ligne n’est pas vide.');
  const code = readName(reader.cell('ministryCode'));
  const label = readName(reader.cell('ministryLabel')) || code;
  if (label === '') {
    const field = reader.headerOf('ministryLabel') === '' ? 'ministryCode' : 'ministryLabel';
    reader.fail(field, 'Ministère porteur absent.');
  }
  return {
    name,
    ministryCode: code || null,
    ministryLabel: label,
    project: reader.text('project') || null,
  };
}

function factsOf(reader: RecordReader) {
  const start = reader.takeOrStatement('start', readDate(reader.cell('start')));
  const duration = readDurationOf(reader, start.value);
  const cost = reader.takeOrStatement(
    'cost',
    readCost(reader.cell('cost'), costUnitOf(reader.headerOf('cost'))),
  );
  const phase = reader.take('phase', readPhase(reader.cell('phase')));
  const band = bandOf(reader);
  const disclosure = disclosureOf({
    phase,
    cost: cost.value,
    costStatement: cost.statement,
    otherStatement: duration.statement ?? start.statement,
    durationAbsence: absenceOf(reader.text('duration')),
    band,
  });
  for (const { at, message } of disclosure.warnings) reader.warn(at, message);
  const costEuros = costOf(cost.value);
  const problem = bandProblem(band, { ...disclosure, costEuros });
  if (problem !== null) reader.warn('band', problem);
  warnOfIgnored(reader, { start, duration, withheld: disclosure.withheld !== null });
  return {
    start: start.value,
    duration: duration.value,
    phase: disclosure.phase,
    costEuros,
    withheld: disclosure.withheld,
    declaredBand: band ?? readBand(reader.text('cost')),
  };
}

function costOf(cell: CostCell): number | null {
  return cell.euros;
}

/** Where the file gives an end and no duration, the duration is the days between, as published ones are. */
function readDurationOf(
  reader: RecordReader,
  start: PartialDate | null,
): { value: WrittenDuration | null; statement: string | null } {
  if (reader.headerOf('duration') !== '') {
    const unit = durationUnitOf(reader.headerOf('duration'));
    return reader.takeOrStatement('duration', readDuration(reader.cell('duration'), unit));
  }
  const { value: end, statement } = reader.takeOrStatement('end', readDate(reader.cell('end')));
  if (start === null || end === null) return { value: null, statement };
  const days = daysBetween(start.on, end.on);
  if (days < 0) reader.fail('end', 'La fin précède le début du projet.');
  const exact = start.precision === 'day' && end.precision === 'day';
  return { value: { years: days / DAYS_PER_YEAR, decimals: exact ? 14 : 1 }, statement };
}

function bandOf(reader: RecordReader) {
  const text = oneLine(readHtml(cellText(reader.cell('band'))).text);
  const band = readBand(text);
  const absent = absenceOf(text);
  if (band === null && absent === null && statementIn(text, SENTENCE_WORDS) === null) {
    reader.warn('band', `Tranche de coût inconnue${NARROW}: ignorée.`);
  }
  return band;
}

/** A sentence in place of a date or duration, when it withholds nothing else, would be lost in silence. */
function warnOfIgnored(
  reader: RecordReader,
  cells: {
    start: { statement: string | null };
    duration: { statement: string | null };
    withheld: boolean;
  },
): void {
  if (cells.withheld) return;
  for (const field of ['start', 'duration'] as const) {
    if (cells[field].statement !== null) {
      reader.warn(field, `Phrase à la place d’une valeur${NARROW}: lue comme une valeur absente.`);
    }
  }
}

function wordsOf(reader: RecordReader) {
  const description = reader.take('description', readDescription(reader.cell('description')));
  const moreUrl = reader.take('moreUrl', readLinkCell(reader.cell('moreUrl')));
  const funding = readHtml(cellText(reader.cell('programmes')));
  const papUrl = reader.take('papUrl', readLinkCell(reader.cell('papUrl')));
  const anchor = funding.anchors[0];
  const anchored = anchor ? reader.take('programmes', readLink(anchor.href)) : null;
  const hasColumn = reader.headerOf('interministerial') !== '';
  return {
    interministerial:
      hasColumn && reader.take('interministerial', readYesNo(reader.cell('interministerial'))),
    description: description.text,
    moreUrl: moreUrl ?? description.link,
    functionalZone: zoneOf(reader),
    programmes: readProgrammes(funding.text),
    papUrl: papUrl ?? anchored,
  };
}

function zoneOf(reader: RecordReader): string | null {
  const zone = readName(reader.cell('zone'));
  return absenceOf(zone) === null ? zone : null;
}

/** True when the record has nothing in any cell: spreadsheets export them by hundreds. */
export function isBlankRecord(record: TableRow): boolean {
  return record.cells.every(isBlank);
}
