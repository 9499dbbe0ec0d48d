import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef } from 'react';
import { formatInstant } from '@/lib/format/dates';
import type { BoardRow } from '@/lib/views/collection';
import styles from './board.module.css';
import type { useRemind } from './use-remind';

interface RemindButtonProps {
  row: BoardRow;
  reminding: ReturnType<typeof useRemind>;
}

/** Reminds the liaisons of a ministry, where that makes sense; says when they last were. */
export function RemindButton({ row, reminding }: RemindButtonProps) {
  const { pending, told, say } = reminding;
  const { ministry, label, mayRemind, remindedAt } = row;
  const news = useRef<HTMLParagraphElement>(null);
  const busy = pending === ministry;
  const problem = told?.ministry === ministry ? told.problem : null;

  async function remind() {
    await say(ministry);
    // The button goes once it has served: what has come of it takes the focus that was on it.
    const focused = document.activeElement;
    const stayed = focused === document.body || news.current?.parentElement?.contains(focused);
    if (stayed) news.current?.focus();
  }

  return (
    <>
      {mayRemind.possible && (
        <Button
          size="small"
          priority="tertiary"
          onClick={busy ? undefined : remind}
          nativeButtonProps={{ 'aria-disabled': busy }}
        >
          {busy ? 'Relance…' : 'Relancer'}
          <span className={fr.cx('fr-sr-only')}> {label}</span>
        </Button>
      )}
      <p ref={news} tabIndex={-1} role="status" className={styles.reminded}>
        {remindedAt !== null && `Relance notée le ${formatInstant(remindedAt)}`}
        {problem !== null && <span className={styles.problem}>{problem}</span>}
      </p>
    </>
  );
}
