'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { focusOn } from '@/components/ui/focus-on';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { ChangeKey } from '@/lib/domain/submissions/events';
import type { SubmissionView } from '@/lib/views/submissions';
import { AfterDecision, type Decided } from './after-decision';
import { AnswerForm } from './answer-form';
import { CommentField } from './comment-field';
import styles from './submission.module.css';
import type { SubmissionActions } from './submission-actions';
import { acceptLabel } from './submission-readings';
import { useCommand } from './use-command';

interface DecisionPanelProps {
  /** The version the officer has before their eyes: what they decide on. */
  view: SubmissionView;
  /** How many changes the entry does not say already: those that can no longer be recorded count. */
  total: number;
  /** Whether any of them can be recorded. */
  canTake: boolean;
  /** Those that are taken. */
  taken: readonly ChangeKey[];
  ministry: string | null;
  actions: Pick<SubmissionActions, 'accept' | 'return' | 'refuse'>;
  /** Once answered, whatever the answer: what stands is to be read again. */
  onAnswered: () => Promise<void>;
}

type Open = 'return' | 'refuse' | null;

/** Accept, whole or in part, send back, or refuse. What is typed stays until it is recorded. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { view, total, canTake, taken, ministry, actions, onAnswered } = props;
  const { summary, allowed } = view;
  const hydrated = useHydrated();
  const [open, setOpen] = useState<Open>(null);
  const [why, setWhy] = useState({ accept: '', return: '', refuse: '' });
  const [decided, setDecided] = useState<Decided | null>(null);
  const accept = useCommand(actions.accept);
  const giveBack = useCommand(actions.return);
  const refuse = useCommand(actions.refuse);
  const known = { submission: summary.id, expectedEvent: summary.lastEvent };
  // What was typed for a decision that can no longer be made stays readable.
  const hasTyped = Object.values(why).some((text) => text !== '');
  const isPartial = taken.length < total;
  const saysNothingNew = total === 0 && view.parts.every((part) => part.problem === null);

  if (decided !== null && summary.status !== 'sent') {
    return <AfterDecision decided={decided} summary={summary} ministry={ministry} />;
  }
  if (summary.status !== 'sent' && !hasTyped && accept.problem === null) return null;

  async function acceptTaken() {
    if (accept.pending) return;
    const answer = await accept.send({
      ...known,
      expectedVersion: summary.entryVersion,
      keys: isPartial ? [...taken] : null,
      comment: isPartial ? why.accept : '',
    });
    if (answer?.status === 'ok') setDecided({ kind: 'accepted', value: answer.value });
    if (answer !== null && answer.status !== 'invalid') await onAnswered();
  }
  async function answerWith(kind: 'return' | 'refuse') {
    const command = kind === 'return' ? giveBack : refuse;
    const answer = await command.send({ ...known, comment: why[kind] });
    if (answer?.status === 'ok') {
      setDecided({ kind: kind === 'return' ? 'returned' : 'refused', value: answer.value });
    }
    if (answer !== null && answer.status !== 'invalid') await onAnswered();
  }
  const toggle = (which: Exclude<Open, null>) => setOpen(open === which ? null : which);
  const command = open === 'return' ? giveBack : refuse;
  const cannot = allowed.accept.possible ? null : allowed.accept.reason;
  const cannotReturn = allowed.return.possible ? null : allowed.return.reason;
  const blocked = !hydrated || !allowed.accept.possible || (taken.length === 0 && !saysNothingNew);

  return (
    <section aria-labelledby="decision" className={styles.decision}>
      <h2 id="decision" className={styles.heading}>
        Votre décision
      </h2>
      {cannot !== null && (
        <p>
          {cannot} {hasTyped && 'Ce que vous avez écrit reste ci-dessous.'}
        </p>
      )}
      {saysNothingNew && allowed.accept.possible && (
        <p>
          La fiche dit déjà tout ce qui est proposé{'\u202f'}: acceptez pour le dire au ministère.
        </p>
      )}
      {!canTake && !saysNothingNew && allowed.accept.possible && (
        <p>
          Rien de ce qui est proposé ne peut plus être enregistré{'\u202f'}:{' '}
          {cannotReturn === null ? 'renvoyez-le, ou refusez-le.' : 'refusez-le.'}
        </p>
      )}
      {canTake && taken.length === 0 && (
        <p>Cochez au moins un changement pour accepter, ou refusez la transmission.</p>
      )}
      <form
        method="post"
        hidden={cannot !== null && why.accept === '' && accept.problem === null}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void acceptTaken();
        }}
      >
        <FormProblem problem={accept.problem} />
        {isPartial && taken.length > 0 && (
          <CommentField
            id="pourquoi-en-partie"
            label={
              total - taken.length > 1
                ? 'Pourquoi les autres changements ne sont-ils pas retenus\u202f?'
                : 'Pourquoi l’autre changement n’est-il pas retenu\u202f?'
            }
            hint="Le ministère lira cette phrase."
            value={why.accept}
            onChange={(text) => {
              setWhy({ ...why, accept: text });
              accept.mend('comment');
            }}
            problem={accept.fields.comment}
          />
        )}
        <div className={styles.buttons}>
          <Button
            type="submit"
            disabled={blocked}
            nativeButtonProps={{ 'aria-disabled': accept.pending }}
          >
            {accept.pending ? 'Enregistrement…' : acceptLabel(taken.length, total)}
          </Button>
          {(cannotReturn === null || cannot !== null) && (
            <Button
              type="button"
              priority="secondary"
              disabled={!hydrated || cannot !== null}
              id={OPENERS.return}
              nativeButtonProps={{ 'aria-expanded': open === 'return' }}
              onClick={() => toggle('return')}
            >
              Renvoyer pour correction
            </Button>
          )}
          <Button
            type="button"
            priority="tertiary"
            disabled={!hydrated || cannot !== null}
            id={OPENERS.refuse}
            nativeButtonProps={{ 'aria-expanded': open === 'refuse' }}
            onClick={() => toggle('refuse')}
          >
            Refuser
          </Button>
        </div>
        {cannot === null && cannotReturn !== null && (
          <p className="fr-text--sm fr-mt-2w fr-mb-0">{cannotReturn}</p>
        )}
      </form>
      {open !== null && (
        <AnswerForm
          key={open}
          id={open === 'return' ? 'renvoyer' : 'refuser'}
          {...WORDS[open]}
          value={why[open]}
          onChange={(text) => {
            setWhy({ ...why, [open]: text });
            command.mend('comment');
          }}
          pending={command.pending}
          isPossible={(open === 'return' ? (cannotReturn ?? cannot) : cannot) === null}
          problem={command.problem}
          fieldProblem={command.fields.comment}
          onSubmit={() => void answerWith(open)}
          onCancel={() => {
            setOpen(null);
            focusOn(OPENERS[open]);
          }}
        />
      )}
    </section>
  );
}

const OPENERS = { return: 'ouvrir-renvoi', refuse: 'ouvrir-refus' } as const;

const WORDS = {
  return: {
    label: 'Ce que le ministère doit corriger',
    hint: 'La transmission revient au ministère, qui la corrige et la transmet de nouveau.',
    submitLabel: 'Renvoyer au ministère',
  },
  refuse: {
    label: 'Pourquoi la transmission est refusée',
    hint: 'La transmission est close sans rien changer à la fiche. Le ministère lira cette phrase.',
    submitLabel: 'Refuser la transmission',
  },
} as const;
