import { parisDay } from '../collection/deadline';

/** When the daily digest, and a reminder, leave at the earliest: in Paris, winter and summer. */
const MORNING = '07:30';

/**
 * The instant at which the clocks of Paris show 07:30 on this day, as an ISO instant. They are one hour
 * ahead of UTC in winter, two in summer; the change happens at night, so that 07:30 is there every day,
 * once.
 */
export function morningOf(day: string): string {
  const winter = new Date(`${day}T${MORNING}:00.000+01:00`);
  const summer = new Date(`${day}T${MORNING}:00.000+02:00`);
  return (parisTime(winter) === MORNING ? winter : summer).toISOString();
}

/**
 * The instant from which today’s digest may leave; null before it. What was noted after it waits for
 * tomorrow’s: a digest that was late leaves during the day, never at night.
 */
export function digestInstant(now: string): string | null {
  const morning = morningOf(parisDay(now));
  return morning <= now ? morning : null;
}

function parisTime(instant: Date): string {
  return new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
}
