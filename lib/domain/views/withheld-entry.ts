import type { Baseline, EntryState } from '../history/entry';
import type { FoldStep } from '../history/fold';

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
    ...(whole ? { ...NO_END, preciseSchedule: null, phase: null } : {}),
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

/**
 * The steps of a project as they are read outside. What an edition withholds in the end was withheld
 * all through it: each step is read by the last word of its edition, and what was before it by the
 * last word of the edition it comes from. A sentence about a withheld value may well name it: it is
 * kept with the value.
 */
export function concealSteps(steps: readonly FoldStep[]): FoldStep[] {
  const lastWords = new Map(steps.map(({ revision, after }) => [revision.edition, after.withheld]));
  const outside = (entry: EntryState, edition: number): EntryState =>
    concealWithheld({ ...entry, withheld: lastWords.get(edition) ?? entry.withheld });
  return steps.map(({ revision, before, after }, index) => {
    const earlier = steps[index - 1]?.revision.edition ?? revision.edition;
    const seen = { ...outside(after, revision.edition), opinionReference: null };
    return {
      revision:
        seen.withheld === null
          ? revision
          : { ...revision, reason: { ...revision.reason, text: '' } },
      before: before === null ? null : { ...outside(before, earlier), opinionReference: null },
      after: seen,
    };
  });
}
