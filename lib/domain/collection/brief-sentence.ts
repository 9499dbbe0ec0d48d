import { formatLongDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { agree } from '@/lib/format/numerals';
import type { CollectionBrief } from '@/lib/views/collection';

/** « 9 ministères sur 12 ont encore à répondre, échéance le 15 décembre 2026 ». */
export function collectionSentence(brief: CollectionBrief): string {
  return `${standing(brief)}${deadline(brief)}`;
}

function standing({ of, left, total }: CollectionBrief): string {
  const part = `${formatNumber(left)}\u00a0`;
  if (of === 'ministries') {
    return left === 0
      ? 'tous les ministères ont répondu'
      : `${part}${agree(left, 'ministère', 'ministères')} sur ${formatNumber(total)} ${agree(left, 'a', 'ont')} encore à répondre`;
  }
  return left === 0
    ? 'il ne vous reste rien à traiter'
    : `il vous reste ${part}${agree(left, 'projet', 'projets')} à traiter sur ${formatNumber(total)}`;
}

function deadline({ deadline: day, daysLeft, left }: CollectionBrief): string {
  if (day === null || daysLeft === null) return '';
  const isPast = daysLeft < 0;
  return isPast && left > 0
    ? `, échéance dépassée depuis le ${formatLongDate(day)}`
    : `, échéance le ${formatLongDate(day)}`;
}
