import type { Schedule } from './change';

const DAY_MS = 86_400_000;

/** A year of the panorama has 365 days: published durations are day counts divided by 365. */
export const DAYS_PER_YEAR = 365;

function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS;
}

/** Whole days from one ISO date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round(dayNumber(to) - dayNumber(from));
}

/** The ISO date `days` days after `isoDate`. */
export function addDays(isoDate: string, days: number): string {
  return new Date((dayNumber(isoDate) + days) * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The planned duration in days, the one place that derives it: from the dates when both are known,
 * otherwise as published. Null when neither is available.
 */
export function durationDays(schedule: Schedule): number | null {
  if (schedule.startOn !== null && schedule.plannedEndOn !== null) {
    return daysBetween(schedule.startOn, schedule.plannedEndOn);
  }
  return schedule.statedDurationDays;
}

/** The planned duration in years of 365 days, or null. */
export function durationYears(schedule: Schedule): number | null {
  const days = durationDays(schedule);
  return days === null ? null : days / DAYS_PER_YEAR;
}
