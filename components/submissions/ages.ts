const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago, in whole units: « à l’instant », « il y a 12 minutes », « il y a 3 jours ».
 * @param at ISO instant; one still to come, by a clock that runs ahead, is now.
 * @param now milliseconds since 1970.
 */
export function ageOf(at: string, now: number): string {
  const elapsed = now - Date.parse(at);
  if (elapsed < MINUTE) return 'à l’instant';
  if (elapsed < HOUR) return ago(Math.floor(elapsed / MINUTE), 'minute');
  if (elapsed < DAY) return ago(Math.floor(elapsed / HOUR), 'heure');
  return ago(Math.floor(elapsed / DAY), 'jour');
}

/** How long something has waited: « depuis 12 minutes », « depuis 3 jours ». */
export function waitOf(at: string, now: number): string {
  const age = ageOf(at, now);
  return age.startsWith(AGO) ? `depuis\u00a0${age.slice(AGO.length)}` : 'depuis un instant';
}

const AGO = 'il y a\u00a0';

function ago(count: number, unit: string): string {
  return `${AGO}${count}\u00a0${unit}${count > 1 ? 's' : ''}`;
}
