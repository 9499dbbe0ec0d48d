import { z } from 'zod';
import { actSchemas } from '@/lib/schemas/acts';
import { REASON_CODES } from '../vocabulary/reasons';

/** What the history says of a change of text for which the ministry gave no reason. */
export const UPDATED_BY_MINISTRY = 'Mise à jour de la fiche par le ministère';

const optionalReason = z.strictObject({
  code: z.union([z.literal('').transform(() => null), z.enum(REASON_CODES)], {
    error: 'Choisissez un motif dans la liste.',
  }),
  text: z
    .string()
    .trim()
    .max(2_000, 'Cette explication dépasse 2 000 caractères\u202f: raccourcissez-la.')
    .transform((text) => text || UPDATED_BY_MINISTRY),
});

/** How each part of a submission is understood: as the act it is, but that words may change without a reason. */
export const partSchemas = {
  create: actSchemas.create,
  edit: actSchemas.edit.extend({ reason: optionalReason }),
  phase: actSchemas.phase,
  budget: actSchemas.budget,
  schedule: actSchemas.schedule,
  exit: actSchemas.exit,
} as const;

/** A part understood: amounts in whole euros, empty fields null. */
export type PartAct = z.output<(typeof partSchemas)[keyof typeof partSchemas]>;
