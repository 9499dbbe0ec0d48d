import { reminderVerdict } from '@/lib/domain/mail/reminders';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import { remindMinistrySchema } from '@/lib/schemas/mail';
import { loadEditions } from '../queries/history';
import { lastReminders } from '../queries/mail';
import { workLeft } from '../queries/mail-work-left';
import { defineCommand } from './define';
import { liaisonsOf, tellLiaisons } from './notices';

/** How many people a reminder is for. */
interface Reminded {
  people: number;
}

/**
 * Reminds the liaisons of a ministry of what is left for it to do in a collection. Refused where nothing
 * is left, where nobody would read it, or less than a day after the last time.
 */
export const remindMinistry = defineCommand({
  name: 'collection.remind',
  input: remindMinistrySchema,
  permission: ({ actor }) => can(actor, 'collection.remind'),
  audit: ({ input }, { people }: Reminded) => ({
    subject: `édition ${input.edition}, ministère ${input.ministry}`,
    summary: people === 1 ? 'Un correspondant relancé' : `${people} correspondants relancés`,
  }),
  run: ({ tx, actor, input, now }): Outcome<Reminded> => {
    const edition = loadEditions(tx).find(({ number }) => number === input.edition);
    if (!edition) {
      return { status: 'refused', reason: `L’édition ${input.edition} n’existe pas.` };
    }
    const people = liaisonsOf(tx, [input.ministry]).length;
    const verdict = reminderVerdict({
      edition,
      left: workLeft(tx, edition.number).projects.get(input.ministry) ?? 0,
      liaisons: people,
      remindedAt: lastReminders(tx, edition.number).get(input.ministry) ?? null,
      now,
    });
    if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
    tellLiaisons(
      { tx, actor, now },
      {
        ministries: [input.ministry],
        key: `reminder:${edition.number}:${input.ministry}:${now}`,
        payload: {
          kind: 'reminder',
          edition: edition.number,
          deadline: edition.collectionDeadline ?? '',
          ministries: [input.ministry],
        },
      },
    );
    return { status: 'ok', value: { people } };
  },
});
