import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import { referencesOf } from '@/lib/domain/submissions/references';
import { buildSubmissionView } from '@/lib/domain/views/submissions';
import { buildInboxView } from '@/lib/domain/views/submissions-inbox';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type {
  InboxFilters,
  InboxView,
  SubmissionDraft,
  SubmissionView,
} from '@/lib/views/submissions';
import { reader } from '../read';
import { loadHistory } from './history';
import { chooseEdition } from './scope';
import { findSubmission, type KnownDraft, loadDrafts, loadSubmissions } from './submissions';
import { submissionsVersion } from './versions';

export interface InboxRequest {
  /** Null for the latest edition. */
  edition: number | null;
  filters: InboxFilters;
  /** ISO instant. */
  now: string;
}

/**
 * The submissions of an edition that this actor may read; null when there is no such edition, or for
 * whoever reads none.
 */
export function inboxView(actor: Actor, { edition, filters, now }: InboxRequest): InboxView | null {
  if (!can(actor, 'submission.read').possible) return null;
  // Taken first: a write that comes in between is then read twice rather than missed.
  const version = submissionsVersion(actor, parisDay(now));
  const handle = reader();
  const history = loadHistory(handle, actor);
  const chosen = chooseEdition(history.editions, edition);
  if (chosen === null) return null;
  const which = { edition: chosen.number };
  return buildInboxView({
    history,
    edition: chosen.number,
    submissions: loadSubmissions(handle, actor, which),
    drafts: new Map(
      [...loadDrafts(handle, actor, which)].map(([id, draft]) => [id, shownDraft(draft)]),
    ),
    actor,
    now,
    version,
    references: referencesOf(history, chosen.number),
    filters,
  });
}

/** The page of a submission; null when it is unknown, or not for their eyes: nothing tells which. */
export function submissionView(actor: Actor, id: string, now: string): SubmissionView | null {
  const version = submissionsVersion(actor, parisDay(now));
  const handle = reader();
  const found = findSubmission(handle, actor, id);
  if (found === null) return null;
  const history = loadHistory(handle, actor);
  return buildSubmissionView({
    history,
    submission: found.submission,
    draft: found.draft && shownDraft(found.draft),
    actor,
    now,
    version,
    references: referencesOf(history, found.submission.edition),
  });
}

/** A draft as a screen receives it: the names of people, not their identifiers. */
export function shownDraft({ updatedById: _, ...shown }: KnownDraft): SubmissionDraft {
  return shown;
}
