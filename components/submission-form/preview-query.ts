import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { EFFECT_PAUSE_MS, effectSchema, pause } from '@/components/forms/effect-query';
import { WARNING_CODES } from '@/lib/domain/submissions/evaluation';
import { PART_NAMES, type SubmissionContent } from '@/lib/schemas/submissions';
import type { TypedReason } from '@/lib/typed/acts';
import type { SubmissionInput } from '@/lib/views/submission-answers';
import type { SubmissionPreview } from '@/lib/views/submissions';
import type { Problems } from './problems';
import type { Explanations } from './sections';

const answer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    problems: z.record(z.string(), z.string()),
    warnings: z.array(
      z.object({
        part: z.enum(PART_NAMES),
        code: z.enum(WARNING_CODES),
        field: z.string(),
        message: z.string(),
      }),
    ),
    effects: z.array(effectSchema),
    parts: z.array(z.enum(PART_NAMES)),
  }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
]);

const ANY_REASON: TypedReason = { code: 'correction', text: 'Calcul de l’effet' };

/**
 * What the effect and the warnings depend on: neither the reasons nor the explanations, filled in or
 * left out so that both are known before these are typed, and not asked again for them.
 */
export function completedForPreview({ parts }: SubmissionContent): SubmissionContent {
  const completed = Object.entries(parts).map(([part, values]) => [
    part,
    { ...values, reason: ANY_REASON },
  ]);
  return { parts: Object.fromEntries(completed), explanations: {} };
}

/** The explanations still missing, among those the preview asked for. */
export function missingExplanations(problems: Problems, explanations: Explanations): Problems {
  return Object.fromEntries(
    Object.entries(problems).filter(([path]) => {
      const key = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : null;
      return key === null || (explanations[key] ?? '').trim().length < SHORTEST;
    }),
  );
}

const PREFIX = 'explanations.';
const SHORTEST = 3;

type Asked = SubmissionInput<'preview'>;

async function askPreview(asked: Asked, signal: AbortSignal): Promise<SubmissionPreview> {
  await pause(EFFECT_PAUSE_MS, signal);
  const response = await fetch('/api/transmissions/effet', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
    signal,
  });
  if (!response.ok) throw new Error(`preview: ${response.status}`);
  return answer.parse(await response.json());
}

/** What the server says of what is typed, asked anew as it changes; the answer before stays meanwhile. */
export function usePreview(options: {
  edition: number;
  project: string | null;
  content: SubmissionContent;
  /** Version of the entry it is typed over; 0 for a new project. */
  baseVersion: number;
}) {
  const { edition, project, baseVersion } = options;
  const { parts } = options.content;
  const isEnabled = Object.keys(parts).length > 0;
  const asked: Asked = {
    edition,
    project,
    ministry: parts.create?.ministry || null,
    baseVersion,
    content: completedForPreview(options.content),
  };
  const query = useQuery({
    queryKey: ['transmission', 'effet', asked],
    queryFn: ({ signal }) => askPreview(asked, signal),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return { ...query, isEnabled };
}
