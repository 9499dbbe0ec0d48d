import { finalBalance } from '@/lib/domain/figures/exits';
import { DAYS_PER_YEAR } from '@/lib/domain/history/duration';
import type { EntryState, Exit, Provenance } from '@/lib/domain/history/entry';
import { toldText, UNTOLD } from '@/lib/domain/views/exit-words';
import { formatLongDate } from '@/lib/format/dates';
import { formatMillions, formatYears, signedRatio } from '@/lib/format/numbers';

/** A line of a final balance: the final value, and how far it is from what was first foreseen. */
export interface BalanceReading {
  term: string;
  value: string;
  /** Null where there is nothing to compare. */
  compared: string | null;
}

/**
 * The final balance of a project that left: only a completed one has a gap to its initial baseline; an
 * abandoned one is told what it spent without service, which is set against nothing.
 */
export function exitReadings(entry: EntryState, exit: Exit): BalanceReading[] {
  const balance = finalBalance({ ...entry, exit });
  if (balance === null) return [];
  const { finalCostEuros, finalEndOn, finalDurationDays: days, spentWithoutService } = balance;
  const unknown = exit.ground === 'unstated' ? 'non publié' : 'non renseigné';
  // Where the entry is withheld whole, its end is kept too, and what it lasted with it.
  const isEndKept = entry.withheld?.scope === 'entry' && finalEndOn === null;
  const noDate = `${isEndKept ? UNTOLD.withheld : unknown}e`;
  const end = finalEndOn === null ? noDate : formatLongDate(finalEndOn);
  const lasted = days === null ? noDate : formatYears(days / DAYS_PER_YEAR);
  if (spentWithoutService !== null) {
    const nothing = 'ni économie ni écart\u202f: rien n’a été mis en service';
    return [
      {
        term: 'Dépensé sans mise en service',
        value: toldText(spentWithoutService),
        compared: nothing,
      },
      { term: 'Date d’abandon', value: end, compared: null },
      { term: 'Durée jusqu’à l’abandon', value: lasted, compared: null },
    ];
  }
  const initial = entry.initialBaseline;
  const missing = entry.withheld === null ? unknown : UNTOLD.withheld;
  return [
    {
      term: 'Coût final',
      value: finalCostEuros === null ? missing : formatMillions(finalCostEuros),
      compared: comparison(
        balance.budgetGap,
        balance.initialCostEuros,
        initial?.costProvenance ?? null,
        formatMillions,
      ),
    },
    {
      term: 'Fin constatée',
      value: end,
      compared: initial?.plannedEndOn
        ? `${formatLongDate(initial.plannedEndOn)} à la référence initiale`
        : null,
    },
    {
      term: 'Durée finale',
      value: lasted,
      compared: comparison(
        balance.scheduleGap,
        balance.initialDurationDays,
        initial?.scheduleProvenance ?? null,
        (length) => formatYears(length / DAYS_PER_YEAR),
      ),
    },
  ];
}

function comparison(
  gap: number | null,
  first: number | null,
  provenance: Provenance | null,
  format: (value: number) => string,
): string | null {
  if (first === null || first <= 0) return null;
  const mark = provenance === 'reconstructed' ? ', base reconstituée' : '';
  const reference = `${format(first)} à la référence initiale${mark}`;
  return gap === null ? reference : `${signedRatio(gap)}\u202f: ${reference}`;
}
