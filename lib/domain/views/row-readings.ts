import { formatMonth } from '@/lib/format/dates';
import { formatMillionsBare, formatNumber } from '@/lib/format/numbers';
import type { ProjectRow } from '@/lib/views/project';
import {
  MISSING_COST_WORDS,
  MISSING_WORDS_FEMININE,
  missingWords,
  totalMissing,
} from '../figures/missing-cost';
import { spellingKey } from '../figures/spelling';
import type { BreakdownCell, Movement } from '../figures/types';
import { notOf } from './exit-words';

/** What a cell says; `missing` when it says why there is no value. */
export interface Reading {
  text: string;
  missing: boolean;
}

const known = (text: string): Reading => ({ text, missing: false });
const missing = (text: string): Reading => ({ text, missing: true });

/** In M€, for a line of a breakdown: the costs known of its projects, or why none is. */
export function breakdownCost({ euros, count, missing: why }: BreakdownCell): string {
  return count > 0 && totalMissing(why) === count
    ? missingWords(why)
    : formatNumber(euros / 1e6, 1);
}

/** In M€, for the line of a project that entered or left. */
export function movementCost({ costEuros, missing: why }: Movement): Reading {
  if (costEuros !== null) return known(formatMillionsBare(costEuros));
  return missing(MISSING_COST_WORDS[why.cost ?? 'unstated']);
}

/** In years, for the line of a project that entered or left. */
export function movementDuration({ durationYears, missing: why }: Movement): Reading {
  if (durationYears !== null) return known(formatNumber(durationYears, 1));
  return missing(MISSING_WORDS_FEMININE[why.duration ?? 'unstated']);
}

/** When a project that entered or left began: a start is never withheld. */
export function movementStart({ startOn }: Movement): Reading {
  return startOn === null ? missing(MISSING_COST_WORDS.unstated) : known(formatMonth(startOn));
}

const isFraming = ({ band }: ProjectRow) => band === 'framing';
/** The whole entry is withheld: not even its phase is known. */
const isSilent = ({ band, phase }: ProjectRow) => band === 'withheld' && phase === null;

/** In M€, for a column whose header says so: « 30,8 », « en cadrage », « non communiqué ». */
export function costReading(row: ProjectRow): Reading {
  if (row.costEuros !== null) return known(formatMillionsBare(row.costEuros));
  const { band } = row;
  return missing(MISSING_COST_WORDS[band === 'framing' || band === 'withheld' ? band : 'unstated']);
}

/** In years, for a column whose header says so. */
export function durationReading(row: ProjectRow): Reading {
  if (row.durationYears !== null) return known(formatNumber(row.durationYears, 1));
  return missing(missingDate(row));
}

export function dateReading(row: ProjectRow, iso: string | null): Reading {
  return iso === null ? missing(missingDate(row)) : known(formatMonth(iso));
}

function missingDate(row: ProjectRow): string {
  if (isSilent(row)) return MISSING_WORDS_FEMININE.withheld;
  return MISSING_WORDS_FEMININE[isFraming(row) ? 'framing' : 'unstated'];
}

/** A gap in percent, signed, for a column whose header says so; why there is none. */
export function gapReading(row: ProjectRow, gap: number | null, of: 'cost' | 'duration'): Reading {
  if (gap !== null) return known(signedPercent(gap));
  if (row.exit !== undefined && row.exit.ground !== 'completed')
    return missing(notOf(row.exit.ground));
  if (of === 'cost' && row.costEuros === null) return costReading(row);
  if (of === 'duration' && row.durationYears === null) return durationReading(row);
  return missing('sans référence');
}

/** The months a planned end moved, signed, for a column whose header says so; why there are none. */
export function slipReading(row: ProjectRow): Reading {
  const { endSlipMonths: months } = row;
  if (months === null) return gapReading(row, null, 'duration');
  return known(months > 0 ? `+${formatNumber(months)}` : formatNumber(months));
}

/** « +12 », « −3 », « 0 »: a rounded nothing has no sign. */
export function signedPercent(ratio: number): string {
  const text = formatNumber(ratio * 100, 0);
  return ratio > 0 && text !== '0' ? `+${text}` : text;
}

/** The former names by which the search found a project whose present name does not say why. */
export function formerNamesFound({ name, previousNames }: ProjectRow, search: string): string[] {
  const words = spellingKey(search).split(' ').filter(Boolean);
  const unexplained = words.filter((word) => !spellingKey(name).includes(word));
  return previousNames.filter((former) =>
    unexplained.some((word) => spellingKey(former).includes(word)),
  );
}

/** « 12 projets sur 61 », « 61 projets », « 1 projet ». */
export function countSentence(found: number, total: number): string {
  const projects = (count: number) =>
    `${formatNumber(count)}\u00a0${count > 1 ? 'projets' : 'projet'}`;
  return found === total ? projects(total) : `${projects(found)} sur ${formatNumber(total)}`;
}
