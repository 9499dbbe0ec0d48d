'use client';

import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { lines, projects, type Tally } from './readings';
import styles from './sheet.module.css';
import type { Sheet } from './use-sheet';

/** What to do with what was read: send, keep as drafts, take away what is to be mended. */
export function KeepActions({ sheet, tally }: { sheet: Sheet; tally: Tally }) {
  const { state, keep, takeProblems, setConfirm } = sheet;
  const { toSend, toKeep, toConfirm, fates } = tally;
  const waits = state.waiting !== null;
  const confirms = state.confirm ? toConfirm : 0;
  const keeps = toKeep > 0 || (toSend === 0 && confirms > 0);
  const isOver = toSend === 0 && toKeep === 0 && toConfirm === 0 && fates.mend === 0;
  return (
    <div className={styles.actions}>
      <div role="alert">
        {state.problem !== null && (
          <Alert severity="warning" small description={state.problem} className="fr-mb-2w" />
        )}
      </div>
      {toConfirm > 0 && (
        <Checkbox
          small
          className={styles.confirm}
          options={[
            {
              label: `Enregistrer «\u00a0rien n’a changé\u00a0» pour ${projects(toConfirm)}`,
              nativeInputProps: {
                checked: state.confirm,
                onChange: (event) => setConfirm(event.target.checked),
              },
            },
          ]}
        />
      )}
      <div className={styles.buttons}>
        {toSend > 0 && (
          <Button nativeButtonProps={{ 'aria-disabled': waits }} onClick={() => keep(true)}>
            {sendLabel(tally)}
          </Button>
        )}
        {keeps && (
          <Button
            priority={toSend > 0 ? 'secondary' : 'primary'}
            nativeButtonProps={{ 'aria-disabled': waits }}
            onClick={() => keep(false)}
          >
            {keepLabel(toKeep, confirms)}
          </Button>
        )}
        {fates.mend > 0 && (
          <Button
            priority="tertiary"
            iconId="fr-icon-download-line"
            nativeButtonProps={{ 'aria-disabled': waits }}
            onClick={() => takeProblems()}
          >
            {fates.mend > 1
              ? `Télécharger les ${fates.mend} lignes à corriger`
              : 'Télécharger la ligne à corriger'}
          </Button>
        )}
      </div>
      <p role="status" className={styles.outcome}>
        {isOver && state.waiting === null && 'Il n’y a plus rien à garder de ce fichier.'}
        {state.waiting === 'keeping' && 'Enregistrement…'}
        {state.waiting === 'writing' && 'Préparation du fichier…'}
      </p>
    </div>
  );
}

function sendLabel({ toSend, aside }: Tally): string {
  const sent =
    toSend > 1 ? `Transmettre les ${toSend} lignes prêtes` : 'Transmettre la ligne prête';
  return aside > 0 ? `${sent}, garder ${aside > 1 ? `les ${aside} autres` : 'l’autre'}` : sent;
}

function keepLabel(toKeep: number, confirms: number): string {
  if (toKeep === 0) return `Confirmer ${projects(confirms)}`;
  return toKeep > 1
    ? `Garder les ${lines(toKeep)} correctes comme brouillons`
    : 'Garder la ligne correcte comme brouillon';
}
