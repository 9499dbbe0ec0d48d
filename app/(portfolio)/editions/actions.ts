'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { openEdition } from '@/db/commands/editions';
import type { CommandResult } from '@/lib/domain/result';

/** Opens the next edition, in collection. */
export async function openEditionAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const opened = openEdition(await requireActor(), input);
  revalidatePath('/', 'layout');
  return opened;
}
