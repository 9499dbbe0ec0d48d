import type { ReactNode } from 'react';
import { ClosedForm } from '@/components/submission-form/closed-form';
import { nextProject } from '@/components/submission-form/next-project';
import { SubmissionForm } from '@/components/submission-form/submission-form';
import { collectionView } from '@/db/queries/collection';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { SubmissionFormView } from '@/lib/views/submissions';
import { beginAction, commentAction, discardAction, saveAction, sendAction } from './actions';

const ACTIONS = {
  begin: beginAction,
  save: saveAction,
  send: sendAction,
  discard: discardAction,
  comment: commentAction,
};

/** The form of a submission for whoever may type in it here and now; otherwise why not, and the way on. */
export function formOf(actor: Actor, view: SubmissionFormView, now: string): ReactNode {
  const { save } = view.allowed;
  if (save.possible) {
    return (
      <SubmissionForm
        key={view.entry?.project ?? view.submission?.id ?? view.key}
        view={view}
        userId={actor.id}
        userName={actor.name}
        actions={ACTIONS}
      />
    );
  }
  const rows = collectionView(actor, { edition: view.edition.number, now })?.rows ?? [];
  return (
    <ClosedForm
      view={view}
      reason={save.reason}
      next={nextProject(rows, view.entry?.project ?? null)}
    />
  );
}
