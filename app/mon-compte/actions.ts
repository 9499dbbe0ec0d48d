'use server';

import { requireSignedIn } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { changeOwnPassword } from '@/db/commands/accounts/own-password';
import type { CommandResult } from '@/lib/domain/result';

/** Changes the password of the person signed in, whose sessions end. */
export async function changeOwnPasswordAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  return changeOwnPassword(await requireSignedIn(), input);
}
