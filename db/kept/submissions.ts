import { z } from 'zod';
import type {
  ChangeKey,
  SubmissionEventDetail,
  SubmissionEventKind,
} from '@/lib/domain/submissions/events';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import { typedSchemas } from '@/lib/typed/acts';
import { type KeptAt, readKept } from './read';

/** A form’s field as it was kept: one added since stands empty, one that is gone is left out. */
function kept(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodObject) return keptObject(field).prefault({});
  if (field instanceof z.ZodArray) return z.array(kept(field.element as z.ZodType)).default([]);
  if (field instanceof z.ZodBoolean) return z.boolean().default(false);
  return z.string().default('');
}

function keptObject({ shape }: z.ZodObject): z.ZodObject {
  return z.object(
    Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [name, kept(field as z.ZodType)]),
    ),
  );
}

const { create, edit, phase, budget, schedule, exit } = typedSchemas;

export const keptContent = z.object({
  parts: z
    .object({
      create: keptObject(create),
      edit: keptObject(edit),
      phase: keptObject(phase),
      budget: keptObject(budget),
      schedule: keptObject(schedule),
      exit: keptObject(exit),
    })
    .partial(),
  explanations: z.record(z.string(), z.string()).default({}),
}) as unknown as z.ZodType<SubmissionContent>;

const comment = z.string().default('');

/** What each kind of event carries, the kind itself being a column. */
const payloads = {
  sent: z.object({ content: keptContent, baseVersion: z.number() }),
  withdrawn: z.object({}),
  discarded: z.object({}),
  returned: z.object({ comment }),
  refused: z.object({ comment }),
  accepted: z.object({
    project: z.string(),
    revisions: z.array(z.number()),
    declined: z.array(z.string() as unknown as z.ZodType<ChangeKey>).default([]),
    comment,
  }),
  commented: z.object({ comment: z.string(), side: z.enum(['ministry', 'directorate']) }),
} satisfies { [Kind in SubmissionEventKind]: z.ZodType<Carried<Kind>> };
type Carried<Kind extends SubmissionEventKind> = Omit<
  Extract<SubmissionEventDetail, { kind: Kind }>,
  'kind'
>;

/** What an event of that kind carries, from its payload. @throws KeptDataError when it is malformed. */
export function keptEvent(
  kind: SubmissionEventKind,
  payload: string,
  at: KeptAt,
): SubmissionEventDetail {
  const schema: z.ZodType<object> = payloads[kind];
  return { kind, ...readKept(schema, payload, at) } as SubmissionEventDetail;
}
