import { useMemo } from 'react';
import { markOf } from '@/components/entry/change-marks';
import type { ProposedChange } from '@/lib/views/submissions';
import { changeValues, Value } from './change-values';
import styles from './submission.module.css';
import type { Choice } from './submission-readings';

/** Which values a table shows, and what is done with its rows. */
export interface ChangeColumns {
  before: boolean;
  now: boolean;
  /** What became of each choice, once decided. */
  outcome: boolean;
  /** Choices may be ticked: what each part takes and leaves. */
  tick:
    | ((choice: Choice) => { isTaken: boolean; onTick: (isTaken: boolean) => void } | null)
    | null;
}

/** A choice: one field, or the fields of a part that go together, under one tick. */
export function ChoiceRows({ choice, columns }: { choice: Choice; columns: ChangeColumns }) {
  const { key, label, changes } = choice;
  const tick = columns.tick?.(choice) ?? null;
  return changes.map((change, index) => (
    <tr key={change.field} className={tick?.isTaken === false ? styles.left : undefined}>
      {columns.tick !== null && index === 0 && (
        <td rowSpan={changes.length} className={styles.tick}>
          {tick !== null && (
            <div className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={`retenir-${key}`}
                checked={tick.isTaken}
                onChange={(event) => tick.onTick(event.target.checked)}
              />
              <label className="fr-label" htmlFor={`retenir-${key}`}>
                <span className="fr-sr-only">
                  Retenir{'\u202f'}: {label}
                </span>
              </label>
            </div>
          )}
        </td>
      )}
      <Cells change={change} columns={columns} isAlreadySo={choice.isAlreadySo} />
    </tr>
  ));
}

interface CellsProps {
  change: ProposedChange;
  columns: ChangeColumns;
  isAlreadySo: boolean;
}

function Cells({ change, columns, isAlreadySo }: CellsProps) {
  const { field, label, before, theirs, now, moved, notable } = change;
  // Comparing long texts word by word is not to be done again at each tick.
  const values = useMemo(() => changeValues(before, theirs), [before, theirs]);
  return (
    <>
      <th scope="row">
        {label}
        {notable && <span className={styles.mark}>{markOf(field)}</span>}
      </th>
      {columns.before && (
        <td data-column="Avant" className={styles.before}>
          {values.before}
        </td>
      )}
      <td data-column="Proposé" className={columns.before ? styles.theirs : undefined}>
        {columns.before ? values.theirs : <Value text={theirs} />}
      </td>
      {columns.now && (
        <td data-column="Aujourd’hui">
          {moved ? <Value text={now} /> : <span className={styles.same}>comme avant</span>}
          {moved && (
            <span className={styles.mark}>{isAlreadySo ? 'déjà ainsi' : 'changé entre-temps'}</span>
          )}
        </td>
      )}
      {columns.outcome && (
        <td data-column="Décision" className={styles.outcome}>
          {isAlreadySo ? 'Retenu' : <strong>Non retenu</strong>}
        </td>
      )}
    </>
  );
}
