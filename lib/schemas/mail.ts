import { z } from 'zod';

/** Reminding the liaisons of a ministry of what is left to do in a collection. */
export const remindMinistrySchema = z.strictObject({
  edition: z.int().positive(),
  ministry: z.string().min(1).max(20),
});

/** Sending again a mail of which nobody knows whether it left: a person decides it. */
export const resendMailSchema = z.strictObject({ mail: z.int().positive() });
