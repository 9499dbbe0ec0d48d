import type { Baseline, EntryState } from '../history/entry';
import type { FoldStep } from '../history/fold';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { Reading } from '../history/published';

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

type Scope = 'cost' | 'entry';
/** What each edition withholds of one project. */
type WithheldIn = ReadonlyMap<number, Scope>;

/**
 * Portfolios of successive editions, each as it is read outside. An amount recorded while its project
 * was withheld stays absent later too: lifting the secret tells what stands now, not what stood then.
 */
export function withoutSecrets(portfolios: readonly Portfolio[]): Portfolio[] {
  const secrets = secretsOf(portfolios);
  const outside = (entry: EntryState): EntryState =>
    outsideEntry(entry, secrets.get(entry.project) ?? new Map());
  return portfolios.map((inside) => ({
    ...inside,
    entries: inside.entries.map(outside),
    departed: inside.departed.map(outside),
  }));
}

/** `portfolioAt` as it is read outside: also without what an earlier edition withheld (`withoutSecrets`). */
export function outsidePortfolioAt(
  history: History,
  edition: number,
  reading: Reading = {},
): Portfolio {
  return asOutside(history, portfolioAt(history, edition, reading), reading);
}

/** A portfolio as it is read outside, the editions before it by the same reading. */
export function asOutside(history: History, shown: Portfolio, reading: Reading = {}): Portfolio {
  const earlier = history.editions
    .filter(({ number }) => number < shown.edition.number)
    .map(({ number }) => portfolioAt(history, number, reading));
  return withoutSecrets([...earlier, shown]).at(-1) ?? shown;
}

/** What each edition withheld, by project. */
function secretsOf(portfolios: readonly Portfolio[]): ReadonlyMap<string, WithheldIn> {
  const secrets = new Map<string, Map<number, Scope>>();
  for (const { edition, entries, departed } of portfolios) {
    for (const { project, withheld } of [...entries, ...departed]) {
      if (withheld === null) continue;
      const known = secrets.get(project) ?? new Map<number, Scope>();
      secrets.set(project, known.set(edition.number, withheld.scope));
    }
  }
  return secrets;
}

function outsideEntry(entry: EntryState, withheldIn: WithheldIn): EntryState {
  const concealed = concealWithheld(entry);
  const { initialBaseline, latestBaseline, exit } = concealed;
  const exitScope = exit === null ? undefined : withheldIn.get(exit.edition);
  return {
    ...concealed,
    initialBaseline: outsideBaseline(initialBaseline, withheldIn),
    latestBaseline: outsideBaseline(latestBaseline, withheldIn),
    exit: exit && {
      ...exit,
      finalCostEuros: exitScope === undefined ? exit.finalCostEuros : null,
      finalEndOn: exitScope === 'entry' ? null : exit.finalEndOn,
    },
  };
}

function outsideBaseline(known: Baseline | null, withheldIn: WithheldIn): Baseline | null {
  if (known === null) return null;
  return {
    ...known,
    ...(withheldIn.has(known.costEdition) ? { costEuros: null } : {}),
    ...(withheldIn.get(known.scheduleEdition) === 'entry'
      ? { startOn: null, plannedEndOn: null, statedDurationDays: null }
      : {}),
  };
}

/**
 * The steps of a project as they are read outside. What an edition withholds in the end was withheld
 * all through it: each step is read by the last word of its edition, and what was before it by the
 * last word of the edition it comes from; what was recorded while it was withheld stays absent later
 * (see `withoutSecrets`). A sentence about a withheld value may well name it: it is
 * kept with the value.
 */
export function concealSteps(steps: readonly FoldStep[]): FoldStep[] {
  const lastWords = new Map(steps.map(({ revision, after }) => [revision.edition, after.withheld]));
  const withheldIn = new Map(
    [...lastWords].flatMap(([edition, withheld]) =>
      withheld === null ? [] : [[edition, withheld.scope] as const],
    ),
  );
  const outside = (entry: EntryState, edition: number): EntryState =>
    outsideEntry({ ...entry, withheld: lastWords.get(edition) ?? entry.withheld }, withheldIn);
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
