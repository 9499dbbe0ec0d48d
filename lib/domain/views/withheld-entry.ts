import type { Baseline, EntryState } from '../history/entry';

const NO_END = { plannedEndOn: null, statedDurationDays: null };

/**
 * The entry as it is read outside: what its withholding keeps from publication is absent from it, from
 * its baselines and from its final balance, so that no gap between two of them gives it away.
 */
export function concealWithheld(entry: EntryState): EntryState {
  const { withheld } = entry;
  if (withheld === null) return entry;
  const whole = withheld.scope === 'entry';
  const baseline = (known: Baseline | null): Baseline | null =>
    known === null || whole ? null : { ...known, costEuros: null };
  return {
    ...entry,
    costEuros: null,
    ...(whole ? { ...NO_END, phase: null } : {}),
    initialBaseline: baseline(entry.initialBaseline),
    latestBaseline: baseline(entry.latestBaseline),
    exit:
      entry.exit === null
        ? null
        : {
            ...entry.exit,
            finalCostEuros: null,
            finalEndOn: whole ? null : entry.exit.finalEndOn,
          },
  };
}
