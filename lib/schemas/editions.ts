import { z } from 'zod';
import { findMethod } from '@/lib/domain/figures/methods';
import { OFFICIAL_RATES } from '@/lib/domain/vocabulary/editions';

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

const whyChanged = z
  .string()
  .trim()
  .min(3, 'Indiquez en une phrase pourquoi.')
  .max(2_000, 'Ce texte dépasse 2\u202f000\u00a0caractères\u202f: raccourcissez-le.');

/** A passage of an edition that only asks why: into review, or one step back. */
export const passageSchema = z.strictObject({ edition: editionNumber, reason: whyChanged });

const method = z.string().refine((name) => findMethod(name) !== null, {
  message: 'Choisissez une méthode de la liste.',
});

/** The methods by which an edition computes its rates of gaps, and which of them bears the official name. */
export const methodsSchema = z.strictObject({
  edition: editionNumber,
  budgetMethod: method,
  scheduleMethod: method,
  /** '' as typed for nothing computed; absent to leave it as it is. */
  officialRates: z
    .enum(['', ...OFFICIAL_RATES], { error: 'Choisissez un nom de la liste.' })
    .optional(),
  reason: whyChanged,
});

const publicationDay = z.iso.date('Indiquez le jour de la publication, par exemple 2018-06-29.');

/** Publication of an edition, as the form and the command line give it. */
export const publishSchema = z.strictObject({
  edition: editionNumber,
  publishedOn: publicationDay,
  reason: whyChanged,
});

/** Publication of the corrections that wait on a published edition. */
export const erratumSchema = z.strictObject({
  edition: editionNumber,
  publishedOn: publicationDay,
  /** Public: it is on the page of the edition and in its files. */
  note: z
    .string()
    .trim()
    .min(10, 'Dites ce qui est corrigé et pourquoi\u202f: cette note est publiée avec l’erratum.')
    .max(2_000, 'Cette note dépasse 2\u202f000\u00a0caractères\u202f: raccourcissez-la.'),
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
