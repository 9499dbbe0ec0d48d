import { deadlineProblem, parisDay } from '@/lib/domain/collection/deadline';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongDate } from '@/lib/format/dates';
import { openCollectionSchema } from '@/lib/schemas/editions';
import { loadEditions, loadHistory } from '../queries/history';
import { appendEditionEvent, type WriteContext } from './append';
import { defineCommand } from './define';
import { tellLiaisons } from './notices';

/**
 * Opens the collection of an edition in preparation, or moves the deadline of one in collection. The
 * liaisons of every ministry that has projects in it are told.
 */
export const openCollection = defineCommand({
  name: 'collection.open',
  input: openCollectionSchema,
  permission: ({ actor }) => can(actor, 'collection.open'),
  audit: ({ input }) => ({
    subject: `édition ${input.edition}`,
    summary: `Échéance de la collecte\u202f: ${formatLongDate(input.deadline)}. ${input.reason}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<Edition> => {
    const known = loadEditions(tx).find(({ number }) => number === input.edition);
    if (!known) return refused(`L’édition ${input.edition} n’existe pas.`);
    if (known.state === 'review' || known.state === 'published') {
      return refused(
        `La collecte de la ${formatEdition(known.number)} est close\u202f: son échéance ne se change plus.`,
      );
    }
    const problem = deadlineProblem(input.deadline, parisDay(now));
    if (problem !== null) return { status: 'invalid', fields: { deadline: problem } };
    if (known.state === 'collection' && known.collectionDeadline === input.deadline) {
      return {
        status: 'invalid',
        fields: { deadline: 'C’est déjà l’échéance\u202f: choisissez un autre jour.' },
      };
    }
    const opened: Edition = {
      ...known,
      state: 'collection',
      collectionDeadline: input.deadline,
    };
    appendEditionEvent({ tx, actor, now }, opened, input.reason);
    tellOpening({ tx, actor, now }, opened, input.deadline);
    return { status: 'ok', value: opened };
  },
});

/** Notes for every liaison concerned that a collection is open, and until when. */
export function tellOpening(context: WriteContext, edition: Edition, deadline: string): void {
  const { entries } = portfolioAt(loadHistory(context.tx, 'everything'), edition.number);
  tellLiaisons(context, {
    ministries: [...new Set(entries.map(({ ministry }) => ministry))],
    payload: {
      kind: 'collectionOpened',
      edition: edition.number,
      dataMonth: edition.dataMonth,
      deadline,
    },
    // The instant is part of it: a deadline moved away and back is told each time.
    key: `collectionOpened:${edition.number}:${deadline}:${context.now}`,
  });
}

function refused(reason: string): Outcome<never> {
  return { status: 'refused', reason };
}
