import { z } from 'zod';
import type { Action } from '@/lib/domain/permissions/matrix';
import { OFFICER_EXIT_GROUNDS } from '@/lib/domain/vocabulary/exits';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import { REASON_CODES } from '@/lib/domain/vocabulary/reasons';
import { WITHHOLDING_GROUNDS } from '@/lib/domain/vocabulary/withholding';
import { parseAmount } from '@/lib/format/amounts';

/** The acts by which an officer writes the history: shared by forms, route handlers and commands. */

const LONG_TEXT = 8_000;
const SHORT_TEXT = 300;

const editionNumber = z.number().int().min(1).max(999);
const projectId = z.string().regex(/^GP-\d{4,}$/, 'Identifiant de projet inconnu.');

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Indiquez une date complète, par exemple 01/07/2018.')
  .refine(isRealDate, 'Cette date n’existe pas dans le calendrier.')
  .refine((date) => date >= '1980-01-01' && date <= '2100-12-31', {
    message: 'Indiquez une date entre 1980 et 2100.',
  });

/** An empty field means « no date ». */
const optionalDate = z.union([z.literal('').transform(() => null), isoDate, z.null()]);

/** What a person typed, turned into whole euros; empty means « no amount ». */
const optionalAmount = z
  .string()
  .max(60, 'Ce montant est trop long.')
  .transform((text, context): number | null => {
    if (text.trim() === '') return null;
    const parsed = parseAmount(text);
    if ('euros' in parsed) return parsed.euros;
    context.addIssue({ code: 'custom', message: parsed.problem });
    return z.NEVER;
  });

const optionalUrl = z.union([
  z
    .string()
    .trim()
    .length(0)
    .transform(() => null),
  z
    .string()
    .trim()
    .max(2_000, 'Cette adresse est trop longue.')
    .regex(/^https?:\/\/\S+$/i, 'Indiquez une adresse complète, qui commence par https://.'),
  z.null(),
]);

const reason = z.strictObject({
  code: z.enum(REASON_CODES, { error: 'Choisissez un motif dans la liste.' }),
  text: z
    .string()
    .trim()
    .min(3, 'Expliquez en une phrase ce qui motive ce changement.')
    .max(2_000, 'Cette explication dépasse 2 000 caractères\u202f: raccourcissez-la.'),
});

const programme = z.strictObject({
  code: z.union([
    z.null(),
    z
      .string()
      .trim()
      .regex(/^P?\d{3}$/i, 'Un programme a la forme P129.')
      .transform((code) => `P${code.slice(-3)}`),
  ]),
  label: z.string().trim().min(1, 'Indiquez l’intitulé du programme.').max(SHORT_TEXT),
  share: z.union([z.null(), z.string().trim().max(20)]),
});

const entryText = {
  name: z
    .string()
    .trim()
    .min(1, 'Indiquez le nom du projet.')
    .max(200, 'Ce nom dépasse 200 caractères\u202f: raccourcissez-le.'),
  description: z
    .string()
    .trim()
    .min(1, 'Décrivez le projet et ses objectifs en quelques phrases.')
    .max(LONG_TEXT, 'Cette description dépasse 8 000 caractères\u202f: raccourcissez-la.'),
  moreUrl: optionalUrl,
  ministry: z.string().trim().min(1, 'Choisissez le ministère porteur.').max(40),
  interministerial: z.boolean(),
  functionalZone: z.union([
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    z.string().trim().max(SHORT_TEXT, 'Cet intitulé est trop long.'),
    z.null(),
  ]),
  programmes: z.array(programme).max(12, 'Douze programmes au plus.'),
  papUrl: optionalUrl,
};

/** What every act on an existing entry says: which version its author had before their eyes. */
const onEntry = {
  project: projectId,
  edition: editionNumber,
  expectedVersion: z.number().int().min(1),
  reason,
};

const phase = z.enum(PHASES, { error: 'Choisissez une phase dans la liste.' });

export const actSchemas = {
  create: z.strictObject({
    act: z.literal('create'),
    edition: editionNumber,
    reason,
    ...entryText,
    phase,
    cost: optionalAmount,
    startOn: optionalDate,
    plannedEndOn: optionalDate,
    baselineCost: optionalAmount,
    baselineEndOn: optionalDate,
  }),
  edit: z.strictObject({ act: z.literal('edit'), ...onEntry, ...entryText }),
  phase: z.strictObject({ act: z.literal('phase'), ...onEntry, phase }),
  budget: z.strictObject({
    act: z.literal('budget'),
    ...onEntry,
    cost: optionalAmount,
    /** Ground on which the amount is kept from publication; empty when it is published. */
    withheld: z.union([z.literal('').transform(() => null), z.enum(WITHHOLDING_GROUNDS), z.null()]),
  }),
  schedule: z.strictObject({
    act: z.literal('schedule'),
    ...onEntry,
    startOn: optionalDate,
    plannedEndOn: optionalDate,
  }),
  rebaseline: z.strictObject({
    act: z.literal('rebaseline'),
    ...onEntry,
    role: z.enum(['initial', 'rebaseline']),
    cost: optionalAmount,
    startOn: optionalDate,
    plannedEndOn: optionalDate,
  }),
  enter: z.strictObject({ act: z.literal('enter'), ...onEntry }),
  opinion: z.strictObject({
    act: z.literal('opinion'),
    ...onEntry,
    /** As the directorate numbers its opinions; empty to take back one recorded by mistake. */
    reference: z
      .string()
      .trim()
      .max(120, 'Cette référence dépasse 120\u00a0caractères\u202f: raccourcissez-la.')
      .transform((text) => (text === '' ? null : text)),
  }),
  exit: z.strictObject({
    act: z.literal('exit'),
    ...onEntry,
    ground: z.enum(OFFICER_EXIT_GROUNDS, { error: 'Choisissez le motif de sortie.' }),
    finalCost: optionalAmount,
    finalEndOn: optionalDate,
    successors: z.array(projectId).max(10),
  }),
} as const;

export const actSchema = z.discriminatedUnion('act', [
  actSchemas.create,
  actSchemas.edit,
  actSchemas.phase,
  actSchemas.budget,
  actSchemas.schedule,
  actSchemas.rebaseline,
  actSchemas.enter,
  actSchemas.opinion,
  actSchemas.exit,
]);

export const ACTS = Object.keys(actSchemas) as readonly ActName[];
export type ActName = keyof typeof actSchemas;
/** The permission each act asks. */
export const ACT_ACTIONS = {
  create: 'entry.create',
  edit: 'entry.edit',
  phase: 'entry.phase',
  budget: 'entry.budget',
  schedule: 'entry.schedule',
  rebaseline: 'entry.baseline',
  enter: 'entry.enter',
  opinion: 'entry.opinion',
  exit: 'entry.exit',
} as const satisfies Record<ActName, Action>;

/** As typed, before it is understood. */
export type ActInput = z.input<typeof actSchema>;
/** Understood: amounts in whole euros, empty fields null. */
export type Act = z.output<typeof actSchema>;
export type ActOf<Name extends ActName> = Extract<Act, { act: Name }>;

function isRealDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
