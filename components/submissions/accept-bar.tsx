'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { focusOn } from '@/components/ui/focus-on';
import type { SubmissionSummary } from '@/lib/views/submissions';
import styles from './inbox.module.css';
import { acceptEffect, countedSubmissions } from './inbox-readings';

interface AcceptBarProps {
  chosen: readonly SubmissionSummary[];
  isConfirming: boolean;
  pending: boolean;
  onAsk: () => void;
  onConfirm: () => void;
  onCancel: () => void;
  onClear: () => void;
}

/** What may be done to the chosen ones; its effect is told before, over the list and not in its place. */
export function AcceptBar(props: AcceptBarProps) {
  const { chosen, isConfirming, pending, onAsk, onConfirm, onCancel, onClear } = props;
  const confirmation = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isConfirming) confirmation.current?.focus();
  }, [isConfirming]);
  if (chosen.length === 0) return null;
  return (
    <>
      <Button
        id={OPENER}
        size="small"
        onClick={onAsk}
        nativeButtonProps={{ 'aria-expanded': isConfirming }}
      >
        {chosen.length === 1
          ? 'Accepter la transmission choisie'
          : `Accepter les ${chosen.length}\u00a0transmissions choisies`}
      </Button>
      <Button
        size="small"
        priority="tertiary no outline"
        className={styles.clear}
        onClick={onClear}
      >
        Ne plus rien choisir
      </Button>
      {isConfirming && (
        <div ref={confirmation} tabIndex={-1} className={styles.confirmation}>
          <p className={styles.question}>{askedFor(chosen.length)}</p>
          <p className="fr-text--sm fr-mb-2w">{acceptEffect(chosen)}</p>
          <div className={styles.buttons}>
            <Button onClick={onConfirm} nativeButtonProps={{ 'aria-disabled': pending }}>
              {pending ? 'Enregistrement…' : 'Oui, accepter'}
            </Button>
            <Button
              priority="secondary"
              disabled={pending}
              onClick={() => {
                onCancel();
                focusOn(OPENER);
              }}
            >
              Annuler
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

const OPENER = 'accepter-choisies';

function askedFor(count: number): string {
  return count === 1
    ? 'Accepter cette transmission telle quelle\u202f?'
    : `Accepter ces ${countedSubmissions(count)} telles quelles\u202f?`;
}
