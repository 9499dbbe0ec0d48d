import type { EntryText, Programme, Schedule } from '../history/change';
import { addDays, DAYS_PER_YEAR } from '../history/duration';
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
  const isKnownMonth = knownStart !== null && knownStart.slice(0, 7) === row.start.on.slice(0, 7);
  return row.start.precision === 'month' && isKnownMonth ? knownStart : row.start.on;
}
