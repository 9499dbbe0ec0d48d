import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { isEntryWithheld } from '../figures/counted';
import type { EntryState } from '../history/entry';
import { endStanding } from '../history/horizon';
import type { Edition } from '../vocabulary/editions';
import type { Expectation } from './progress';

/** An entry neither revised nor confirmed in this many editions in a row asks to be looked at. */
const SILENT_EDITIONS = 2;

/** When the entries of an edition are looked at. */
export interface Looking {
  edition: Edition;
  editions: readonly Edition[];
  /** ISO date. */
  today: string;
}

/**
 * What an entry lacks, as short phrases to go after « il manque ». Dates and cost are not asked of a
 * project in framing, nor what is kept from publication.
 */
export function missingPoints(entry: EntryState): string[] {
  const silent = isEntryWithheld(entry);
  const early = entry.phase === 'framing' || silent;
  const points: readonly (readonly [missing: boolean, phrase: string])[] = [
    [entry.description.trim() === '', 'la description'],
    [!silent && !entry.functionalZone?.trim(), 'la zone fonctionnelle'],
    [!silent && entry.programmes.length === 0, 'les programmes budgétaires'],
    [!early && entry.startOn === null, 'la date de début'],
    [!early && entry.plannedEndOn === null, 'la date de fin prévue'],
    [!early && entry.withheld === null && entry.costEuros === null, 'le coût complet estimé'],
    [!silent && entry.phase === null, 'la phase'],
  ];
  return points.flatMap(([missing, phrase]) => (missing ? [phrase] : []));
}

/** What looks out of date, as sentences. An end is past as on the dashboard: see `endStanding`. */
export function remarksOf(entry: EntryState, { edition, editions, today }: Looking): string[] {
  const remarks: string[] = [];
  const { plannedEndOn, phase } = entry;
  if (phase === 'completed') {
    remarks.push('Le projet est terminé\u202f: proposez sa sortie du panorama.');
  } else if (plannedEndOn !== null && endStanding(entry, edition, today) === 'past') {
    remarks.push(`La fin prévue est déjà passée (${formatLongMonth(plannedEndOn)}).`);
  }
  const silent = editions.filter(
    ({ number }) => number > entry.lastRevisedIn && number < edition.number,
  );
  if (silent.length >= SILENT_EDITIONS) {
    remarks.push(`Ni révisé ni confirmé depuis la ${formatEdition(entry.lastRevisedIn)}.`);
  }
  return remarks;
}

/** What is asked of the ministry: completing comes before revising, revising before confirming. */
export function expectationOf(missing: readonly string[], remarks: readonly string[]): Expectation {
  if (missing.length > 0) return 'complete';
  return remarks.length > 0 ? 'revise' : 'confirm';
}
