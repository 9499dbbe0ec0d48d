import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { FIGURES } from '@/lib/domain/figures/registry';
import type { ActName } from '@/lib/schemas/acts';
import { type Subject, sameFacts, type TypedValues, toInput } from '@/lib/typed/acts';

/** A figure before and after, as the server tells it. */
export const effectSchema = z.object({
  figure: z.enum([...FIGURES, 'spentWithoutService', 'projectBudgetGap', 'projectScheduleGap']),
  unit: z.enum(['count', 'euros', 'years', 'ratio']),
  before: z.number().nullable(),
  after: z.number().nullable(),
  delta: z.number().nullable(),
  words: z.object({ before: z.string(), after: z.string(), change: z.string() }).optional(),
});

const answer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    effects: z.array(effectSchema),
    warnings: z.array(z.string()),
  }),
  z.object({ status: z.literal('invalid'), fields: z.record(z.string(), z.string()) }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
]);

/** What a form would do to the figures, as `/api/effet` tells it. */
export type EffectAnswer = z.infer<typeof answer>;

export const EFFECT_PAUSE_MS = 350;

/**
 * What the figures do not depend on, filled in so that the effect is known before all is typed: the
 * reason, the words of an entry that is being created.
 */
export function completedForPreview(values: TypedValues<ActName>): TypedValues<ActName> {
  const reason = { code: 'correction', text: 'Calcul de l’effet' };
  if (!('phase' in values && 'name' in values)) return { ...values, reason };
  return {
    ...values,
    reason,
    name: values.name.trim() === '' ? 'Projet' : values.name,
    description: values.description.trim() === '' ? 'Description' : values.description,
  };
}

async function askEffect(input: unknown, signal: AbortSignal): Promise<EffectAnswer> {
  await pause(EFFECT_PAUSE_MS, signal);
  const response = await fetch('/api/effet', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
    signal,
  });
  if (!response.ok) throw new Error(`effect: ${response.status}`);
  return answer.parse(await response.json());
}

/** Waits for the end of a burst of keystrokes: the next one aborts the wait, and the request. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/**
 * The effect of what is typed on the figures of the edition, asked anew as it changes. The answer
 * before stays in sight until the next one comes.
 */
export function useEffectOfForm(options: {
  subject: Subject;
  /** The version of the entry as it stands, whatever the one a draft was typed over. */
  version: number;
  initial: TypedValues<ActName>;
  values: TypedValues<ActName>;
}) {
  const { subject, version, initial, values } = options;
  // An act that changes nothing but presence has nothing to type: its effect is known at once.
  const speaksAtOnce = subject.act === 'enter' || subject.act === 'exit';
  const input = toInput(subject, version, completedForPreview(values));
  return useQuery({
    queryKey: ['effet', input],
    queryFn: ({ signal }) => askEffect(input, signal),
    enabled: speaksAtOnce || !sameFacts(initial, values),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
