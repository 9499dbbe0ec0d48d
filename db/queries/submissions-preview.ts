import { parisDay } from '@/lib/domain/collection/deadline';
import { foldEntry } from '@/lib/domain/history/fold';
import { can } from '@/lib/domain/permissions/matrix';
import { evaluateContent } from '@/lib/domain/submissions/evaluate';
import { rebaseContent } from '@/lib/domain/submissions/rebase';
import { referencesOf } from '@/lib/domain/submissions/references';
import { gapEffects } from '@/lib/domain/views/submissions-effects';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { submissionSchemas } from '@/lib/schemas/submissions';
import type { SubmissionPreview } from '@/lib/views/submissions';
import { reader } from '../read';
import { editionVerdict, revisionsUpTo } from './act-plan';
import { loadHistory } from './history';
import { entryAt, UNKNOWN_PROJECT } from './submissions-standing';

const UNREADABLE = 'Cette saisie n’est pas lisible\u202f: rechargez la page.';

/**
 * What a liaison is typing, judged on the entry as it stands by the rules that will judge it when it is
 * sent. Nothing is written.
 * @param now ISO instant.
 */
export function previewSubmission(actor: Actor, input: unknown, now: string): SubmissionPreview {
  const permission = can(actor, 'submission.propose');
  if (!permission.possible) return { status: 'refused', reason: permission.reason };
  const parsed = submissionSchemas.preview.safeParse(input);
  if (!parsed.success) return { status: 'refused', reason: UNREADABLE };
  const { edition, project, ministry, content, baseVersion } = parsed.data;
  const handle = reader();
  const open = editionVerdict(handle, edition);
  if (!open.possible) return { status: 'refused', reason: open.reason };
  const revisions = project === null ? [] : revisionsUpTo(handle, project, edition);
  const entry = foldEntry(revisions);
  const of = entry?.ministry ?? ministry ?? '';
  if (
    project !== null ? entry === null || !owns(actor, of) : ministry !== null && !owns(actor, of)
  ) {
    return { status: 'refused', reason: UNKNOWN_PROJECT };
  }
  const base = entryAt(revisions, baseVersion);
  const { problems, parts, after } = evaluateContent({
    content: entry === null || base === null ? content : rebaseContent(content, base, entry),
    edition,
    project,
    entry,
    references: referencesOf(loadHistory(handle, actor), edition),
    today: parisDay(now),
    ...(of === '' ? {} : { ministry: of }),
  });
  return {
    status: 'ok',
    problems,
    warnings: parts.flatMap(({ part, warnings }) =>
      warnings.map((warning) => ({ ...warning, part })),
    ),
    effects: after === null || parts.length === 0 ? [] : gapEffects(entry, after),
    parts: parts.map(({ part }) => part),
  };
}

function owns(actor: Actor, ministry: string): boolean {
  return can(actor, 'submission.propose', ministry).possible;
}
