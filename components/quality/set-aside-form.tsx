'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useSubmission } from '@/components/ui/use-submission';
import styles from './quality.module.css';
import type { QualityActions } from './quality-actions';
import { countedPoints } from './readings';

interface SetAsideFormProps {
  edition: number;
  findings: readonly string[];
  setAside: QualityActions['setAside'];
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

/** Why findings are set aside; what is typed stays until it is kept. */
export function SetAsideForm(props: SetAsideFormProps) {
  const { edition, findings, setAside, onDone, onCancel } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [word, setWord] = useState('');
  const { pending, fields, problem, send, mend } = useSubmission<unknown>((input) =>
    setAside(input as Parameters<QualityActions['setAside']>[0]),
  );
  useEffect(() => field.current?.focus(), []);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const answer = await send({ edition, findings, word });
    if (answer?.status === 'ok') {
      onDone(`${countedPoints(findings.length)} ${findings.length === 1 ? 'écarté' : 'écartés'}.`);
    }
  }

  return (
    <form method="post" noValidate onSubmit={onSubmit} className={styles.form}>
      <FormProblem problem={problem} />
      <Input
        textArea
        label={
          findings.length === 1
            ? 'Pourquoi ce point est-il écarté\u202f?'
            : `Pourquoi ces ${findings.length}\u00a0points sont-ils écartés\u202f?`
        }
        hintText="De 10 à 500 caractères. Ce mot reste, avec votre nom, et vaut tant que les faits ne changent pas."
        state={fields.word === undefined ? 'default' : 'error'}
        stateRelatedMessage={fields.word}
        nativeTextAreaProps={{
          ref: field,
          id: `${id}-mot`,
          rows: 2,
          value: word,
          maxLength: 600,
          'aria-required': true,
          'aria-invalid': fields.word === undefined ? undefined : true,
          onChange: (event) => {
            setWord(event.target.value);
            mend('word');
          },
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="small" nativeButtonProps={{ 'aria-disabled': pending }}>
          {pending ? 'Enregistrement…' : 'Écarter'}
        </Button>
        <Button size="small" priority="secondary" onClick={onCancel} disabled={pending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
