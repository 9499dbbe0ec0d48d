import { z } from 'zod';

/** How long a text of the portal may be before it is taken for something else. */
const TEXT = z.string().max(200_000);

const resourceSchema = z.object({
  id: z.string().min(1).max(100),
  title: TEXT,
  description: TEXT.nullish().transform((text) => text ?? ''),
  filetype: z.string(),
  type: z.string(),
  format: z.string().nullish(),
  url: z.string().max(4_000),
  mime: z.string().nullish(),
  filesize: z.number().nullish(),
  checksum: z.object({ type: z.string(), value: z.string() }).nullish(),
});

/**
 * A dataset as the portal gives it (GET /api/1/datasets/{id}/): what the plan reads, and what has to
 * be sent back with a change because the portal takes its absence for its removal.
 */
export const datasetSchema = z.object({
  id: z.string(),
  title: TEXT,
  description: TEXT.nullish().transform((text) => text ?? ''),
  private: z.boolean().nullish(),
  tags: z
    .array(z.string())
    .nullish()
    .transform((tags) => tags ?? []),
  license: z.string().nullish(),
  frequency: z.string().nullish(),
  frequency_date: z.string().nullish(),
  spatial: z.unknown().optional(),
  temporal_coverage: z.object({ start: z.string(), end: z.string().nullish() }).nullish(),
  resources: z.array(resourceSchema).max(5_000),
});

export type Dataset = z.output<typeof datasetSchema>;
export type Resource = z.output<typeof resourceSchema>;

/** What POST …/upload/ answers: the resource it made. */
export const uploadedSchema = z.object({ id: z.string().min(1).max(100) });

/** What GET /api/1/datasets/extensions/ answers. */
export const extensionsSchema = z.array(z.string().max(50)).max(2_000);

/** The body of PUT /api/1/datasets/{id}/. */
export type DatasetUpdate = Omit<Dataset, 'id' | 'resources'> & { resources: Resource[] };
