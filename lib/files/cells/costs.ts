import { spellingKey } from '@/lib/domain/figures/spelling';
import { formatEuros, formatMillions } from '@/lib/format/numbers';
import { notUnderstood, type Reading, understood } from '../reading';
import { NARROW, NO_BREAK, quotedList } from '../typography';
import { type Absence, absenceOf } from './absence';
import { readBand } from './bands';
import { type Cell, cellText, oneLine } from './cell';
import { ofNumber, readNumber } from './numbers';

/** Unit that the header of the column gives; `unstated` means millions, as every edition does. */
export type CostUnit = 'unstated' | 'euros' | 'thousands' | 'millions' | 'billions';

/** Whole euros, or how the cell says that there is no amount. */
export type CostCell = { euros: number; absence: null } | { euros: null; absence: Absence };

const NO_COST: CostCell = { euros: null, absence: 'empty' };
const HIGHEST_EUROS = 100e9;
/** A bare number at least this high cannot be in millions: it would be 100 Md€. */
const SURELY_EUROS = 100_000;
/** A bare number below this cannot be in euros: no project of the panorama costs so little. */
const SURELY_MILLIONS = 10_000;

const EXPECTED = `Coût attendu en M€${NARROW}: ${quotedList(['30,8', '30.8', '30,8 M€', 'En cadrage', 'Non communiqué'])}.`;

const BAND_INSTEAD = `Tranche écrite à la place du coût${NARROW}: montant lu comme non communiqué.`;

const FACTORS: Readonly<Record<Exclude<CostUnit, 'unstated'>, number>> = {
  euros: 1,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};

const WITH_UNIT =
  /^([+−-]?[\d\s.,]+?(?:e[+-]?\d+)?)\s*(k ?€|keur|k ?euros?|milliers d'euros|m ?€|m ?e|meur|m ?euros?|m|millions?(?: d'euros| €)?|md ?€|md ?euros?|mdeur|milliards?(?: d'euros| €)?|€|eur|euros?)?(?: ?(?:ttc|ht))?(?: ?(?:\*+|\(\*+\)|\(\d\)))?$/;

/** Reads a full cost, to the nearest euro. Range: 0 to 100 Md€. */
export function readCost(cell: Cell, unit: CostUnit): Reading<CostCell> {
  if (cell instanceof Date || typeof cell === 'boolean') {
    return notUnderstood(NO_COST, `Le tableur a changé ce coût en date ou en booléen. ${EXPECTED}`);
  }
  if (typeof cell === 'number') {
    const written = ofNumber(cell);
    return written ? bare(written.value, unit) : notUnderstood(NO_COST, EXPECTED);
  }
  const text = oneLine(cellText(cell));
  const absence = absenceOf(text);
  if (absence !== null) return understood({ euros: null, absence });
  if (readBand(text) !== null) {
    return understood({ euros: null, absence: 'withheld' }, BAND_INSTEAD);
  }
  const match = WITH_UNIT.exec(spellingKey(text));
  const written = match ? readNumber(match[1] ?? '') : null;
  if (!match || written === null) {
    return notUnderstood(NO_COST, `Ce coût n’est pas compris. ${EXPECTED}`);
  }
  const own = match[2] === undefined ? null : unitOf(match[2]);
  if (own === null) return bare(written.value, unit);
  return own === 'euros' ? bare(written.value, own) : inRange(written.value * FACTORS[own]);
}

function unitOf(written: string): Exclude<CostUnit, 'unstated'> {
  if (/^(k|milliers)/.test(written)) return 'thousands';
  if (/^(md|milliard)/.test(written)) return 'billions';
  return /^m/.test(written) ? 'millions' : 'euros';
}

function bare(value: number, unit: CostUnit): Reading<CostCell> {
  const millions = unit === 'unstated' || unit === 'millions';
  if (millions && value >= SURELY_EUROS) {
    return inRange(value, (euros) => `Montant lu en euros, et non en M€${NARROW}: ${euros}.`);
  }
  if (unit === 'euros' && value > 0 && value < SURELY_MILLIONS) {
    return inRange(value * 1e6, (euros) => `Montant lu en M€, et non en euros${NARROW}: ${euros}.`);
  }
  return inRange(value * (unit === 'unstated' ? 1e6 : FACTORS[unit]));
}

function inRange(euros: number, warning?: (amount: string) => string): Reading<CostCell> {
  if (euros < 0) return notUnderstood(NO_COST, `Un coût ne peut pas être négatif. ${EXPECTED}`);
  if (euros > HIGHEST_EUROS) {
    return notUnderstood(
      NO_COST,
      `Ce coût dépasse 100${NO_BREAK}Md€${NARROW}: vérifiez l’unité. ${EXPECTED}`,
    );
  }
  const rounded = Math.round(euros);
  const shown = `${formatMillions(rounded)} (${formatEuros(rounded)})`;
  return understood({ euros: rounded, absence: null }, ...(warning ? [warning(shown)] : []));
}
