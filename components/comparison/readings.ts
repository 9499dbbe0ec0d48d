import type { Comparison, EditionRef } from '@/lib/domain/compare/types';
import type { Unit } from '@/lib/domain/figures/types';
import { publicationLabel } from '@/lib/domain/publication/source';
import { REASON_LABELS, type ReasonCode } from '@/lib/domain/vocabulary/reasons';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import {
  formatFineDelta,
  formatMillionsBare,
  formatNumber,
  formatRatio,
} from '@/lib/format/numbers';

/** « 4e édition (nov. 2017) », « 4e édition, 4.2 (nov. 2017) » for one of its publications. */
export function sideLabel(side: {
  edition: number;
  version: number | null;
  dataMonth: string;
}): string {
  const { edition, version, dataMonth } = side;
  const publication = version === null ? '' : `, ${publicationLabel(edition, version)}`;
  return `${formatEdition(edition)}${publication} (${formatMonth(dataMonth)})`;
}

/** Both sides of a comparison, each with the publication it is read at. */
export function sideLabels({ from, to }: Pick<Comparison, 'from' | 'to'>) {
  const label = ({ number, ...side }: EditionRef) => sideLabel({ edition: number, ...side });
  return { from: label(from), to: label(to) };
}

/** What a column of values, then a column of changes, are counted in. */
export const UNIT_HEADERS: Record<Unit, { value: string; change: string }> = {
  count: { value: 'projets', change: 'projets' },
  euros: { value: 'M€', change: 'M€' },
  years: { value: 'ans', change: 'ans' },
  ratio: { value: '%', change: 'points' },
};

/** A change without its unit, which the column’s header gives. */
export function bareChange(amount: number, unit: Unit): string {
  return withoutUnit(formatFineDelta(amount, unit));
}

/** A value of a figure without its unit; « non calculable » where nobody counts. */
export function bareValue(value: number | null, unit: Unit): string {
  if (value === null) return 'non calculable';
  switch (unit) {
    case 'count':
      return formatNumber(value);
    case 'euros':
      return formatMillionsBare(value);
    case 'years':
      return formatNumber(value, 2);
    case 'ratio':
      return withoutUnit(formatRatio(value, 2));
  }
}

/** What a figure counts for one project. */
export function countedFor(value: number | null, unit: Unit): string {
  if (value === null) return 'non compté';
  return unit === 'count' ? 'compté' : bareValue(value, unit);
}

const NO_BREAK = '\u00a0';

function withoutUnit(text: string): string {
  return text.split(NO_BREAK)[0] ?? text;
}

/** The coded reasons of a revision, in words; imported editions gave none. */
export function reasonsText(reasons: readonly ReasonCode[]): string {
  return reasons.length === 0
    ? 'non précisé'
    : reasons.map((code) => REASON_LABELS[code]).join(', ');
}
