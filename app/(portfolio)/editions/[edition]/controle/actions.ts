'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { setAsideFindings, takeUpFinding } from '@/db/commands/set-aside';
import type { CommandResult } from '@/lib/domain/result';

/** Sets findings of an edition aside, with a word that stays. */
export async function setAsideAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const said = setAsideFindings(await requireActor(), input);
  revalidatePath('/', 'layout');
  return said;
}

/** Takes up again a finding that was set aside. */
export async function takeUpAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const taken = takeUpFinding(await requireActor(), input);
  revalidatePath('/', 'layout');
  return taken;
}
