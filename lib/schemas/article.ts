import { z } from 'zod';
import { LONGEST_ARTICLE } from '@/lib/domain/article/editable';
import { formatNumber } from '@/lib/format/numbers';

const edition = z.number().int().min(1).max(999);

export const saveArticleSchema = z.strictObject({
  edition,
  text: z
    .string()
    .max(
      LONGEST_ARTICLE,
      `L’article est trop long\u202f: ${formatNumber(LONGEST_ARTICLE)}\u00a0caractères au plus.`,
    )
    .refine((text) => text.trim() !== '', 'Écrivez l’article, ou reprenez le texte proposé.'),
  /** Version of the text one started from; 0 where none was kept yet. */
  expectedVersion: z.number().int().min(0),
});

/** A question of the check settled with a reason that stays; a null one takes the last one back. */
export const settleQuestionSchema = z.strictObject({
  edition,
  /** Key of the mark: it changes with its sentence. */
  question: z.string().regex(/^article:[0-9a-z]{1,20}:[0-9a-z]{1,20}$/),
  quote: z.string().min(1).max(500),
  reason: z
    .string()
    .trim()
    .min(10, 'Dites en une phrase pourquoi ce passage est gardé\u202f: elle reste dans le journal.')
    .max(500, 'Cette explication dépasse 500\u00a0caractères\u202f: raccourcissez-la.')
    .nullable(),
});
