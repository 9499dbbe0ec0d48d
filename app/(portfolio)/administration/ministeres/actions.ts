'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { addMinistry } from '@/db/commands/ministries';
import type { CommandResult } from '@/lib/domain/result';

/** Makes a ministry known from an edition on. */
export async function addMinistryAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const added = addMinistry(await requireActor(), input);
  revalidatePath('/', 'layout');
  return added;
}
