import { z } from 'zod';

const editionNumber = z
  .number({ error: 'Indiquez le numéro de l’édition.' })
  .int('Le numéro d’une édition est un nombre entier.')
  .min(1, 'Les éditions sont numérotées à partir de 1.')
  .max(999, 'Le numéro d’une édition ne dépasse pas 999.');

/** A day that exists: whether it is a fit deadline is judged on the day it is given. */
const deadline = z.iso.date('Indiquez une échéance, par exemple 2018-06-15.');

/**
 * Opening of the next edition, as the form and the command line give it. With a deadline its collection
 * opens at once; without one ('' as typed) it is in preparation.
 */
export const openEditionSchema = z.strictObject({
  number: editionNumber,
  dataMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Indiquez le mois des données, par exemple 2018-05.'),
  reason: z
    .string()
    .trim()
    .min(3, 'Indiquez en une phrase pourquoi l’édition est ouverte.')
    .max(2_000),
  collectionDeadline: z
    .union([z.literal(''), deadline], 'Indiquez une échéance, par exemple 2018-06-15, ou aucune.')
    .optional(),
});

/** Opening of the collection of an edition, or a move of its deadline. */
export const openCollectionSchema = z.strictObject({
  edition: editionNumber,
  deadline,
  reason: z
    .string()
    .trim()
    .min(3, 'Indiquez en une phrase pourquoi cette échéance.')
    .max(2_000, 'Ce texte dépasse 2\u202f000\u00a0caractères\u202f: raccourcissez-le.'),
});
