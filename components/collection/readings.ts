import { CONFIRMED_ACT } from '@/lib/domain/collection/last-act';
import {
  EXPECTATION_LABELS,
  leftOf,
  PROGRESS_LABELS,
  type Progress,
} from '@/lib/domain/collection/progress';
import {
  MISSING_COST_WORDS,
  MISSING_WORDS_FEMININE,
  missingCost,
} from '@/lib/domain/figures/missing-cost';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatInstant, formatLongDate, formatMonth } from '@/lib/format/dates';
import { formatMillions, formatNumber } from '@/lib/format/numbers';
import type { BoardRow, BoardView, CollectionRow } from '@/lib/views/collection';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** « mardi 15 décembre 2026 » from an ISO date. */
export function formatDay(iso: string): string {
  return `${WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]} ${formatLongDate(iso)}`;
}

/** « 1 projet », « 8 projets ». */
export function countProjects(count: number): string {
  return `${formatNumber(count)}\u00a0${count > 1 ? 'projets' : 'projet'}`;
}

/** « dans 21 jours », « demain », « aujourd’hui », « dépassée depuis 3 jours ». */
export function timeLeft(daysLeft: number): string {
  if (daysLeft === 0) return 'aujourd’hui';
  if (daysLeft === 1) return 'demain';
  if (daysLeft === -1) return 'dépassée depuis hier';
  const days = `${formatNumber(Math.abs(daysLeft))}\u00a0jours`;
  return daysLeft > 0 ? `dans ${days}` : `dépassée depuis ${days}`;
}

/** « Échéance : mardi 15 décembre 2026, dans 21 jours »; only the day once the collection is over. */
export function deadlineSentence(
  { collectionDeadline, state }: Edition,
  daysLeft: number | null,
): string {
  if (!collectionDeadline || daysLeft === null) return 'Sans échéance fixée';
  const day = `Échéance\u202f: ${formatDay(collectionDeadline)}`;
  return state === 'collection' ? `${day}, ${timeLeft(daysLeft)}` : day;
}

/**
 * « 5 projets à traiter sur 8 », and what there is to say once none is left.
 * @param isOpen false once nothing more may be answered: what is left has gone without an answer.
 */
export function leftSentence(counts: Readonly<Record<Progress, number>>, isOpen = true): string {
  const left = leftOf(counts);
  const total = left + counts.sent + counts.decided;
  if (total === 0) return 'Aucun projet dans cette édition';
  if (left > 0 && !isOpen) {
    return `${countProjects(left)} sans réponse transmise sur ${formatNumber(total)}`;
  }
  if (left > 0) return `${countProjects(left)} à traiter sur ${formatNumber(total)}`;
  return counts.sent > 0
    ? 'Tout est transmis\u202f: il ne vous reste rien à traiter'
    : 'Tout est réglé\u202f: il ne vous reste rien à traiter';
}

/** « 40 projets à traiter sur 61, dans 9 ministères »; once the collection is over, what went without an answer. */
export function boardSentence({ edition, projects, rows, totals }: BoardView): string {
  const left = leftOf(totals);
  const ministries = `${formatNumber(rows.length)}\u00a0${rows.length > 1 ? 'ministères' : 'ministère'}`;
  if (left === 0) return `${countProjects(projects)} de ${ministries}, rien ne reste à traiter`;
  const what = edition.state === 'collection' ? 'à traiter' : 'sans réponse transmise';
  return `${countProjects(left)} ${what} sur ${formatNumber(projects)}, dans ${ministries}`;
}

/** « Collecte de la 5e édition ». */
export function editionName({ number }: Edition): string {
  return `Collecte de la ${formatEdition(number)}`;
}

/** The full cost of a row, or why there is none. */
export function costText({ withheld, costEuros, phase }: CollectionRow): string {
  const amount = costEuros === null ? null : formatMillions(costEuros);
  const why = missingCost({ costEuros, phase, withheld: withheld || null });
  if (amount === null) return MISSING_COST_WORDS[why ?? 'unstated'];
  return why === null ? amount : `${amount} (${MISSING_COST_WORDS[why]})`;
}

