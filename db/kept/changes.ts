import { z } from 'zod';
import type { Change, ChangeKind } from '@/lib/domain/history/change';
import { EXIT_GROUNDS } from '@/lib/domain/vocabulary/exits';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import { WITHHOLDING_GROUNDS } from '@/lib/domain/vocabulary/withholding';

/** The changes of a revision, as any release wrote them (`lib/domain/history/change.ts`). */

const text = z.string().nullable();
const euros = z.number().nullable();
const days = z.number().nullable().default(null);

const dates = { startOn: text, plannedEndOn: text, statedDurationDays: days };

const kinds = {
  entry: z.object({ kind: z.literal('entry') }),
  exit: z.object({
    kind: z.literal('exit'),
    ground: z.enum(EXIT_GROUNDS),
    finalCostEuros: euros.default(null),
    finalEndOn: text.default(null),
    successors: z.array(z.string()).default([]),
  }),
  text: z.object({
    kind: z.literal('text'),
    set: z
      .object({
        name: z.string(),
        description: z.string(),
        moreUrl: text,
        ministry: z.string(),
        interministerial: z.boolean(),
        functionalZone: text,
        programmes: z.array(z.object({ code: text, label: z.string(), share: text.default(null) })),
        papUrl: text,
      })
      .partial(),
  }),
  phase: z.object({ kind: z.literal('phase'), phase: z.enum(PHASES).nullable() }),
  budget: z.object({ kind: z.literal('budget'), costEuros: euros }),
  schedule: z.object({
    kind: z.literal('schedule'),
    ...dates,
    roundingOnly: z.boolean().default(false),
  }),
  withholding: z.object({
    kind: z.literal('withholding'),
    withheld: z
      .object({
        scope: z.enum(['cost', 'entry']),
        ground: z.enum(WITHHOLDING_GROUNDS),
        statement: text.default(null),
      })
      .nullable(),
  }),
  baseline: z.object({
    kind: z.literal('baseline'),
    role: z.enum(['initial', 'rebaseline']),
    costEuros: euros,
    ...dates,
  }),
  opinion: z.object({ kind: z.literal('opinion'), reference: text }),
  confirmation: z.object({ kind: z.literal('confirmation') }),
} satisfies { [Kind in ChangeKind]: z.ZodType<Extract<Change, { kind: Kind }>> };

export const keptChanges: z.ZodType<Change[]> = z.array(
  z.discriminatedUnion('kind', [
    kinds.entry,
    kinds.exit,
    kinds.text,
    kinds.phase,
    kinds.budget,
    kinds.schedule,
    kinds.withholding,
    kinds.baseline,
    kinds.opinion,
    kinds.confirmation,
  ]),
);
