'use server';

import { requireActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { saveArticle, settleQuestion } from '@/db/commands/article';
import { articleFindings } from '@/db/queries/article';
import type { CommandResult } from '@/lib/domain/result';
import { saveArticleSchema, settleQuestionSchema } from '@/lib/schemas/article';
import type { ArticleFinding, CheckedArticle } from '@/lib/views/article';

/** Keeps the article as it is written, and says what there is to look at in it. */
export async function saveArticleAction(input: unknown): Promise<CommandResult<CheckedArticle>> {
  await assertSameOrigin();
  const actor = await requireActor();
  const saved = saveArticle(actor, input);
  if (saved.status !== 'ok') return saved;
  const { edition } = saveArticleSchema.parse(input);
  const findings = await articleFindings(actor, edition, new Date());
  return { status: 'ok', value: { ...saved.value, findings } };
}

/** Settles a question of the check, or takes it up again, and gives what is left. */
export async function settleQuestionAction(
  input: unknown,
): Promise<CommandResult<readonly ArticleFinding[] | null>> {
  await assertSameOrigin();
  const actor = await requireActor();
  const settled = settleQuestion(actor, input);
  if (settled.status !== 'ok') return settled;
  const { edition } = settleQuestionSchema.parse(input);
  return { status: 'ok', value: await articleFindings(actor, edition, new Date()) };
}
