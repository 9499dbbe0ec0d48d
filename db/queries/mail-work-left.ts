import { askedEntries } from '@/lib/domain/collection/collection-view';
import { isLeft } from '@/lib/domain/collection/progress';
import { progressOf } from '@/lib/domain/collection/standing';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { loadHistory, type ReadHandle } from './history';
import { loadSubmissions } from './submissions';

/** What ministries have still to do in a collection, and how they are called there. */
export interface WorkLeft {
  /** Number of projects by ministry code; absent where nothing is left. */
  projects: ReadonlyMap<string, number>;
  /** Labels by ministry code. */
  labels: Readonly<Record<string, string>>;
}

/** Counts the projects of an edition on which each ministry has still to act, whoever asks. */
export function workLeft(handle: ReadHandle, edition: number): WorkLeft {
  const history = loadHistory(handle, 'everything');
  const portfolio = portfolioAt(history, edition);
  const facts = {
    submissions: loadSubmissions(handle, 'everything', { edition }),
    // Who typed last is of no account here.
    drafts: [],
    revisions: history.revisions.filter((revision) => revision.edition === edition),
  };
  const projects = new Map<string, number>();
  for (const { project, ministry } of askedEntries(portfolio, facts)) {
    if (!isLeft(progressOf(project, ministry, facts).progress)) continue;
    projects.set(ministry, (projects.get(ministry) ?? 0) + 1);
  }
  return { projects, labels: portfolio.ministryLabels };
}
