import { z } from 'zod';
import type { ActName } from '@/lib/schemas/acts';

/**
 * What is typed in each form, before it is understood: text, choices, boxes ticked. Also the shape in
 * which a draft is kept, hence schemas; `lib/schemas/acts.ts` is what gives them a meaning.
 */
const text = z.string().max(20_000);
const reason = z.strictObject({ code: text, text });
const programme = z.strictObject({ code: text, label: text, share: text });

const identity = {
  name: text,
  description: text,
  ministry: text,
  interministerial: z.boolean(),
  functionalZone: text,
  moreUrl: text,
};
const financing = { programmes: z.array(programme).max(50), papUrl: text };

/** The fields of each form, in the order in which it asks them. */
export const typedSchemas = {
  create: z.strictObject({
    ...identity,
    phase: text,
    startOn: text,
    plannedEndOn: text,
    cost: text,
    ...financing,
    baselineCost: text,
    baselineEndOn: text,
    reason,
  }),
  edit: z.strictObject({ ...identity, ...financing, reason }),
  phase: z.strictObject({ phase: text, reason }),
  budget: z.strictObject({ cost: text, withheld: text, reason }),
  schedule: z.strictObject({ startOn: text, plannedEndOn: text, reason }),
  rebaseline: z.strictObject({ role: text, cost: text, startOn: text, plannedEndOn: text, reason }),
  enter: z.strictObject({ reason }),
  opinion: z.strictObject({ reference: text, reason }),
  exit: z.strictObject({
    ground: text,
    finalCost: text,
    finalEndOn: text,
    successors: z.array(text).max(50),
    reason,
  }),
} as const satisfies Record<ActName, z.ZodType>;

export type TypedValues<Name extends ActName> = z.infer<(typeof typedSchemas)[Name]>;
export type TypedProgramme = z.infer<typeof programme>;
export type TypedReason = z.infer<typeof reason>;
export type TypedText = Omit<TypedValues<'edit'>, 'reason'>;

/** What an act is about: fixed while its form is open. */
export interface Subject<Name extends ActName = ActName> {
  act: Name;
  edition: number;
  /** Null for a creation. */
  project: string | null;
}

/**
 * The input of an act as the command reads it, from what is typed.
 * @param version the revision of the entry that its author had before their eyes.
 */
export function toInput(
  subject: Subject,
  version: number,
  values: TypedValues<ActName>,
): Record<string, unknown> {
  const { act, edition, project } = subject;
  const common =
    project === null ? { act, edition } : { act, edition, project, expectedVersion: version };
  const programmes =
    'programmes' in values ? { programmes: values.programmes.map(programmeInput) } : {};
  return { ...common, ...values, ...programmes };
}

function programmeInput({ code, label, share }: TypedProgramme) {
  return {
    code: code.trim() === '' ? null : code,
    label,
    share: share.trim() === '' ? null : share,
  };
}

/** The place of a field (« reason.text ») in its form, from 0; -1 where the form has no such field. */
export function placeOf(act: ActName, path: string): number {
  return Object.keys(typedSchemas[act].shape).indexOf(path.split('.')[0] ?? '');
}

/** True when two sets of values would be read the same, but for the reason. */
export function sameFacts(a: TypedValues<ActName>, b: TypedValues<ActName>): boolean {
  return JSON.stringify({ ...a, reason: null }) === JSON.stringify({ ...b, reason: null });
}
