'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import type { Conflict } from '@/components/forms/conflict';
import type { Recorded } from '@/components/forms/form-state';
import { performAct, performCorrection } from '@/db/commands/entries';
import { projectView } from '@/db/queries/projects';
import type { CommandResult } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { actSchema } from '@/lib/schemas/acts';

const SESSION_ENDED =
  'Votre session a pris fin. Reconnectez-vous dans un autre onglet, puis enregistrez de nouveau\u202f: votre saisie est conservée ici.';

type Answer = Exclude<CommandResult<Recorded>, { status: 'conflict' }> | Conflict;

/** Records an act of an officer on an entry; a conflict is answered with the entry as it stands. */
export async function submitAct(input: unknown): Promise<Answer> {
  return answerOf(performAct, input);
}

/** Records a correction of a published edition, in the same way. */
export async function submitCorrection(input: unknown): Promise<Answer> {
  return answerOf(performCorrection, input);
}

async function answerOf(perform: typeof performAct, input: unknown): Promise<Answer> {
  await assertSameOrigin();
  const actor = await currentActor();
  if (actor === null) return { status: 'refused', reason: SESSION_ENDED };
  const result = perform(actor, input);
  if (result.status === 'conflict') return { ...result, current: standingEntry(actor, input) };
  if (result.status === 'ok') revalidatePath('/', 'layout');
  return result;
}

/** The entry a conflict is about: it exists, since somebody else has just written on it. */
function standingEntry(actor: Actor, input: unknown): Conflict['current'] {
  const act = actSchema.parse(input);
  const view = act.act === 'create' ? null : projectView(actor, act.project, act.edition);
  if (view === null) throw new Error('a conflict on an entry that cannot be read');
  return view.entry;
}
