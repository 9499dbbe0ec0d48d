import { spellingKey } from '@/lib/domain/figures/spelling';
import { notUnderstood, type Reading, understood } from '../reading';
import { NARROW, quotedList } from '../typography';
import { absenceOf } from './absence';
import { type Cell, cellText, oneLine } from './cell';

/** `on` is an ISO date: the first of the month where only the month is given. */
export interface PartialDate {
  on: string;
  precision: 'day' | 'month';
}

const EXPECTED = `Date attendue${NARROW}: ${quotedList(['juillet 2013', '01/07/2013', '2013-07-01'])}.`;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;
/** Writes ISO dates. */
const IN_PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets (the serial number 1 is 1 January 1900, with Excel’s leap year of 1900). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const MONTHS: readonly RegExp[] = [
  /^janv?(ier)?$|^january$/,
  /^fevr?(ier)?$|^feb(ruary)?$/,
  /^mars?$|^march$/,
  /^avr(il)?$|^apr(il)?$/,
  /^mai$|^may$/,
  /^juin$|^june?$/,
  /^juil(let)?$|^july?$/,
  /^aou(t)?$|^aug(ust)?$/,
  /^sept?(embre|ember)?$/,
  /^oct(obre|ober)?$/,
  /^nov(embre|ember)?$/,
  /^dec(embre|ember)?$/,
];

const NAMED_MONTH = /^(?:(\d{1,2})(?:er)?[ -])?([a-z]{3,9})\.?[ .'/-]*(\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: .*)?$/;
const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t ][\d:.]+(?:z|[+-]\d\d:?\d\d)?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_FIRST = /^(\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a date as published editions write it; null where there is none (empty, « NA »,
 * « En cadrage »). Two-digit years are of the 2000s. Range: 1970 to 2100.
 */
export function readDate(cell: Cell): Reading<PartialDate | null> {
  if (cell instanceof Date) return fromDate(cell);
  const text = oneLine(cellText(cell));
  if (absenceOf(text) !== null) return understood(null);
  if (INSTANT.test(text)) return fromInstant(text);
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
  if (serial !== null) return fromDate(new Date(SERIAL_EPOCH + Math.floor(serial) * DAY_MS));
  return fromText(spellingKey(text));
}

/** Midnight in Paris, written in universal time, is the evening before. */
function fromInstant(text: string): Reading<PartialDate | null> {
  const time = Date.parse(text.replace(' ', 'T'));
  if (Number.isNaN(time)) return fromText(spellingKey(text));
  return fromText(IN_PARIS.format(time));
}

function fromDate(date: Date): Reading<PartialDate | null> {
  const time = date.getTime();
  if (Number.isNaN(time)) return notUnderstood(null, EXPECTED);
  // Spreadsheets keep dates as fractions of days: a second lost to rounding must not lose the day.
  const day = new Date(Math.floor((time + 60_000) / DAY_MS) * DAY_MS);
  return assemble(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function fromText(key: string): Reading<PartialDate | null> {
  const named = NAMED_MONTH.exec(key);
  if (named) {
    const month = MONTHS.findIndex((pattern) => pattern.test(named[2] ?? '')) + 1;
    if (month > 0) return assemble(fullYear(named[3]), month, optional(named[1]));
  }
  const iso = ISO.exec(key) ?? COMPACT.exec(key);
  if (iso) return assemble(Number(iso[1]), Number(iso[2]), optional(iso[3]));
  const dayFirst = DAY_FIRST.exec(key);
  if (dayFirst) return assemble(fullYear(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(key);
  if (monthFirst) return assemble(Number(monthFirst[2]), Number(monthFirst[1]), null);
  return notUnderstood(null, `Cette date n’est pas comprise. ${EXPECTED}`);
}

function optional(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return year < 100 ? 2000 + year : year;
}

function assemble(year: number, month: number, day: number | null): Reading<PartialDate | null> {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === (day ?? 1);
  if (!exists) return notUnderstood(null, `Cette date n’existe pas. ${EXPECTED}`);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return notUnderstood(
      null,
      `L’année ${year} est hors de ce qui est possible (${FIRST_YEAR} à ${LAST_YEAR}). ${EXPECTED}`,
    );
  }
  return understood({
    on: date.toISOString().slice(0, 10),
    precision: day === null ? 'month' : 'day',
  });
}
