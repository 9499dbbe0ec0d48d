import { daysBetween } from '../history/duration';

/** A collection that would last longer is a slip of the year. */
const LONGEST_DAYS = 366;

/** Made once: making it costs more than all it formats for a list of submissions. */
const IN_PARIS = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' });

/**
 * The calendar day of an instant in Paris, `YYYY-MM-DD`. The one rule of what « today » is, whatever the
 * machine: what is late, which end is past, when a list changes with the day.
 */
export function parisDay(instant: string): string {
  return IN_PARIS.format(new Date(instant));
}

/**
 * Whole calendar days from today to the deadline, both ISO dates: 0 on the day itself, negative once
 * it is past; null without deadline.
 */
export function daysLeft(deadline: string | null | undefined, today: string): number | null {
  return deadline ? daysBetween(today, deadline) : null;
}

/** True from the day after the deadline: the day itself is still in time. */
export function isLate(deadline: string | null | undefined, today: string): boolean {
  const left = daysLeft(deadline, today);
  return left !== null && left < 0;
}

/** Why a day is no fit deadline for a collection, from today on; null where it is one. */
export function deadlineProblem(deadline: string, today: string): string | null {
  const left = daysBetween(today, deadline);
  if (left < 0) return 'Cette échéance est déjà passée\u202f: choisissez un jour à venir.';
  return left > LONGEST_DAYS ? 'Cette échéance est à plus d’un an\u202f: vérifiez l’année.' : null;
}
