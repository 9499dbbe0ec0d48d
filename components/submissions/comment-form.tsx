'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { Verdict } from '@/lib/domain/result';
import type { Side } from '@/lib/domain/submissions/transitions';
import { CommentField } from './comment-field';
import type { SubmissionActions } from './submission-actions';
import { useCommand } from './use-command';

interface CommentFormProps {
  submission: string;
  reader: Side;
  allowed: Verdict;
  comment: SubmissionActions['comment'];
  /** Once it is kept, or refused: what stands is to be read again. */
  onAnswered: () => Promise<void>;
}

/** A word to the other side; it stays typed here until it is kept. */
export function CommentForm({
  submission,
  reader,
  allowed,
  comment,
  onAnswered,
}: CommentFormProps) {
  const hydrated = useHydrated();
  const [text, setText] = useState('');
  const { pending, fields, problem, value, send, mend, reset } = useCommand(comment);
  if (!allowed.possible && text === '') return null;
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (pending || !allowed.possible) return;
    const answer = await send({ submission, comment: text });
    if (answer?.status === 'ok') setText('');
    if (answer !== null && answer.status !== 'invalid') await onAnswered();
  }
  return (
    <form method="post" noValidate onSubmit={onSubmit}>
      <FormProblem problem={problem ?? (allowed.possible ? null : allowed.reason)} />
      <CommentField
        id="message"
        label={reader === 'directorate' ? 'Message au ministère' : 'Message à la DINSIC'}
        value={text}
        onChange={(typed) => {
          setText(typed);
          mend('comment');
          if (value !== null) reset();
        }}
        problem={fields.comment}
      />
      <Button
        type="submit"
        priority="secondary"
        disabled={!hydrated || !allowed.possible}
        nativeButtonProps={{ 'aria-disabled': pending }}
      >
        {pending ? 'Envoi…' : 'Envoyer le message'}
      </Button>
      <p role="status" className="fr-text--sm fr-mt-1w fr-mb-0">
        {value !== null && 'Message envoyé.'}
      </p>
    </form>
  );
}
