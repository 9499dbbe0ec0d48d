import { deadlineProblem, parisDay } from '@/lib/domain/collection/deadline';
import { DEFAULT_BUDGET_METHOD, DEFAULT_SCHEDULE_METHOD } from '@/lib/domain/figures/methods';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { openEditionSchema } from '@/lib/schemas/editions';
import { loadEditions } from '../queries/history';
import { edition as editionTable } from '../schema/history';
import { appendEditionEvent } from './append';
import { tellOpening } from './collection';
import { defineCommand } from './define';

/**
 * Opens the next edition: every project of the one before it is carried over by the fold. With a
 * deadline its collection opens at once and the liaisons are told; without, it is in preparation. One
 * edition at a time is under way.
 */
export const openEdition = defineCommand({
  name: 'edition.open',
  input: openEditionSchema,
  permission: ({ actor }) => can(actor, 'edition.open'),
  audit: ({ input }) => ({ subject: `édition ${input.number}`, summary: input.reason }),
  run: ({ tx, actor, input, now }): Outcome<Edition> => {
    const known = loadEditions(tx);
    const last = known.at(-1);
    const open = known.find(({ state }) => state !== 'published');
    if (open) {
      return {
        status: 'refused',
        reason: `L’édition ${open.number} est encore en cours\u202f: publiez-la avant d’ouvrir la suivante.`,
      };
    }
    if (last && input.number <= last.number) {
      return {
        status: 'invalid',
        fields: {
          number: `Le numéro doit dépasser celui de la dernière édition (${last.number}).`,
        },
      };
    }
    if (last && input.dataMonth <= last.dataMonth) {
      return {
        status: 'invalid',
        fields: { dataMonth: `Le mois des données doit suivre celui de l’édition ${last.number}.` },
      };
    }
    const deadline = input.collectionDeadline || null;
    const problem = deadline === null ? null : deadlineProblem(deadline, parisDay(now));
    if (problem !== null) return { status: 'invalid', fields: { collectionDeadline: problem } };
    const opened: Edition = {
      number: input.number,
      dataMonth: input.dataMonth,
      publishedOn: null,
      state: deadline === null ? 'preparation' : 'collection',
      collectionDeadline: deadline,
      budgetMethod: last?.budgetMethod ?? DEFAULT_BUDGET_METHOD,
      scheduleMethod: last?.scheduleMethod ?? DEFAULT_SCHEDULE_METHOD,
      officialRates: last?.officialRates ?? null,
    };
    tx.insert(editionTable).values({ number: opened.number }).run();
    appendEditionEvent({ tx, actor, now }, opened, input.reason);
    if (deadline !== null) tellOpening({ tx, actor, now }, opened, deadline);
    return { status: 'ok', value: opened };
  },
});
