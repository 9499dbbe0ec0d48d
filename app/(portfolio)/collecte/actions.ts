'use server';

import { currentActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { confirmEntries } from '@/db/commands/confirm';
import { remindMinistry } from '@/db/commands/reminders';
import type { CommandResult } from '@/lib/domain/result';
import type { Confirmed } from '@/lib/views/collection';

const SESSION_ENDED: CommandResult<never> = {
  status: 'refused',
  reason:
    'Votre session a pris fin\u202f: reconnectez-vous dans un autre onglet, puis recommencez.',
};

/** Records that nothing has changed in one project or several. */
export async function confirmAction(input: unknown): Promise<CommandResult<Confirmed>> {
  await assertSameOrigin();
  const actor = await currentActor();
  return actor === null ? SESSION_ENDED : confirmEntries(actor, input);
}

/** Reminds the liaisons of a ministry of what is left for it to do. */
export async function remindAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const actor = await currentActor();
  return actor === null ? SESSION_ENDED : remindMinistry(actor, input);
}
