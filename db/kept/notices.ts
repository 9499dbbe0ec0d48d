import { z } from 'zod';
import type { NoticeKind, NoticePayload } from '@/lib/domain/mail/notices';
import { type KeptAt, readKept } from './read';

const aboutSubmission = {
  submission: z.string(),
  edition: z.number(),
  name: z.string(),
  by: z.string(),
};
const comment = z.string().default('');

type Carried<Kind extends NoticeKind> = Omit<Extract<NoticePayload, { kind: Kind }>, 'kind'>;

/** What each kind of notice carries, the kind itself being a column. */
const payloads = {
  collectionOpened: z.object({
    edition: z.number(),
    dataMonth: z.string(),
    deadline: z.string(),
  }),
  reminder: z.object({
    edition: z.number(),
    deadline: z.string(),
    ministries: z.array(z.string()),
  }),
  returned: z.object({ ...aboutSubmission, comment }),
  decided: z.object({
    ...aboutSubmission,
    outcome: z.enum(['accepted', 'acceptedInPart', 'refused']),
    comment,
  }),
  commented: z.object(aboutSubmission),
  received: z.object({ ...aboutSubmission, ministry: z.string() }),
} satisfies { [Kind in NoticeKind]: z.ZodType<Carried<Kind>> };

/** What a notice of that kind carries, from its payload. @throws KeptDataError when it is malformed. */
export function keptNotice(kind: NoticeKind, payload: string, at: KeptAt): NoticePayload {
  const schema: z.ZodType<object> = payloads[kind];
  return { kind, ...readKept(schema, payload, at) } as NoticePayload;
}
