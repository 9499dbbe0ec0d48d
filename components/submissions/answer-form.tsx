'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { type FormEvent, useEffect, useRef } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { CommentField } from './comment-field';
import styles from './submission.module.css';

interface AnswerFormProps {
  id: string;
  label: string;
  hint: string;
  submitLabel: string;
  value: string;
  onChange: (text: string) => void;
  pending: boolean;
  /** False once it can no longer be recorded: what was typed stays to be read. */
  isPossible: boolean;
  /** Why it was refused: what was typed stays. */
  problem: string | null;
  fieldProblem: string | undefined;
  onSubmit: () => void;
  onCancel: () => void;
}

/** A decision that is told with a reason: the form opens in its place, the cursor where one types. */
export function AnswerForm(props: AnswerFormProps) {
  const { id, label, hint, submitLabel, value, onChange, pending, problem, fieldProblem } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending && props.isPossible) props.onSubmit();
  };
  return (
    <form
      ref={form}
      id={id}
      method="post"
      noValidate
      onSubmit={submit}
      className={styles.answerForm}
      aria-label={submitLabel}
    >
      <FormProblem problem={problem} />
      <CommentField
        id={`${id}-texte`}
        label={label}
        hint={hint}
        value={value}
        onChange={onChange}
        problem={fieldProblem}
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          disabled={!props.isPossible}
          nativeButtonProps={{ 'aria-disabled': pending }}
        >
          {pending ? 'Enregistrement…' : submitLabel}
        </Button>
        <Button type="button" priority="secondary" onClick={props.onCancel}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
