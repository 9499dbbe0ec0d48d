'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { focusOn } from '@/components/ui/focus-on';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { SubmissionView } from '@/lib/views/submissions';
import styles from './submission.module.css';
import type { SubmissionActions } from './submission-actions';
import { closedReason } from './submission-readings';
import { useCommand } from './use-command';

interface MinistryPanelProps {
  view: SubmissionView;
  actions: Pick<SubmissionActions, 'withdraw' | 'discard'>;
  onAnswered: () => Promise<void>;
}

/** What the ministry may do next: go on, take back, give up, or see what became of it. */
export function MinistryPanel({ view, actions, onAnswered }: MinistryPanelProps) {
  const { summary, allowed } = view;
  const hydrated = useHydrated();
  const [isGivingUp, setGivingUp] = useState(false);
  const withdraw = useCommand(actions.withdraw);
  const discard = useCommand(actions.discard);
  const mayAct = allowed.save.possible || allowed.withdraw.possible || allowed.discard.possible;

  const router = useRouter();

  /** Taken back to be mended: the form is where one goes next. */
  async function takeBack() {
    const answer = await withdraw.send({
      submission: summary.id,
      expectedEvent: summary.lastEvent,
    });
    if (answer?.status === 'ok') router.push(formAddress(view));
    else await onAnswered();
  }
  async function act(command: () => Promise<unknown>) {
    await command();
    setGivingUp(false);
    await onAnswered();
  }
  if (!mayAct && withdraw.problem === null && discard.problem === null) {
    const closed = closedReason(view);
    if (closed === null) return null;
    return (
      <section aria-labelledby="suite" className={styles.decision}>
        <h2 id="suite" className={styles.heading}>
          Ce que vous pouvez faire
        </h2>
        <p className="fr-mb-0">{closed}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="suite" className={styles.decision}>
      <h2 id="suite" className={styles.heading}>
        Ce que vous pouvez faire
      </h2>
      <FormProblem problem={withdraw.problem ?? discard.problem} />
      <div className={styles.buttons}>
        {allowed.save.possible && (
          <Button linkProps={{ href: formAddress(view), prefetch: false }}>
            {summary.status === 'returned' ? 'Corriger la transmission' : 'Continuer la saisie'}
          </Button>
        )}
        {allowed.withdraw.possible && (
          <Button
            priority="secondary"
            disabled={!hydrated}
            nativeButtonProps={{ 'aria-disabled': withdraw.pending }}
            onClick={() => void takeBack()}
          >
            Retirer pour modifier
          </Button>
        )}
        {allowed.discard.possible && (
          <Button
            priority="tertiary"
            disabled={!hydrated}
            id={OPENER}
            nativeButtonProps={{ 'aria-expanded': isGivingUp }}
            onClick={() => setGivingUp(!isGivingUp)}
          >
            Abandonner
          </Button>
        )}
      </div>
      {isGivingUp && allowed.discard.possible && (
        <div className={styles.answerForm}>
          <p>
            Abandonner cette transmission{'\u202f'}? Ce qui y est saisi ne sera plus proposé. Vous
            pourrez en faire une autre tant que la collecte est ouverte.
          </p>
          <div className={styles.buttons}>
            <Button
              nativeButtonProps={{ 'aria-disabled': discard.pending }}
              onClick={() => void act(() => discard.send({ submission: summary.id }))}
            >
              Oui, abandonner
            </Button>
            <Button
              priority="secondary"
              onClick={() => {
                setGivingUp(false);
                focusOn(OPENER);
              }}
            >
              Annuler
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

const OPENER = 'ouvrir-abandon';

/** Where one goes on typing: the form of the project, or that of a new one. */
function formAddress({ summary }: SubmissionView): string {
  return summary.project === null
    ? `/transmissions/nouveau-projet?transmission=${summary.id}`
    : `/projets/${summary.project}/transmission`;
}
