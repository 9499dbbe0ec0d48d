'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { openCollection } from '@/db/commands/collection';
import { openEdition } from '@/db/commands/editions';
import type { CommandResult } from '@/lib/domain/result';

/** Opens the next edition: in collection with a deadline, in preparation without. */
export async function openEditionAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const opened = openEdition(await requireActor(), input);
  revalidatePath('/', 'layout');
  return opened;
}

/** Opens the collection of an edition, or moves its deadline. */
export async function openCollectionAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const opened = openCollection(await requireActor(), input);
  revalidatePath('/', 'layout');
  return opened;
}
