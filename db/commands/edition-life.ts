import {
  mayPass,
  PASSAGE_ACTIONS,
  type Passage,
  stateAfter,
} from '@/lib/domain/edition-life/passages';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import { EDITION_STATE_LABELS, type Edition } from '@/lib/domain/vocabulary/editions';
import { methodsSchema, passageSchema } from '@/lib/schemas/editions';
import { loadEditions, type ReadHandle } from '../queries/history';
import { appendEditionEvent } from './append';
import { defineCommand } from './define';

/**
 * Ends the collection: from now on ministries change nothing, the directorate still does. What they
 * have sent and nobody decided stays to be decided.
 */
export const beginReview = passageCommand('review');

/** One step back, before publication: from review to collection, from collection to preparation. */
export const reopenEdition = passageCommand('reopen');

function passageCommand(passage: Extract<Passage, 'review' | 'reopen'>) {
  return defineCommand({
    name: PASSAGE_ACTIONS[passage],
    input: passageSchema,
    permission: ({ actor }) => can(actor, PASSAGE_ACTIONS[passage]),
    audit: ({ input }, moved: Edition) => ({
      subject: `édition ${input.edition}`,
      summary: `${EDITION_STATE_LABELS[moved.state]}. ${input.reason}`,
    }),
    run: ({ tx, actor, input, now }): Outcome<Edition> => {
      const known = editionNumbered(tx, input.edition);
      if (known === null) return unknownEdition(input.edition);
      const verdict = mayPass(known, passage);
      if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
      const state = stateAfter(known, passage);
      // Opening a collection asks its deadline: one in preparation has none.
      const collectionDeadline = state === 'preparation' ? null : known.collectionDeadline;
      const moved: Edition = { ...known, state, collectionDeadline };
      appendEditionEvent({ tx, actor, now }, moved, input.reason);
      return { status: 'ok', value: moved };
    },
  });
}

/**
 * Chooses how an edition that is not published yet computes its rates of gaps, and whether the gaps on
 * approved baselines bear the official name, in it and in those opened after it.
 */
export const chooseMethods = defineCommand({
  name: 'edition.method',
  input: methodsSchema,
  permission: ({ actor }) => can(actor, 'edition.method'),
  audit: ({ input }) => ({
    subject: `édition ${input.edition}`,
    summary: `${input.budgetMethod}, ${input.scheduleMethod}${input.officialRates ? ', nom officiel aux écarts sur références approuvées' : ''}. ${input.reason}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<Edition> => {
    const { edition, budgetMethod, scheduleMethod, reason } = input;
    const known = editionNumbered(tx, edition);
    if (known === null) return unknownEdition(edition);
    if (known.state === 'published') {
      return {
        status: 'refused',
        reason: `L’édition ${edition} est publiée\u202f: sa méthode ne change plus.`,
      };
    }
    const officialRates =
      input.officialRates === undefined
        ? (known.officialRates ?? null)
        : input.officialRates || null;
    const isSame =
      known.budgetMethod === budgetMethod &&
      known.scheduleMethod === scheduleMethod &&
      (known.officialRates ?? null) === officialRates;
    if (isSame) {
      return {
        status: 'invalid',
        fields: { budgetMethod: 'Ce sont déjà ses méthodes\u202f: choisissez-en une autre.' },
      };
    }
    const chosen: Edition = { ...known, budgetMethod, scheduleMethod, officialRates };
    appendEditionEvent({ tx, actor, now }, chosen, reason);
    return { status: 'ok', value: chosen };
  },
});

/** The edition of that number as it stands; null when there is none. */
export function editionNumbered(handle: ReadHandle, edition: number): Edition | null {
  return loadEditions(handle).find(({ number }) => number === edition) ?? null;
}

export function unknownEdition(edition: number): Outcome<never> {
  return { status: 'refused', reason: `L’édition ${edition} n’existe pas.` };
}
