import { DAYS_PER_YEAR, durationDays, durationYears } from '@/lib/domain/history/duration';
import type { EntryState, Exit, Provenance } from '@/lib/domain/history/entry';
import { formatLongDate } from '@/lib/format/dates';
import { formatMillions, formatYears } from '@/lib/format/numbers';
import { signedRatio } from './gap-readings';

/** A line of a final balance: the final value, and how far it is from what was first foreseen. */
export interface BalanceReading {
  term: string;
  value: string;
  /** Null where there is nothing to compare. */
  compared: string | null;
}

/** The final balance of a project that left: cost, end and duration against the initial baseline. */
export function exitReadings(entry: EntryState, exit: Exit): BalanceReading[] {
  const initial = entry.initialBaseline;
  const { finalCostEuros, finalEndOn } = exit;
  const final = { startOn: entry.startOn, plannedEndOn: finalEndOn, statedDurationDays: null };
  const years = durationYears(final);
  return [
    {
      term: 'Coût final',
      value: finalCostEuros === null ? 'non publié' : formatMillions(finalCostEuros),
      compared: comparison(
        finalCostEuros,
        initial?.costEuros ?? null,
        initial?.costProvenance ?? null,
        formatMillions,
      ),
    },
    {
      term: 'Fin constatée',
      value: finalEndOn === null ? 'non publiée' : formatLongDate(finalEndOn),
      compared: initial?.plannedEndOn
        ? `${formatLongDate(initial.plannedEndOn)} à la référence initiale`
        : null,
    },
    {
      term: 'Durée finale',
      value: years === null ? 'non publiée' : formatYears(years),
      compared: comparison(
        durationDays(final),
        initial === null ? null : durationDays(initial),
        initial?.scheduleProvenance ?? null,
        (days) => formatYears(days / DAYS_PER_YEAR),
      ),
    },
  ];
}

function comparison(
  final: number | null,
  first: number | null,
  provenance: Provenance | null,
  format: (value: number) => string,
): string | null {
  if (first === null || first <= 0) return null;
  const mark = provenance === 'reconstructed' ? ', base reconstituée' : '';
  const reference = `${format(first)} à la référence initiale${mark}`;
  return final === null ? reference : `${signedRatio((final - first) / first)}\u202f: ${reference}`;
}
