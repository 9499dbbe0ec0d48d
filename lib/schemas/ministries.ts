import { z } from 'zod';

/** A ministry that no edition names yet. */
export const addMinistrySchema = z.strictObject({
  edition: z.number().int().min(1).max(999),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(
      /^[A-Z][A-Z0-9-]{1,11}$/,
      'Un code fait de 2 à 12 lettres, chiffres ou traits d’union, par exemple MTECT.',
    ),
  label: z
    .string()
    .trim()
    .min(5, 'Écrivez le nom du ministère en toutes lettres.')
    .max(200, 'Ce nom dépasse 200\u00a0caractères\u202f: raccourcissez-le.'),
});
