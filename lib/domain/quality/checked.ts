import type { DeclaredFigures } from '../figures/types';
import type { EntryState } from '../history/entry';
import { type FoldStep, foldSteps } from '../history/fold';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { Submission } from '../submissions/events';

/** What the check of an edition reads: plain data, and the day on which it is asked. */
export interface QualityInput {
  /** The whole history: what is withheld included. */
  history: History;
  edition: number;
  declared: readonly DeclaredFigures[];
  /** Submissions of the edition, in any order. */
  submissions: readonly Submission[];
  /** ISO date. */
  today: string;
}

/** The edition as its rules look at it: with the corrections that wait for its next publication. */
export interface Checked extends QualityInput {
  portfolio: Portfolio;
  /** The nearest earlier edition that has projects; null for the first one. */
  previous: Portfolio | null;
  /** By project: its revisions in this edition, with the state before and after each. */
  steps: ReadonlyMap<string, readonly FoldStep[]>;
}

/** @throws when the edition is not in the history. */
export function checkedEdition(input: QualityInput): Checked {
  const { history, edition } = input;
  const upTo = history.revisions.filter((revision) => revision.edition <= edition);
  const byProject = Map.groupBy(upTo, ({ project }) => project);
  return {
    ...input,
    portfolio: portfolioAt(history, edition, { staged: true }),
    previous: previousPortfolio(history, edition),
    steps: new Map(
      [...byProject].map(([project, revisions]) => [
        project,
        foldSteps(revisions).filter(({ revision }) => revision.edition === edition),
      ]),
    ),
  };
}

function previousPortfolio(history: History, edition: number): Portfolio | null {
  const earlier = history.editions
    .map(({ number }) => number)
    .filter((number) => number < edition)
    .sort((a, b) => b - a);
  const portfolios = earlier.map((number) => portfolioAt(history, number));
  return portfolios.find(({ entries }) => entries.length > 0) ?? null;
}

/** The entry as the edition before left it; null for a project that was not in it. */
export function before({ previous }: Checked, { project }: EntryState): EntryState | null {
  return previous?.entries.find((entry) => entry.project === project) ?? null;
}
