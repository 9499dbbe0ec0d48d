import { formatNumber } from '@/lib/format/numbers';
import { agree } from '@/lib/format/numerals';
import { DAYS_PER_YEAR } from '../history/duration';
import type { EditionMilestones } from './milestones';

const NO_BREAK = '\u00a0';
const MONTHS_PER_YEAR = 12;

/** How the collection stood to its deadline: « close 12 jours après l’échéance ». */
export function collectionReading(row: EditionMilestones): string {
  const { collectionLateness: late, deadline, state, followed } = row;
  if (deadline === null) {
    if (!followed) return 'échéance non connue';
    return state === 'preparation' ? 'collecte pas encore ouverte' : 'sans échéance';
  }
  if (late === null) return 'date de clôture non connue';
  if (state === 'review' || state === 'published') {
    return late === 0 ? 'close le jour de l’échéance' : `close ${apart(late)} l’échéance`;
  }
  if (late === 0) return 'échéance aujourd’hui';
  return late > 0 ? `échéance passée depuis ${days(late)}` : `échéance dans ${days(-late)}`;
}

/** How the publication stood to the day it was expected on: « 12 jours après la date attendue ». */
export function publicationReading(row: EditionMilestones): string {
  const { publicationLateness: late, expectedOn, publishedOn, state } = row;
  if (publishedOn === null && state === 'published') return 'date non connue';
  if (late === null || expectedOn === null) return 'date attendue non connue';
  if (publishedOn !== null) {
    return late === 0 ? 'à la date attendue' : `${apart(late)} la date attendue`;
  }
  if (late === 0) return 'attendue aujourd’hui';
  return late > 0 ? `attendue depuis ${days(late)}` : `attendue dans ${days(-late)}`;
}

/** A word for an edition that is or was late; null for any other. */
export function latenessBadge(row: EditionMilestones): string | null {
  const { publishedOn, collectionLateness, publicationLateness } = row;
  if (publishedOn !== null) return (publicationLateness ?? 0) > 0 ? 'Publiée en retard' : null;
  return Math.max(collectionLateness ?? 0, publicationLateness ?? 0) > 0 ? 'En retard' : null;
}

/** « 12 jours », « 1 jour ». */
export function days(count: number): string {
  return `${formatNumber(count)}${NO_BREAK}${agree(count, 'jour', 'jours')}`;
}

/** Days in months, as an axis or a title gives them: « 4,6 mois ». */
export function months(count: number): string {
  return `${formatNumber(inMonths(count), 1)}${NO_BREAK}mois`;
}

/** Days in twelfths of a year of 365 days. */
export function inMonths(count: number): number {
  return (count * MONTHS_PER_YEAR) / DAYS_PER_YEAR;
}

/** The finding of the chart of intervals: « Entre deux publications, de 3,8 à 4,6 mois ». */
export function paceFinding(milestones: readonly EditionMilestones[]): string {
  const intervals = milestones.flatMap(({ interval }) => interval ?? []);
  if (intervals.length === 0) return 'L’intervalle entre deux publications n’est pas connu';
  const [least, most] = [months(Math.min(...intervals)), months(Math.max(...intervals))];
  return least === most
    ? `Entre deux publications, ${least}`
    : `Entre deux publications, de ${least.replace(`${NO_BREAK}mois`, '')} à ${most}`;
}

/** « 12 jours après », « 1 jour avant ». */
function apart(late: number): string {
  return `${days(Math.abs(late))} ${late > 0 ? 'après' : 'avant'}`;
}
