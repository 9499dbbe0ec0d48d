import { eq } from 'drizzle-orm';
import { checkArticle } from '@/lib/domain/article/article';
import { articleEditable } from '@/lib/domain/article/editable';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import { saveArticleSchema, settleQuestionSchema } from '@/lib/schemas/article';
import type { KeptArticle, SavedArticle } from '@/lib/views/article';
import { articleGround, keptArticle } from '../queries/article';
import { loadHistory } from '../queries/history';
import { articleDraft } from '../schema/publications';
import { appendSetAside } from './append';
import { defineCommand } from './define';

/**
 * Keeps the article of an edition as an officer wrote it. Written over another text than the one there is
 * now, it is not: the answer carries that text, and both are shown.
 */
export const saveArticle = defineCommand({
  name: 'article.save',
  input: saveArticleSchema,
  permission: ({ actor }) => can(actor, 'article.edit'),
  // Saved many times while it is written: what goes out is recorded by the publication.
  audit: () => null,
  run: ({ tx, actor, input, now }): Outcome<SavedArticle> => {
    const { edition, text, expectedVersion } = input;
    const verdict = articleEditable(loadHistory(tx, 'everything'), edition);
    if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
    const kept = keptArticle(tx, edition);
    if (kept !== null && kept.version !== expectedVersion) return settled(kept, text);
    const version = (kept?.version ?? 0) + 1;
    const row = {
      edition,
      text,
      version,
      updatedAt: now,
      updatedById: actor.id,
      updatedByName: actor.name,
    };
    if (kept === null) tx.insert(articleDraft).values(row).run();
    else tx.update(articleDraft).set(row).where(eq(articleDraft.edition, edition)).run();
    return { status: 'ok', value: { version, at: now, by: actor.name } };
  },
});

/** Two texts of one article: a conflict, unless they are the same. */
function settled(kept: KeptArticle, yours: string): Outcome<SavedArticle> {
  const { version, at, by, text: theirs } = kept;
  if (theirs === yours) return { status: 'ok', value: { version, at, by } };
  const difference = { field: 'text', label: 'Texte de l’article', before: '', theirs, yours };
  return { status: 'conflict', version, by, at, differences: [difference] };
}

const NOT_ASKED =
  'Le texte enregistré n’a pas ce passage à vérifier\u202f: rechargez la page et relisez-le.';

/**
 * Settles a question of the check with a reason, signed and kept; it lapses when its sentence changes,
 * or what the series gives of it, since the question is then another one. What the series contradicts is mended: no reason settles it.
 */
export const settleQuestion = defineCommand({
  name: 'article.settle',
  input: settleQuestionSchema,
  permission: ({ actor }) => can(actor, 'article.edit'),
  audit: ({ input }) => ({
    subject: `édition ${input.edition}`,
    summary:
      input.reason === null
        ? `Article\u202f: la question sur «\u00a0${input.quote}\u00a0» est reprise`
        : `Article\u202f: «\u00a0${input.quote}\u00a0» est gardé. ${input.reason}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<null> => {
    const { edition, question, quote, reason } = input;
    const verdict = articleEditable(loadHistory(tx, 'everything'), edition);
    if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
    const kept = keptArticle(tx, edition);
    const ground = kept && articleGround(tx, edition, new Date(now));
    const marks = kept && ground ? checkArticle(kept.text, ground.facts) : [];
    // What is signed is what is written: a reason on any other passage would be read as one on this.
    const isAsked = marks.some(
      (mark) => mark.severity === 'unverifiable' && mark.key === question && mark.quote === quote,
    );
    if (!isAsked) return { status: 'refused', reason: NOT_ASKED };
    appendSetAside({ tx, actor, now }, { edition, finding: question, word: reason });
    return { status: 'ok', value: null };
  },
});
