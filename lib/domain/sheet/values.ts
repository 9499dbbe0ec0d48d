import { absenceOf } from '@/lib/files/cells/absence';
import { type Cell, cellText, isFormulaError, oneLine, severalLines } from '@/lib/files/cells/cell';
import { readCost } from '@/lib/files/cells/costs';
import { readDate } from '@/lib/files/cells/dates';
import { readPhase } from '@/lib/files/cells/phases';
import { readProgrammes, writeProgrammes } from '@/lib/files/cells/programmes';
import { readYesNo } from '@/lib/files/cells/yes-no';
import { writableText } from '@/lib/files/tables/writable';
import { quotedList } from '@/lib/files/typography';
import { formatLongDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { typedAmount } from '@/lib/typed/from-entry';
import { spellingKey } from '../figures/spelling';
import { PHASE_LABELS } from '../vocabulary/phases';
import { REASON_CODES, REASON_LABELS } from '../vocabulary/reasons';
import { WITHHOLDING_GROUND_LABELS, WITHHOLDING_GROUNDS } from '../vocabulary/withholding';
import { SHEET_COLUMN_RULES, type SheetColumn, type SheetColumnKind } from './columns';
import type { ReadCell } from './sheet';

/**
 * A cell understood, as the forms type it: ISO dates, codes, « 30,8 M€ », « true »; '' for nothing. Two
 * cells that give the same `value` say the same.
 */
export type SheetValue =
  /** `note`: how it was understood, where a person could have meant something else. */
  { value: string; note: string | null } | { problem: string };

/** Characters, by what the column takes: beyond, it is not read, for some readings take the square of it. */
const LONGEST: Readonly<Record<SheetColumnKind, number>> = {
  identifier: 100,
  list: 300,
  amount: 300,
  date: 300,
  suggestions: 1_000,
  url: 4_000,
  text: 8_000,
  longText: 32_767,
};

const TAKEN_FOR_DATE =
  'Le tableur a pris ce texte pour une date\u202f: mettez la cellule au format «\u00a0Texte\u00a0» et écrivez-le de nouveau.';
const USE_GROUND =
  'Pour ne pas communiquer ce montant, laissez-le et choisissez pourquoi dans la colonne «\u00a0Montant non communiqué\u00a0».';

/** In a published edition it means « no value »; here, a search that failed. */
const NOT_AVAILABLE = /^\s*#N\/[AD]\s*$/i;

/** Reads a cell; what cannot be trusted is a problem, never an empty value. */
export function readValue(column: SheetColumn, { cell, trouble }: ReadCell): SheetValue {
  if (trouble !== null) return { problem: troubleSentence(trouble) };
  const longest = LONGEST[SHEET_COLUMN_RULES[column].kind];
  if (typeof cell === 'string' && cell.length > longest) {
    return {
      problem: `Cette cellule dépasse ${formatNumber(longest)} caractères\u202f: raccourcissez-la.`,
    };
  }
  if (isFormulaError(cell) || NOT_AVAILABLE.test(cellText(cell))) {
    return { problem: troubleSentence({ kind: 'error', shown: cellText(cell).trim() }) };
  }
  return READERS[column](cell);
}

function troubleSentence(trouble: NonNullable<ReadCell['trouble']>): string {
  switch (trouble.kind) {
    case 'formula':
      return 'Cette cellule contient une formule sans résultat enregistré\u202f: écrivez la valeur elle-même.';
    case 'error':
      return `La formule de cette cellule a échoué (${trouble.shown})\u202f: écrivez la valeur elle-même.`;
    case 'merged':
      return `Les cellules ${trouble.range} sont fusionnées\u202f: défusionnez-les et écrivez une valeur dans chacune.`;
  }
}

type Reader = (cell: Cell) => SheetValue;

function plainly(value: string): SheetValue {
  return { value, note: null };
}

const line: Reader = (cell) =>
  cell instanceof Date
    ? { problem: TAKEN_FOR_DATE }
    : plainly(oneLine(writableText(cellText(cell))));

const lines: Reader = (cell) =>
  cell instanceof Date
    ? { problem: TAKEN_FOR_DATE }
    : plainly(severalLines(writableText(cellText(cell))));

const date: Reader = (cell) => {
  const reading = readDate(cell);
  if (reading.error !== null) return { problem: reading.error };
  if (reading.value === null) return plainly('');
  const { on, precision } = reading.value;
  const note = precision === 'month' ? `Lu comme le ${formatLongDate(on)}.` : null;
  return { value: on, note };
};

/** Beyond 100 000 a bare number is in euros, and said to be; between, the rules on amounts stop it. */
const amount: Reader = (cell) => {
  const reading = readCost(cell, 'millions');
  if (reading.error !== null) return { problem: reading.error };
  const { euros, absence } = reading.value;
  if (absence === 'withheld') return { problem: USE_GROUND };
  return { value: typedAmount(euros), note: reading.warnings[0] ?? null };
};

const phase: Reader = (cell) => {
  const reading = readPhase(cell);
  if (reading.error !== null) return { problem: reading.error };
  const { phase: read, absence } = reading.value;
  if (read !== null) return { value: read, note: reading.warnings[0] ?? null };
  if (absence === 'empty') return plainly('');
  return { problem: `Phase attendue\u202f: ${quotedList(Object.values(PHASE_LABELS))}.` };
};

const yesNo: Reader = (cell) => {
  if (absenceOf(oneLine(cellText(cell))) === 'empty') return plainly('');
  const reading = readYesNo(cell);
  if (reading.error !== null) return { problem: reading.error };
  return plainly(String(reading.value));
};

/** A code by its label, whatever its case and accents. */
function oneOf(codes: readonly string[], labels: Readonly<Record<string, string>>): Reader {
  const known = new Map(
    codes.flatMap((code) => [
      [spellingKey(code), code],
      [spellingKey(labels[code] ?? code), code],
    ]),
  );
  return (cell) => {
    const written = oneLine(cellText(cell));
    if (absenceOf(written) === 'empty') return plainly('');
    const code = known.get(spellingKey(written));
    if (code !== undefined) return plainly(code);
    const expected = quotedList(codes.map((each) => labels[each] ?? each));
    return { problem: `Choisissez une valeur de la liste\u202f: ${expected}.` };
  };
}

const reason = oneOf(REASON_CODES, REASON_LABELS);

const programmes: Reader = (cell) =>
  cell instanceof Date
    ? { problem: TAKEN_FOR_DATE }
    : plainly(writeProgrammes(readProgrammes(writableText(cellText(cell)))));

const READERS: Readonly<Record<SheetColumn, Reader>> = {
  project: line,
  version: line,
  edition: line,
  name: line,
  confirm: yesNo,
  phase,
  phaseReason: reason,
  phaseWhy: lines,
  cost: amount,
  withheld: oneOf(WITHHOLDING_GROUNDS, WITHHOLDING_GROUND_LABELS),
  costReason: reason,
  costWhy: lines,
  startOn: date,
  plannedEndOn: date,
  scheduleReason: reason,
  scheduleWhy: lines,
  ministry: line,
  description: lines,
  functionalZone: line,
  interministerial: yesNo,
  programmes,
  papUrl: line,
  moreUrl: line,
  textReason: reason,
  textWhy: lines,
  explanation: lines,
};
