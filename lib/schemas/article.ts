import { z } from 'zod';

/** Far more than any article, and not so much that a database could be filled with one. */
const LONGEST_ARTICLE = 100_000;

export const saveArticleSchema = z.strictObject({
  edition: z.number().int().min(1).max(999),
  text: z
    .string()
    .max(LONGEST_ARTICLE, 'L’article est trop long\u202f: 100\u202f000 caractères au plus.')
    .refine((text) => text.trim() !== '', 'Écrivez l’article, ou reprenez le texte proposé.'),
  /** Version of the text one started from; 0 where none was kept yet. */
  expectedVersion: z.number().int().min(0),
});
