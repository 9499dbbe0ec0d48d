'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EmptyState } from '@/components/ui/empty-state';
import type { Side } from '@/lib/domain/submissions/transitions';
import { SUBMISSIONS_KEY, submissionQuery } from '@/lib/live/submissions';
import type { SubmissionView } from '@/lib/views/submissions';
import { OpenSubmission } from './open-submission';
import type { SubmissionActions } from './submission-actions';

interface SubmissionScreenProps {
  id: string;
  reader: Side;
  /** The ministry the list was narrowed to; null for all of them. */
  ministry: string | null;
  drawnAt: number;
  actions: SubmissionActions;
}

/** One submission, kept current while it is open. */
export function SubmissionScreen({ id, ...props }: SubmissionScreenProps) {
  const client = useQueryClient();
  const query = submissionQuery(id);
  const { data: latest, error } = useQuery(query);
  if (!latest) {
    return error ? (
      <EmptyState
        title="Cette transmission n’a pas pu être lue"
        action={<a href={`/transmissions/${id}`}>Recharger la page</a>}
      >
        <p>{error.message}</p>
      </EmptyState>
    ) : (
      <p role="status">Lecture de la transmission…</p>
    );
  }
  async function readAgain(): Promise<SubmissionView | undefined> {
    await client.invalidateQueries({ queryKey: [SUBMISSIONS_KEY] });
    return client.getQueryData<SubmissionView>(query.queryKey);
  }
  return (
    <OpenSubmission
      {...props}
      latest={latest}
      problem={error?.message ?? null}
      readAgain={readAgain}
    />
  );
}