/** The planned end of a row, or why there is none. */
export function endText({ plannedEndOn, phase }: CollectionRow): string {
  if (plannedEndOn !== null) return formatMonth(plannedEndOn);
  return MISSING_WORDS_FEMININE[phase === 'framing' ? 'framing' : 'unstated'];
}

/** Where a row stands, in a word or two. */
export function progressText({ progress, confirmed, submission }: CollectionRow): string {
  if (progress !== 'decided') return PROGRESS_LABELS[progress];
  if (confirmed) return CONFIRMED_ACT;
  if (submission?.status === 'refused') return 'Transmission refusée';
  return submission?.inPart ? 'Accepté en partie' : 'Accepté';
}

/** Under where a row stands: what is expected of it, or what was last done, by whom and when. */
export function standingText({ progress, confirmed, expected, lastAct }: CollectionRow): string {
  if (progress === 'todo' || lastAct === null) return EXPECTATION_LABELS[expected];
  const { what, by, at } = lastAct;
  const who = `${by}, ${formatInstant(at)}`;
  return confirmed && what === CONFIRMED_ACT ? `Par ${who}` : `${what} par ${who}`;
}

/** « le coût complet estimé et la phase ». */
export function enumeration(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`;
}

/** « Il manque la description et la phase. » */
export function missingSentence(missing: readonly string[]): string {
  return `Il manque ${enumeration(missing)}.`;
}

/** Why a project left to do is not confirmed with the others. */
export function leftOutReason({ progress, missing, remarks, mayConfirm }: CollectionRow): string {
  if (progress === 'draft') return 'un brouillon est en cours';
  if (progress === 'returned') return 'la transmission est à corriger';
  if (missing.length > 0) return `il manque ${enumeration(missing)}`;
  const [remark] = remarks;
  if (remark) return remark.charAt(0).toLocaleLowerCase('fr') + remark.slice(1).replace(/\.$/, '');
  return mayConfirm.possible ? '' : mayConfirm.reason;
}

/** The rows that « rien n’a changé » may be said of at once: left to do, and nothing looks wrong. */
export function confirmable(rows: readonly CollectionRow[]): CollectionRow[] {
  return rows.filter(
    ({ progress, expected, mayConfirm }) =>
      progress === 'todo' && expected === 'confirm' && mayConfirm.possible,
  );
}

/** « Rien n’a changé pour les 4 projets restants », « … pour 4 des 5 projets restants ». */
export function confirmAllLabel(count: number, left: number): string {
  const subject =
    count < left
      ? `${formatNumber(count)} des ${formatNumber(left)}\u00a0projets restants`
      : left === 1
        ? 'le dernier projet restant'
        : `les ${formatNumber(left)}\u00a0projets restants`;
  return `Rien n’a changé pour ${subject}`;
}

export type BoardOrder = 'late' | 'label' | 'lastAct';

/**
 * The rows of the board in the order asked for: the late ones with most left first, by name, or those
 * silent for longest first.
 */
export function orderedBoard(
  rows: readonly BoardRow[],
  order: BoardOrder,
  direction: 'ascending' | 'descending',
): BoardRow[] {
  const byLabel = (a: BoardRow, b: BoardRow) => a.label.localeCompare(b.label, 'fr');
  const compare = {
    label: byLabel,
    late: (a: BoardRow, b: BoardRow) =>
      Number(a.late) - Number(b.late) || leftOf(a.counts) - leftOf(b.counts),
    lastAct: (a: BoardRow, b: BoardRow) =>
      (a.lastAct?.at ?? '') < (b.lastAct?.at ?? '')
        ? -1
        : Number((a.lastAct?.at ?? '') > (b.lastAct?.at ?? '')),
  }[order];
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a, b) || byLabel(a, b));
}
