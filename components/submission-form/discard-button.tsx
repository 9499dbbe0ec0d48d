import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './submission-form.module.css';

interface DiscardButtonProps {
  /** The sentence of a refusal; null once it is done. */
  discard: () => Promise<string | null>;
  onDiscarded: () => void;
}

/** Throws the draft away, after a word of confirmation in the same place. */
export function DiscardButton({ discard, onDiscarded }: DiscardButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  function ask(asks: boolean) {
    flushSync(() => {
      setAsking(asks);
      setProblem(null);
    });
    first.current?.focus();
  }
  if (!isAsking) {
    return (
      <Button ref={first} type="button" priority="tertiary no outline" onClick={() => ask(true)}>
        Abandonner le brouillon
      </Button>
    );
  }
  return (
    <div className={styles.confirm}>
      <p className="fr-mb-0" role="alert">
        {problem ?? 'Ce qui est saisi sera effacé, pour vous et vos collègues.'}
      </p>
      <Button
        ref={first}
        type="button"
        size="small"
        priority="secondary"
        onClick={() => ask(false)}
      >
        Continuer la saisie
      </Button>
      <Button
        type="button"
        size="small"
        priority="tertiary"
        onClick={async () => {
          const refusal = await discard();
          if (refusal === null) onDiscarded();
          else setProblem(refusal);
        }}
      >
        Oui, abandonner
      </Button>
    </div>
  );
}
