'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { addUser, changeAccess, disableUser, enableUser } from '@/db/commands/accounts/manage';
import { setPassword } from '@/db/commands/accounts/password';
import { hashPassword, temporaryPassword } from '@/db/passwords';
import { can } from '@/lib/domain/permissions/matrix';
import type { CommandResult } from '@/lib/domain/result';
import { accountSchema, newAccountFormSchema } from '@/lib/schemas/accounts';
import { fieldProblems } from '@/lib/schemas/field-problems';
import type { HandedOver } from '@/lib/views/administration';

const LIST = '/administration/comptes';

/** Opens an account; its temporary password is answered once and kept nowhere. */
export async function addAccountAction(input: unknown): Promise<CommandResult<HandedOver>> {
  await assertSameOrigin();
  const actor = await requireActor();
  const verdict = can(actor, 'account.manage');
  if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
  const form = newAccountFormSchema.safeParse(input);
  if (!form.success) return { status: 'invalid', fields: fieldProblems(form.error) };
  const password = temporaryPassword();
  const added = addUser(actor, { ...form.data, passwordHash: await hashPassword(password) });
  if (added.status !== 'ok') return added;
  revalidatePath(LIST);
  return { status: 'ok', value: { email: added.value.email, password } };
}

/** Gives an account another temporary password, answered once. */
export async function renewPasswordAction(input: unknown): Promise<CommandResult<HandedOver>> {
  await assertSameOrigin();
  const actor = await requireActor();
  const verdict = can(actor, 'account.manage');
  if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
  const form = accountSchema.safeParse(input);
  if (!form.success) return { status: 'invalid', fields: fieldProblems(form.error) };
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const renewed = setPassword(actor, { user: form.data.user, passwordHash });
  if (renewed.status !== 'ok') return renewed;
  return { status: 'ok', value: { email: renewed.value.email, password } };
}

/** Changes the role and the ministries of an account. */
export async function changeAccessAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const changed = changeAccess(await requireActor(), input);
  revalidatePath(LIST, 'layout');
  return changed;
}

/** Disables an account, ending its sessions. */
export async function disableAccountAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const disabled = disableUser(await requireActor(), input);
  revalidatePath(LIST, 'layout');
  return disabled;
}

/** Opens a disabled account again. */
export async function enableAccountAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const enabled = enableUser(await requireActor(), input);
  revalidatePath(LIST, 'layout');
  return enabled;
}
