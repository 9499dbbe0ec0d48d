import type { Baseline, EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { concealWithheld } from '../views/withheld-entry';
import type { PublicationSource } from './source';

/** An edition as anybody may read it, and as the figures count it. */
export interface PublicEdition {
  /** What is withheld is absent from its entries, present and departed. */
  outside: Portfolio;
  /** The whole of it, for the figures alone: they count nothing that is withheld. */
  inside: Portfolio;
}

/**
 * The editions of a publication, oldest first, each as it was read outside. An amount recorded while
 * its project was withheld stays absent later too: lifting the secret tells what stands now, not what
 * stood then.
 */
export function publicEditions(source: PublicationSource): PublicEdition[] {
  const { edition, publishedOn, history } = source;
  const portfolios = history.editions
    .filter(({ number, state }) => number < edition.number && state === 'published')
    .map(({ number }) => portfolioAt(history, number))
    .filter(({ position }) => position > 0)
    .sort((a, b) => a.edition.number - b.edition.number);
  const current = portfolioAt(history, edition.number);
  const editions = [...portfolios, { ...current, edition: { ...edition, publishedOn } }];
  const secrets = secretsOf(editions);
  return editions.map((inside) => ({
    inside,
    outside: {
      ...inside,
      entries: inside.entries.map((entry) => outsideEntry(entry, secrets)),
      departed: inside.departed.map((entry) => outsideEntry(entry, secrets)),
    },
  }));
}

type Scope = 'cost' | 'entry';
/** What each edition withheld of each project, by project then edition. */
type Secrets = ReadonlyMap<string, ReadonlyMap<number, Scope>>;

function secretsOf(portfolios: readonly Portfolio[]): Secrets {
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

function outsideEntry(entry: EntryState, secrets: Secrets): EntryState {
  const concealed = concealWithheld(entry);
  const withheldIn = secrets.get(entry.project);
  if (withheldIn === undefined) return concealed;
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

function outsideBaseline(
  known: Baseline | null,
  withheldIn: ReadonlyMap<number, Scope>,
): Baseline | null {
  if (known === null) return null;
  return {
    ...known,
    ...(withheldIn.has(known.costEdition) ? { costEuros: null } : {}),
    ...(withheldIn.get(known.scheduleEdition) === 'entry'
      ? { startOn: null, plannedEndOn: null, statedDurationDays: null }
      : {}),
  };
}
