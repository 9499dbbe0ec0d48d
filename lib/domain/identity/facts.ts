import { addDays, DAYS_PER_YEAR, durationYears } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { PublishedRow } from '../history/published-row';
import type { Phase } from '../vocabulary/phases';
import { foldedWords, type NameForms, nameForms } from './name-forms';

/** What two sightings of a project are compared on, whether read in a file or folded from the history. */
export interface ProjectFacts {
  /** The name in force first. */
  names: readonly NameForms[];
  ministry: string;
  interministerial: boolean;
  startOn: string | null;
  plannedEndOn: string | null;
  durationYears: number | null;
  zone: string | null;
  /** Codes of the financing programmes; the label stands for one without a code. */
  programmes: readonly string[];
  phase: Phase | null;
  costEuros: number | null;
  /** Figures kept from publication: their absence says nothing. */
  isWithheld: boolean;
  /** Words of the description, four letters or more. */
  words: ReadonlySet<string>;
}

const SHORTEST_TELLING_WORD = 4;

function tellingWords(text: string): Set<string> {
  return new Set(foldedWords(text).filter((word) => word.length >= SHORTEST_TELLING_WORD));
}

function foldedZone(zone: string | null): string | null {
  const folded = zone === null ? '' : foldedWords(zone).join(' ');
  return folded === '' ? null : folded;
}

function programmeKeys(programmes: EntryState['programmes']): string[] {
  return programmes.map(({ code, label }) => code ?? foldedWords(label).join(' '));
}

/** A published row's facts, its ministry given by our stable code. */
export function factsOfRow(row: PublishedRow, ministry: string): ProjectFacts {
  const startOn = row.start?.on ?? null;
  const years = row.duration?.years ?? null;
  return {
    names: [nameForms(row.name)],
    ministry,
    interministerial: row.interministerial,
    startOn,
    plannedEndOn:
      startOn !== null && years !== null
        ? addDays(startOn, Math.round(years * DAYS_PER_YEAR))
        : null,
    durationYears: years,
    zone: foldedZone(row.functionalZone),
    programmes: programmeKeys(row.programmes),
    phase: row.phase,
    costEuros: row.costEuros,
    isWithheld: row.withheld !== null,
    words: tellingWords(row.description),
  };
}

/** The facts of a known project in one of its states; `otherNames` are those it bore besides. */
export function factsOfState(state: EntryState, otherNames: readonly string[]): ProjectFacts {
  return {
    names: [...new Set([state.name, ...otherNames])].map(nameForms),
    ministry: state.ministry,
    interministerial: state.interministerial,
    startOn: state.startOn,
    plannedEndOn: state.plannedEndOn,
    durationYears: durationYears(state),
    zone: foldedZone(state.functionalZone),
    programmes: programmeKeys(state.programmes),
    phase: state.phase,
    costEuros: state.costEuros,
    isWithheld: state.withheld !== null,
    words: tellingWords(state.description),
  };
}

/**
 * How common each value is among the known projects: an agreement on a rare value tells more.
 * Shares are smoothed, so that a short list never makes a value look certain.
 */
export class Background {
  readonly #counts = new Map<string, number>();
  readonly #size: number;

  constructor(known: readonly ProjectFacts[]) {
    this.#size = known.length;
    for (const facts of known) {
      this.#add('ministry', facts.ministry);
      this.#add('zone', facts.zone);
      this.#add('start', facts.startOn?.slice(0, 7) ?? null);
      for (const programme of new Set(facts.programmes)) this.#add('programme', programme);
    }
  }

  #add(fact: string, value: string | null): void {
    if (value === null) return;
    const key = `${fact} ${value}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Chance that an unrelated project shows this value, between 0 and 1. */
  share(fact: 'ministry' | 'zone' | 'start' | 'programme', value: string): number {
    return ((this.#counts.get(`${fact} ${value}`) ?? 0) + 1) / (this.#size + 12);
  }
}
