import { durationDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import type { ExitGround } from '../vocabulary/exits';

/** Why an amount is not told: kept from publication, or never recorded. */
export type Untold = 'withheld' | 'notGiven';

/** An amount in whole euros, or why there is none: an unknown amount is never zero. */
export type ToldAmount = { euros: number } | { missing: Untold };

/** What a project that left comes to. Euros are whole, durations in days, gaps are ratios. */
export interface FinalBalance {
  ground: ExitGround;
  finalCostEuros: number | null;
  finalEndOn: string | null;
  finalDurationDays: number | null;
  initialCostEuros: number | null;
  initialDurationDays: number | null;
  /** (final − initial) / initial; null unless the project was completed and both are known. */
  budgetGap: number | null;
  scheduleGap: number | null;
  /** What an abandonment cost (« dépensé sans mise en service »); null on any other ground. */
  spentWithoutService: ToldAmount | null;
}

/**
 * True where a final value may be set against the initial one. Only a completed project delivered what
 * its baseline was for: an abandoned one that cost less has saved nothing, and what a merged project
 * or one out of scope still costs is paid elsewhere.
 */
export function hasFinalGap(ground: ExitGround): boolean {
  return ground === 'completed';
}

/** True for a project that left without going into service: no gap of it has a sense. */
export function isAbandoned({ exit }: Pick<EntryState, 'exit'>): boolean {
  return exit?.ground === 'abandoned';
}

function ratio(initial: number | null, final: number | null): number | null {
  return initial === null || final === null || initial <= 0 ? null : (final - initial) / initial;
}

/**
 * The final balance of a project, from its entry as its reader may see it (see `concealWithheld`): the
 * only place where a final value is compared. Null while it is in the panorama.
 */
export function finalBalance(entry: EntryState): FinalBalance | null {
  const { exit, initialBaseline, startOn, withheld } = entry;
  if (exit === null) return null;
  const { ground, finalCostEuros, finalEndOn } = exit;
  const initialCostEuros = initialBaseline?.costEuros ?? null;
  const initialDurationDays = initialBaseline && durationDays(initialBaseline);
  const finalDurationDays = durationDays({
    startOn,
    plannedEndOn: finalEndOn,
    statedDurationDays: null,
  });
  const compares = hasFinalGap(ground);
  return {
    ground,
    finalCostEuros,
    finalEndOn,
    finalDurationDays,
    initialCostEuros,
    initialDurationDays,
    budgetGap: compares ? ratio(initialCostEuros, finalCostEuros) : null,
    scheduleGap: compares ? ratio(initialDurationDays, finalDurationDays) : null,
    spentWithoutService: isAbandoned(entry) ? toldAmount(finalCostEuros, withheld !== null) : null,
  };
}

function toldAmount(euros: number | null, isWithheld: boolean): ToldAmount {
  return euros === null ? { missing: isWithheld ? 'withheld' : 'notGiven' } : { euros };
}

/** A departure of the panorama: present in one edition, absent from the next. */
export interface Departure {
  /** As the edition shown knows it; as it last was out, for one that came back. */
  entry: EntryState;
  /** Number of the first edition without it. */
  edition: number;
  /** Number of the edition it came back in: its exit is cancelled, and counts nowhere. Null while out. */
  returnedIn: number | null;
}

/**
 * Every departure up to the last of the portfolios, by edition. A project created and taken out within
 * one edition was never in the panorama, and one put back and out again within one never returned.
 * @param portfolios whole portfolios of successive editions, oldest first; the last is the one shown.
 */
export function departures(portfolios: readonly Portfolio[]): Departure[] {
  const shown = portfolios.at(-1);
  return portfolios.flatMap((after, index) => {
    const before = portfolios[index - 1];
    if (before === undefined || shown === undefined) return [];
    return before.entries.flatMap(({ project }): Departure[] => {
      if (isIn(after, project)) return [];
      const later = portfolios.slice(index + 1);
      const back = later.findIndex((one) => isIn(one, project));
      const known = back === -1 ? shown : (portfolios[index + back] ?? after);
      const entry = known.departed.find((departed) => departed.project === project);
      if (entry === undefined) return [];
      const returnedIn = later[back]?.edition.number ?? null;
      return [{ entry, edition: after.edition.number, returnedIn }];
    });
  });
}

function isIn({ entries }: Portfolio, project: string): boolean {
  return entries.some((entry) => entry.project === project);
}

/** The departures that stand: those of the projects that are still out. */
export function standingDepartures(portfolios: readonly Portfolio[]): Departure[] {
  return departures(portfolios).filter(({ returnedIn }) => returnedIn === null);
}
