import { parisDay } from '@/lib/domain/collection/deadline';
import type { Outcome } from '@/lib/domain/result';
import { changedByBoth } from '@/lib/domain/submissions/draft-differences';
import { evaluateContent } from '@/lib/domain/submissions/evaluate';
import { rebaseContent } from '@/lib/domain/submissions/rebase';
import { referencesOf } from '@/lib/domain/submissions/references';
import { formatInstant } from '@/lib/format/dates';
import { type SubmissionContent, submissionSchemas } from '@/lib/schemas/submissions';
import type { DoneToSubmission } from '@/lib/views/submission-answers';
import { loadHistory } from '../../queries/history';
import type { KnownDraft } from '../../queries/submissions';
import { entryAt } from '../../queries/submissions-standing';
import { tellOfficers } from '../notices';
import { writeDraft } from './drafts';
import { calledName, noticeKey, onSubmission, record, type Work } from './on-submission';

type Sending = Work<{ submission: string; expectedDraft: number }>;

const NOTHING_TO_SEND =
  'La fiche dit déjà tout cela\u202f: il n’y a rien à transmettre. Modifiez au moins une valeur, ou confirmez que rien n’a changé.';

/** Sends what is typed to the directorate, if it can be recorded as it is on the entry as it stands. */
export const sendSubmission = onSubmission({
  action: 'send',
  input: submissionSchemas.send,
  run: (work: Sending): Outcome<DoneToSubmission> => {
    const { draft } = work.standing;
    if (draft === null) throw new Error('allowed to send what was never typed');
    if (draft.version !== work.input.expectedDraft) return typedMeanwhile(draft);
    const standing = onEntryOfNow(work, draft);
    if (standing.status !== 'ok') return standing;
    return sendContent(work, draft, standing.value);
  },
  summary: () => 'transmise',
});

function typedMeanwhile({ updatedBy, updatedAt }: KnownDraft): Outcome<never> {
  return {
    status: 'refused',
    reason: `${updatedBy} a modifié ce brouillon le ${formatInstant(updatedAt)}\u202f: relisez-le avant de le transmettre.`,
  };
}

/** The draft on the entry as it stands; refused where a field was changed by both since it was typed. */
function onEntryOfNow(
  { tx, actor, standing }: Sending,
  draft: KnownDraft,
): Outcome<SubmissionContent> {
  const { entry, revisions, edition } = standing;
  if (entry === null || draft.baseVersion >= entry.version) {
    return { status: 'ok', value: draft.content };
  }
  const base = entryAt(revisions, draft.baseVersion);
  if (base === null) return { status: 'ok', value: draft.content };
  const names = referencesOf(loadHistory(tx, actor), edition.number);
  const both = changedByBoth(draft.content, base, entry, names);
  if (both.length === 0) return { status: 'ok', value: rebaseContent(draft.content, base, entry) };
  const last = revisions.find(({ seq }) => seq === entry.version);
  const fields = both.map(({ label }) => `«\u00a0${label}\u00a0»`).join(', ');
  return {
    status: 'refused',
    reason: `${last?.actor.name ?? 'Quelqu’un'} a modifié la fiche pendant votre saisie\u202f: ${fields}. Relisez vos valeurs à côté de celles d’aujourd’hui, enregistrez, puis transmettez de nouveau.`,
  };
}

function sendContent(
  work: Sending,
  draft: KnownDraft,
  content: SubmissionContent,
): Outcome<DoneToSubmission> {
  const { tx, actor, standing, now } = work;
  const { submission, entry } = standing;
  const evaluation = evaluateContent({
    content,
    edition: submission.edition,
    project: submission.project,
    entry,
    references: referencesOf(loadHistory(tx, actor), submission.edition),
    today: parisDay(now),
    ministry: submission.ministry,
  });
  if (Object.keys(evaluation.problems).length > 0) {
    return { status: 'invalid', fields: evaluation.problems };
  }
  if (evaluation.parts.length === 0) return { status: 'refused', reason: NOTHING_TO_SEND };
  const baseVersion = entry?.version ?? 0;
  if (baseVersion !== draft.baseVersion) {
    writeDraft(work, { submission: submission.id, content, baseVersion }, draft);
  }
  const done = record(work, { kind: 'sent', content, baseVersion });
  tellOfficers(work, {
    exceptId: actor.id,
    key: noticeKey('received', done),
    payload: {
      kind: 'received',
      submission: submission.id,
      edition: submission.edition,
      name: calledName({ ...standing, draft: { ...draft, content } }),
      by: actor.name,
      ministry: submission.ministry,
    },
  });
  return { status: 'ok', value: done };
}
