'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { formatInstant } from '@/lib/format/dates';
import type { SubmissionFormView, ThreadItem } from '@/lib/views/submissions';
import type { SubmissionActions } from './form-store';
import styles from './submission-form.module.css';

interface ReturnedNoticeProps {
  view: SubmissionFormView;
  comment: SubmissionActions['comment'];
}

/** What the officer asks to mend, what was answered since, and a place to answer. */
export function ReturnedNotice({ view, comment }: ReturnedNoticeProps) {
  const { thread, submission, allowed } = view;
  const at = thread.findLastIndex(({ kind }) => kind === 'returned');
  const returned = thread[at];
  if (submission?.status !== 'returned' || returned === undefined) return null;
  const since = thread.slice(at + 1).filter(({ kind }) => kind === 'commented');
  return (
    <Alert
      severity="warning"
      as="h2"
      className="fr-mb-4w"
      title={`Renvoyée pour correction par ${returned.by}`}
      description={
        <>
          <blockquote className={styles.quote}>«&nbsp;{returned.text}&nbsp;»</blockquote>
          {since.map((item) => (
            <Said key={item.seq} item={item} />
          ))}
          {allowed.comment.possible && <Answer submission={submission.id} comment={comment} />}
        </>
      }
    />
  );
}

function Said({ item: { by, at, text } }: { item: ThreadItem }) {
  return (
    <p>
      <strong>{by}</strong>, le {formatInstant(at)}&#8239;: «&nbsp;{text}&nbsp;»
    </p>
  );
}

function Answer(props: { submission: string; comment: SubmissionActions['comment'] }) {
  const router = useRouter();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (text === null) {
    return (
      <Button type="button" size="small" priority="tertiary" onClick={() => setText('')}>
        Répondre
      </Button>
    );
  }
  async function answer(words: string) {
    setBusy(true);
    const said = await props
      .comment({ submission: props.submission, comment: words })
      .catch(() => ({ status: 'unreachable' as const }));
    setBusy(false);
    if (said.status === 'ok') {
      setText(null);
      setProblem(null);
      router.refresh();
    } else if (said.status === 'invalid') setProblem(said.fields.comment ?? 'Écrivez une phrase.');
    else if (said.status === 'refused') setProblem(said.reason);
    else setProblem('Votre réponse n’est pas partie\u202f: réessayez.');
  }
  return (
    <div className={styles.answer}>
      <Input
        label="Votre réponse"
        hintText="Elle part tout de suite, sans attendre la transmission."
        textArea
        state={problem === null ? 'default' : 'error'}
        stateRelatedMessage={problem}
        nativeTextAreaProps={{
          value: text,
          rows: 2,
          autoFocus: true,
          onChange: (event) => setText(event.target.value),
        }}
      />
      <Button type="button" size="small" disabled={isBusy} onClick={() => void answer(text)}>
        Envoyer la réponse
      </Button>
    </div>
  );
}
