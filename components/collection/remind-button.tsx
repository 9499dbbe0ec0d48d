import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
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
  const busy = pending === ministry;
  const mine = told?.ministry === ministry ? told : null;
  return (
    <>
      {mayRemind.possible && (
        <Button
          size="small"
          priority="tertiary"
          onClick={() => say(ministry)}
          nativeButtonProps={{ 'aria-disabled': busy }}
        >
          {busy ? 'Relance…' : 'Relancer'}
          <span className={fr.cx('fr-sr-only')}> {label}</span>
        </Button>
      )}
      {remindedAt !== null && (
        <span className={styles.mention}>Relance notée le {formatInstant(remindedAt)}</span>
      )}
      <span role="status" className={mine?.done === false ? styles.problem : fr.cx('fr-sr-only')}>
        {mine?.text}
      </span>
    </>
  );
}
