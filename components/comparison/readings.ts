import type { Bridge, Comparison, EditionRef } from '@/lib/domain/compare/types';
import type { Shown } from '@/lib/domain/figures/change';
import type { Unit } from '@/lib/domain/figures/types';
import { publicationLabel } from '@/lib/domain/publication/source';
import { REASON_LABELS, type ReasonCode } from '@/lib/domain/vocabulary/reasons';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatMillionsBare, formatNumber, formatRatio } from '@/lib/format/numbers';

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

/** A value with its unit, or « non calculable » where there is none. */
export function shownOr(known: number | null, { text }: Shown): string {
  return known === null ? 'non calculable' : text;
}

/** The same without its unit, which the column’s header gives. */
export function bareOr(known: number | null, { bare }: Shown): string {
  return known === null ? 'non calculable' : bare;
}

/** What the totals of both sides leave out; null where they leave nothing. */
export function withoutSentence(
  { without }: Bridge,
  labels: { from: string; to: string },
): string | null {
  const sides = [
    ...(without.from === null ? [] : [`${labels.from}\u202f: ${without.from}`]),
    ...(without.to === null ? [] : [`${labels.to}\u202f: ${without.to}`]),
  ];
  return sides.length === 0 ? null : `Coût total. ${sides.join('. ')}.`;
}

/** What a figure counts for one project, without its unit. */
function bareValue(value: number, unit: Unit): string {
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
