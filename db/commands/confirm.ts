import { planConfirmations } from '@/lib/domain/collection/confirmation';
import { mayAnswerIn } from '@/lib/domain/collection/rights';
import type { EntryState } from '@/lib/domain/history/entry';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import type { NewRevision } from '@/lib/domain/history/revision';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { submissionSchemas } from '@/lib/schemas/submissions';
import type { Confirmed } from '@/lib/views/collection';
import { editionVerdict } from '../queries/act-plan';
import { loadHistory } from '../queries/history';
import { loadSubmissions } from '../queries/submissions';
import { appendRevision } from './append';
import { defineCommand } from './define';

/**
 * « Rien n’a changé », for one project or several. Each that may be is recorded as a revision of its
 * own; the others are named with the reason. Refused altogether where none could be.
 */
export const confirmEntries = defineCommand({
  name: 'entry.confirm',
  input: submissionSchemas.confirm,
  permission: ({ actor }) => can(actor, 'entry.confirm'),
  audit: ({ input }, { confirmed }: Confirmed) => ({
    subject: confirmed.length === 1 ? `${confirmed[0]}` : `édition ${input.edition}`,
    summary: `Édition ${input.edition}, rien n’a changé\u202f: ${confirmed.join(', ')}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<Confirmed> => {
    const verdict = editionVerdict(tx, input.edition);
    if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
    const history = loadHistory(tx, 'everything');
    const portfolio = portfolioAt(history, input.edition);
    const open = mayAnswerIn(portfolio.edition, actor.role);
    if (!open.possible) return { status: 'refused', reason: open.reason };
    const { entries, refused } = planConfirmations(input.projects, {
      actor,
      history,
      portfolio,
      facts: {
        submissions: loadSubmissions(tx, 'everything', { edition: input.edition }),
        drafts: [],
        revisions: history.revisions.filter(({ edition }) => edition === input.edition),
      },
    });
    const [first] = refused;
    if (entries.length === 0 && first) {
      const reason = refused.length === 1 ? first.reason : `Rien n’est confirmé. ${first.reason}`;
      return { status: 'refused', reason };
    }
    for (const entry of entries) {
      appendRevision({ tx, actor, now }, confirmation(actor, entry, input.edition, now), {
        before: entry.ministry,
        after: entry.ministry,
      });
    }
    return { status: 'ok', value: { confirmed: entries.map(({ project }) => project), refused } };
  },
});

function confirmation(
  actor: Actor,
  { project }: EntryState,
  edition: number,
  now: string,
): NewRevision {
  return {
    project,
    edition,
    origin: actor.role === 'liaison' ? 'submission' : 'officer',
    reason: { code: null, text: 'Rien n’a changé' },
    actor: { id: actor.id, name: actor.name },
    at: now,
    changes: [{ kind: 'confirmation' }],
  };
}
