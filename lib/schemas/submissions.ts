import { z } from 'zod';
import { typedSchemas } from '@/lib/typed/acts';

/** What a submission may hold, in the order in which its parts apply. */
export const PART_NAMES = ['create', 'edit', 'phase', 'budget', 'schedule', 'exit'] as const;
export type PartName = (typeof PART_NAMES)[number];

const { create, edit, phase, budget, schedule, exit } = typedSchemas;

/** More than there are warnings in all the parts together. */
const MOST_EXPLANATIONS = 100;

/** A word of explanation for each warning, by « budget.costHalved ». */
export const explanationsSchema = z
  .record(z.string().max(60), z.string().max(2_000))
  .refine((given) => Object.keys(given).length <= MOST_EXPLANATIONS, 'Trop d’explications.');

/**
 * A submission as typed: the fields of each part it touches, and a word of explanation for each
 * warning (« budget.costHalved »). Kept as typed so that nothing is lost of what cannot yet be read.
 */
export const submissionContentSchema = z.strictObject({
  parts: z.strictObject({ create, edit, phase, budget, schedule, exit }).partial(),
  explanations: explanationsSchema,
});
export type SubmissionContent = z.infer<typeof submissionContentSchema>;

export const EMPTY_CONTENT: SubmissionContent = { parts: {}, explanations: {} };

const submissionId = z.string().regex(/^T-[0-9A-Z]{12}$/, 'Cette transmission n’existe pas.');
const comment = z
  .string()
  .trim()
  .min(3, 'Écrivez une phrase.')
  .max(4_000, 'Ce texte dépasse 4 000 caractères\u202f: raccourcissez-le.');
const optionalComment = z.union([z.string().trim().length(0), comment]);
const editionNumber = z.number().int().min(1).max(999);
const projectId = z.string().regex(/^GP-\d{4,}$/, 'Ce projet n’existe pas.');

/** How many of its events the writer had before their eyes. */
const expectedEvent = z.number().int().min(0);

/** What is typed for a project, before it is known whether a submission is pending for it. */
const typed = z.strictObject({
  edition: editionNumber,
  project: projectId.nullable(),
  /** Only where it cannot be told from the project: a new one. */
  ministry: z.string().trim().min(1, 'Choisissez le ministère porteur.').max(40).nullable(),
  content: submissionContentSchema,
  /** Version of the entry it was typed over; 0 for a new project. */
  baseVersion: z.number().int().min(0),
});

export const submissionSchemas = {
  /** Looks at what is typed; nothing is kept of it. */
  preview: typed,
  /** Begins a submission, or gives back the one that is pending for this project and ministry. */
  begin: typed.extend({
    /** Names a new project from the opening of its form: asked twice, it is begun once. */
    key: z
      .string()
      .regex(/^[0-9A-Z]{16}$/)
      .optional(),
  }),
  save: z.strictObject({
    submission: submissionId,
    content: submissionContentSchema,
    /** Version of the draft it was typed over. */
    expectedDraft: z.number().int().min(1),
    /** Version of the entry it was typed over; 0 for a new project. */
    baseVersion: z.number().int().min(0),
  }),
  send: z.strictObject({ submission: submissionId, expectedDraft: z.number().int().min(1) }),
  withdraw: z.strictObject({ submission: submissionId, expectedEvent }),
  discard: z.strictObject({ submission: submissionId }),
  comment: z.strictObject({ submission: submissionId, comment }),
  return: z.strictObject({ submission: submissionId, expectedEvent, comment }),
  refuse: z.strictObject({ submission: submissionId, expectedEvent, comment }),
  accept: z.strictObject({
    submission: submissionId,
    expectedEvent,
    /** Version of the entry the officer had before their eyes; 0 for a new project. */
    expectedVersion: z.number().int().min(0),
    /** The changes taken; null for all of them. */
    keys: z
      .array(z.string().max(60))
      .min(1, 'Choisissez au moins un changement.')
      .max(30)
      .nullable(),
    comment: optionalComment,
  }),
  /** Accepts, whole, submissions that carry no warning. */
  acceptMany: z.strictObject({
    submissions: z
      .array(
        z.strictObject({
          submission: submissionId,
          expectedEvent,
          expectedVersion: z.number().int().min(0),
        }),
      )
      .min(1, 'Choisissez au moins une transmission.')
      .max(200),
  }),
  /** « Rien n’a changé », for one project or for several. */
  confirm: z.strictObject({
    edition: editionNumber,
    projects: z
      .array(z.strictObject({ project: projectId, expectedVersion: z.number().int().min(1) }))
      .min(1, 'Choisissez au moins un projet.')
      .max(200),
  }),
} as const;
