import { spellingKey } from '@/lib/domain/figures/spelling';
import { DAYS_PER_YEAR } from '@/lib/domain/history/duration';
import { notUnderstood, type Reading, understood } from '../reading';
import { NARROW, NO_BREAK, quotedList } from '../typography';
import { absenceOf } from './absence';
import { type Cell, cellText, oneLine } from './cell';
import { ofNumber, readNumber, type WrittenNumber } from './numbers';

export type DurationUnit = 'years' | 'months' | 'days';

/** Years of 365 days, with the number of decimals written (one where months were). */
export interface WrittenDuration {
  years: number;
  decimals: number;
}

const LONGEST_YEARS = 60;
/** Half a month is about 0.04 year: a count of months is worth one decimal of years. */
const DECIMALS_OF_MONTHS = 1;
const DECIMALS_OF_DAYS = 14;
const EXPECTED = `Durée attendue en années${NARROW}: ${quotedList(['6,5', '6,5 ans', '48 mois'])}.`;

const WITH_UNIT =
  /^([+−-]?[\d\s.,]+?(?:e[+-]?\d+)?)\s*(an\(?s?\)?|annees?|mois|jours?|j)?\.?(?: ?(?:\*+|\(\*+\)|\(\d\)))?$/;
const COMPOUND = /^(\d+) ?ans?,? (?:et )?(\d{1,2}) mois$/;
const AND_A_HALF = /^(\d+) ?ans? et demie?$/;

const UNITS: Readonly<Record<string, DurationUnit>> = { a: 'years', m: 'months', j: 'days' };

/**
 * Reads a planned duration; null where there is none. A bare number is in the unit of the column's
 * header. Range: 0 to 60 years.
 */
export function readDuration(cell: Cell, unit: DurationUnit): Reading<WrittenDuration | null> {
  if (cell instanceof Date || typeof cell === 'boolean') {
    return notUnderstood(
      null,
      `Le tableur a changé cette durée en date ou en booléen. ${EXPECTED}`,
    );
  }
  if (typeof cell === 'number') return ofWritten(ofNumber(cell), unit);
  const text = oneLine(cellText(cell));
  if (absenceOf(text) !== null) return understood(null);
  const key = spellingKey(text);
  const compound = COMPOUND.exec(key);
  if (compound) {
    const months = Number(compound[1]) * 12 + Number(compound[2]);
    return ofWritten({ value: months, decimals: 0 }, 'months');
  }
  const half = AND_A_HALF.exec(key);
  if (half) return ofWritten({ value: Number(half[1]) + 0.5, decimals: 1 }, 'years');
  const match = WITH_UNIT.exec(key);
  if (!match) return notUnderstood(null, `Cette durée n’est pas comprise. ${EXPECTED}`);
  return ofWritten(readNumber(match[1] ?? ''), UNITS[match[2]?.charAt(0) ?? ''] ?? unit);
}

function ofWritten(
  written: WrittenNumber | null,
  unit: DurationUnit,
): Reading<WrittenDuration | null> {
  if (written === null) return notUnderstood(null, `Cette durée n’est pas comprise. ${EXPECTED}`);
  const duration = inYears(written, unit);
  if (duration.years < 0) {
    return notUnderstood(null, `Une durée ne peut pas être négative. ${EXPECTED}`);
  }
  if (duration.years > LONGEST_YEARS) {
    return notUnderstood(
      null,
      `Cette durée dépasse ${LONGEST_YEARS}${NO_BREAK}ans${NARROW}: vérifiez l’unité. ${EXPECTED}`,
    );
  }
  return understood(duration);
}

function inYears({ value, decimals }: WrittenNumber, unit: DurationUnit): WrittenDuration {
  switch (unit) {
    case 'years':
      return { years: value, decimals };
    case 'months':
      return { years: value / 12, decimals: DECIMALS_OF_MONTHS };
    case 'days':
      return { years: value / DAYS_PER_YEAR, decimals: DECIMALS_OF_DAYS };
  }
}
