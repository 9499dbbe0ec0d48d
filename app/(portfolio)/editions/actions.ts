'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { openCollection } from '@/db/commands/collection';
import { beginReview, chooseMethods, reopenEdition } from '@/db/commands/edition-life';
import { openEdition } from '@/db/commands/editions';
import { publishEdition, publishErratum } from '@/db/commands/publication/publish';
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

/** Ends the collection of an edition. */
export async function beginReviewAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const result = beginReview(await requireActor(), input);
  revalidatePath('/', 'layout');
  return result;
}

/** One step back, before publication. */
export async function reopenEditionAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const result = reopenEdition(await requireActor(), input);
  revalidatePath('/', 'layout');
  return result;
}

/** Chooses the methods of an edition. */
export async function chooseMethodsAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const result = chooseMethods(await requireActor(), input);
  revalidatePath('/', 'layout');
  return result;
}

/** Publishes an edition. */
export async function publishEditionAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const result = await publishEdition(await requireActor(), input);
  revalidatePath('/', 'layout');
  return result;
}

/** Publishes the corrections that wait on an edition. */
export async function publishErratumAction(input: unknown): Promise<CommandResult<unknown>> {
  await assertSameOrigin();
  const result = await publishErratum(await requireActor(), input);
  revalidatePath('/', 'layout');
  return result;
}
