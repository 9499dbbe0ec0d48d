const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

const LONG_MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

function monthIndex(iso: string): number {
  return Number(iso.slice(5, 7)) - 1;
}

/** « nov. 2017 » from an ISO date or month. */
export function formatMonth(iso: string): string {
  return `${SHORT_MONTHS[monthIndex(iso)]} ${iso.slice(0, 4)}`;
}

/** « novembre 2017 » from an ISO date or month. */
export function formatLongMonth(iso: string): string {
  return `${LONG_MONTHS[monthIndex(iso)]} ${iso.slice(0, 4)}`;
}

/** « 1er novembre 2017 » from an ISO date. */
export function formatLongDate(iso: string): string {
  const day = Number(iso.slice(8, 10));
  return `${day === 1 ? '1er' : day} ${formatLongMonth(iso)}`;
}

/** « 29 nov. 2017 à 14 h 05 », in Paris time, from an ISO instant; a line breaks before « à » only. */
export function formatInstant(instant: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('fr-FR', {
      timeZone: 'Europe/Paris',
      year: 'numeric',
      month: '2-digit',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const day = Number(parts.day) === 1 ? '1er' : Number(parts.day);
  const month = SHORT_MONTHS[Number(parts.month) - 1];
  const date = `${day}\u00a0${month}\u00a0${parts.year}`;
  return `${date} à\u00a0${Number(parts.hour)}\u00a0h\u00a0${parts.minute}`;
}

/** « 1re édition », « 4e édition ». */
export function formatEdition(edition: number): string {
  return `${edition}${edition === 1 ? 're' : 'e'} édition`;
}
