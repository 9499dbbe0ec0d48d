import { z } from 'zod';
import { explanationsSchema } from './submissions';

/** What the page sends at most, in bytes: a test keeps it what the reader of the file takes. */
export const MAXIMUM_UPLOAD_BYTES = 5 * 1024 * 1024;

const line = z.number().int().min(1).max(1_000_000);

/** What the reader of a preview decides, beside the file itself. */
export const sheetChoicesSchema = z.strictObject({
  /** The preview they had before their eyes. */
  fingerprint: z.string().min(1).max(64),
  /** Lines whose content takes the place of a draft typed before. */
  replace: z.array(line).max(1_000),
  /** Words of explanation typed on the screen, by line then by warning (« budget.costHalved »). */
  explanations: z
    .array(
      z.strictObject({
        line,
        words: explanationsSchema,
      }),
    )
    .max(1_000),
  /** Whether « rien n’a changé » is recorded where the file says so. */
  confirm: z.boolean(),
  /** Whether what is ready is sent at once. */
  send: z.boolean(),
});
export type SheetChoices = z.infer<typeof sheetChoicesSchema>;
