'use server';

import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { saveArticle } from '@/db/commands/article';
import type { CommandResult } from '@/lib/domain/result';
import type { SavedArticle } from '@/lib/views/article';

/** Keeps the article as it is written. Nothing is read again: the page holds what was typed. */
export async function saveArticleAction(input: unknown): Promise<CommandResult<SavedArticle>> {
  await assertSameOrigin();
  return saveArticle(await requireActor(), input);
}
