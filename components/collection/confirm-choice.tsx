import { useId } from 'react';
import type { CollectionRow } from '@/lib/views/collection';
import styles from './collection.module.css';
import { costText, endText } from './readings';

interface ConfirmChoiceProps {
  rows: readonly CollectionRow[];
  aside: ReadonlySet<string>;
  onChange: (aside: ReadonlySet<string>) => void;
}

/** Each project with what it says today, ticked: whoever reads « not this one » unticks it. */
export function ConfirmChoice({ rows, aside, onChange }: ConfirmChoiceProps) {
  const id = useId();
  return (
    <fieldset className={styles.confirmed} aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="fr-text--sm fr-mb-1w">
        Décochez ceux qui ont changé.
      </legend>
      <div className={styles.confirmedRows}>
        {rows.map((row) => (
          <div key={row.project} className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={`${id}-${row.project}`}
              checked={!aside.has(row.project)}
              onChange={({ target }) => {
                const next = new Set(aside);
                if (target.checked) next.delete(row.project);
                else next.add(row.project);
                onChange(next);
              }}
            />
            <label className="fr-label" htmlFor={`${id}-${row.project}`}>
              {row.name}
              <span className="fr-hint-text">{standsAt(row)}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** « 34,8 M€, fin oct. 2018 »: what one looks at to know whether it still holds. */
function standsAt(row: CollectionRow): string {
  const [cost, end] = [costText(row), endText(row)];
  return cost === end ? cost : `${cost}, fin ${end}`;
}
