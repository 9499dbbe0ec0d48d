import type { EntryText, Programme, Schedule } from '../history/change';
import { addDays, DAYS_PER_YEAR, durationDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { PublishedRow } from '../history/published-row';
import type { Phase } from '../vocabulary/phases';
import type { Withholding } from '../vocabulary/withholding';

/** Everything an edition says of a project: what an import compares, and writes where it differs. */
export interface EntryFields extends EntryText, Schedule {
  phase: Phase | null;
  costEuros: number | null;
  withheld: Withholding | null;
}

/** The fields of a state, without the identity and the history a fold carries along. */
export function fieldsOf(state: EntryState): EntryFields {
  return {
    name: state.name,
    description: state.description,
    moreUrl: state.moreUrl,
    ministry: state.ministry,
    interministerial: state.interministerial,
    functionalZone: state.functionalZone,
    programmes: state.programmes,
    papUrl: state.papUrl,
    startOn: state.startOn,
    plannedEndOn: state.plannedEndOn,
    statedDurationDays: state.statedDurationDays,
    phase: state.phase,
    costEuros: state.costEuros,
    withheld: state.withheld,
  };
}

/** Texts that differ in their white space only are the same text: `known` is kept. */
function text(published: string, known: string | undefined): string {
  const tidy = (value: string) => value.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  return known !== undefined && tidy(known) === tidy(published) ? known : published.trim();
}

function optionalText(published: string | null, known: string | null | undefined): string | null {
  return published === null ? null : text(published, known ?? undefined);
}

function programmes(
  published: readonly Programme[],
  known: readonly Programme[] | undefined,
): readonly Programme[] {
  return published.map(({ code, label, share }, index) => ({
    code,
    label: text(label, known?.[index]?.label),
    share: optionalText(share, known?.[index]?.share),
  }));
}

/**
 * What a row says of a project, given what was known of it. A start given by its month alone keeps a
 * day already known in that month; an entry withheld as a whole keeps its start, as nothing denies it.
 * @param ministry stable code of the row's ministry
 */
export function fieldsOfRow(
  row: PublishedRow,
  ministry: string,
  known: EntryState | null,
): EntryFields {
  return {
    name: text(row.name, known?.name),
    description: text(row.description, known?.description),
    moreUrl: optionalText(row.moreUrl, known?.moreUrl),
    ministry,
    interministerial: row.interministerial,
    functionalZone: optionalText(row.functionalZone, known?.functionalZone),
    programmes: programmes(row.programmes, known?.programmes),
    papUrl: optionalText(row.papUrl, known?.papUrl),
    ...schedule(row, known),
    phase: row.phase,
    costEuros: row.costEuros,
    withheld: row.withheld,
  };
}

function schedule(row: PublishedRow, known: EntryState | null): Schedule {
  const startOn = start(row, known);
  if (row.duration === null) return { startOn, plannedEndOn: null, statedDurationDays: null };
  const days = Math.round(row.duration.years * DAYS_PER_YEAR);
  return startOn === null
    ? { startOn, plannedEndOn: null, statedDurationDays: days }
    : { startOn, plannedEndOn: addDays(startOn, days), statedDurationDays: null };
}

function start(row: PublishedRow, known: EntryState | null): string | null {
  const knownStart = known?.startOn ?? null;
  if (row.start === null) return row.withheld?.scope === 'entry' ? knownStart : null;
  const isKnownMonth = knownStart !== null && sameMonth(knownStart, row.start.on);
  return row.start.precision === 'month' && isKnownMonth ? knownStart : row.start.on;
}

function sameMonth(a: string, b: string): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

/**
 * True when two schedules differ only by how precisely they were written: durations equal once rounded
 * to a tenth of a year (editions publish 6.8 or 6.75616438356164, and write 5.0 as 5), starts equal but
 * for the day in the month, one of them being the first.
 */
export function isRoundingOnly(before: Schedule, after: Schedule): boolean {
  return sameStartToPrecision(before.startOn, after.startOn) && sameDuration(before, after);
}

function sameStartToPrecision(before: string | null, after: string | null): boolean {
  if (before === after) return true;
  if (before === null || after === null) return false;
  return sameMonth(before, after) && (before.endsWith('-01') || after.endsWith('-01'));
}

function sameDuration(before: Schedule, after: Schedule): boolean {
  const [from, to] = [durationDays(before), durationDays(after)];
  if (from === null || to === null) return from === to;
  return from === to || isTenthOf(from, to) || isTenthOf(to, from);
}

/** `rounded` is what one gets by writing `exact` with one decimal. */
function isTenthOf(rounded: number, exact: number): boolean {
  const tenths = Math.round((exact / DAYS_PER_YEAR) * 10);
  return rounded === Math.round((tenths / 10) * DAYS_PER_YEAR);
}
