import { formatEdition } from '@/lib/format/dates';
import { askedEntries } from '../collection/collection-view';
import type { CollectionFacts } from '../collection/facts';
import { isLeft } from '../collection/progress';
import { progressOf, projectOf } from '../collection/standing';
import { ministryLabel } from '../figures/breakdowns';
import { compareFrench } from '../figures/spelling';
import type { EntryState } from '../history/entry';
import { lastSent, type Submission, statusOf } from '../submissions/events';
import { isPending, SUBMISSION_STATUS_LABELS } from '../submissions/status';
import type { Checked } from './checked';
import { type Finding, finding } from './finding';
import { quoted, someOf } from './sentences';

/** Entries nobody touched in this edition: neither revised nor confirmed. */
export function unconfirmedEntries({ portfolio }: Checked): Finding[] {
  const { number } = portfolio.edition;
  return portfolio.entries
    .filter(({ lastRevisedIn }) => lastRevisedIn < number)
    .map((entry) =>
      finding({
        code: 'unconfirmed',
        subject: entry,
        facts: [entry.lastRevisedIn],
        message: `La fiche n’a été ni révisée ni confirmée depuis la ${formatEdition(entry.lastRevisedIn)}\u202f: confirmez-la, ou révisez-la.`,
        mend: { where: 'entry', project: entry.project },
      }),
    );
}

/** Ministries that left some of their projects unanswered in a collection that was opened. */
export function unansweredMinistries(checked: Checked): Finding[] {
  const { portfolio, submissions, steps } = checked;
  if ((portfolio.edition.collectionDeadline ?? null) === null) return [];
  const facts: CollectionFacts = {
    submissions,
    drafts: [],
    revisions: [...steps.values()].flatMap((own) => own.map(({ revision }) => revision)),
  };
  const asked = Map.groupBy(askedEntries(portfolio, facts), ({ ministry }) => ministry);
  return [...asked].flatMap(([ministry, entries]) => {
    const left = entries
      .filter((entry) => isUnanswered(entry, facts, checked))
      .toSorted((a, b) => compareFrench(a.name, b.name));
    if (left.length === 0) return [];
    return finding({
      code: 'ministryUnanswered',
      subject: { ministry },
      facts: left.map(({ project }) => project).sort(),
      message: `${ministryLabel(portfolio, ministry)}\u202f: ${unanswered(left, entries.length)} Relancez le ministère, ou confirmez et révisez pour lui.`,
      mend: { where: 'board' },
    });
  });
}

/** A project that an officer revised in this edition has been dealt with for its ministry. */
function isUnanswered(
  { project, ministry }: EntryState,
  facts: CollectionFacts,
  { steps }: Checked,
): boolean {
  const revised = (steps.get(project) ?? []).length > 0;
  return !revised && isLeft(progressOf(project, ministry, facts).progress);
}

function unanswered(left: readonly EntryState[], asked: number): string {
  const names = someOf(left.map(({ name }) => name));
  if (left.length === asked) {
    return asked === 1
      ? `pas de réponse pour son projet (${names}).`
      : `pas de réponse pour ses ${asked} projets (${names}).`;
  }
  return `pas de réponse pour ${left.length} de ses ${asked} projets (${names}).`;
}

/** Submissions of the edition that wait: for a decision of the directorate, or for their ministry. */
export function pendingSubmissions(checked: Checked): Finding[] {
  return checked.submissions
    .filter(({ events }) => isPending(statusOf(events)))
    .map((submission) => pendingSubmission(submission, checked));
}

function pendingSubmission(submission: Submission, { portfolio }: Checked): Finding {
  const { id, ministry, events } = submission;
  const status = statusOf(events);
  const project = projectOf(submission) ?? undefined;
  const known = [...portfolio.entries, ...portfolio.departed];
  const name = known.find((entry) => entry.project === project)?.name;
  const proposed = lastSent(events)?.content.parts.create?.name?.trim();
  const about = name ?? (proposed ? `nouveau projet ${quoted(proposed)}` : 'nouveau projet');
  const subject = {
    ministry,
    ...(project === undefined ? {} : { project }),
    ...(name === undefined ? {} : { name }),
  };
  const waits = status === 'sent';
  return finding({
    code: waits ? 'undecidedSubmission' : 'unfinishedSubmission',
    subject,
    facts: [id, status],
    message: waits
      ? `Une transmission attend une décision (${about})\u202f: acceptez-la, refusez-la ou renvoyez-la.`
      : `Une transmission est restée ${quoted(SUBMISSION_STATUS_LABELS[status])} au ministère (${about})\u202f: relancez-le, ou passez outre avec un mot.`,
    mend: waits ? { where: 'submission', submission: id } : { where: 'board' },
  });
}
