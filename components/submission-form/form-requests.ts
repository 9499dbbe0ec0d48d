import { EMPTY_CONTENT, type SubmissionContent } from '@/lib/schemas/submissions';
import type { DoneAnswer, SubmissionInput } from '@/lib/views/submission-answers';
import type { SubmissionFormView } from '@/lib/views/submissions';
import type { SaveQueue } from './save-queue';

/** What the server holds as the form opens, beside what the screen shows. */
export function firstQueue(view: SubmissionFormView, opened: SubmissionContent): SaveQueue {
  const { draft, submission, entry } = view;
  return {
    kept: {
      submission: submission?.id ?? null,
      draft: draft?.version ?? 0,
      baseVersion: draft?.baseVersion ?? 0,
      content: draft?.content ?? EMPTY_CONTENT,
      at: draft?.updatedAt ?? null,
    },
    wanted: opened,
    baseVersion: entry?.version ?? 0,
    saving: { at: 'rest' },
  };
}

/**
 * What begins the submission of this form.
 * @param key what names a new project, begun once however often it is asked.
 */
export function beginInput(
  view: SubmissionFormView,
  content: SubmissionContent,
  baseVersion: number,
  key: string | null,
): SubmissionInput<'begin'> {
  const project = view.entry?.project ?? null;
  const ministry = project === null ? ministryOf(content) : null;
  const asked = { edition: view.edition.number, project, ministry, content, baseVersion };
  return key === null ? asked : { ...asked, key };
}

/** The ministry a proposal is made for; null while none is chosen. */
export function ministryOf({ parts }: SubmissionContent): string | null {
  return parts.create?.ministry || null;
}

/** The sentence of an abandonment that was not taken; null where it was. */
export function refusalOf(answer: DoneAnswer | { status: 'unreachable' }): string | null {
  switch (answer.status) {
    case 'ok':
      return null;
    case 'refused':
      return answer.reason;
    case 'unreachable':
      return 'Le serveur ne répond pas\u202f: réessayez.';
    default:
      return 'Le brouillon n’a pas pu être abandonné\u202f: rechargez la page, puis réessayez.';
  }
}
