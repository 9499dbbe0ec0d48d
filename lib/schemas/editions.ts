import { z } from 'zod';

/** Opening of the next edition, as the form and the command line give it. */
export const openEditionSchema = z.strictObject({
  number: z
    .number({ error: 'Indiquez le numéro de l’édition.' })
    .int('Le numéro d’une édition est un nombre entier.')
    .min(1, 'Les éditions sont numérotées à partir de 1.')
    .max(999, 'Le numéro d’une édition ne dépasse pas 999.'),
  dataMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Indiquez le mois des données, par exemple 2018-05.'),
  reason: z
    .string()
    .trim()
    .min(3, 'Indiquez en une phrase pourquoi l’édition est ouverte.')
    .max(2_000),
});
