import { useId } from 'react';
import type { FieldDifference } from '@/lib/domain/result';
import type { Side } from './conflict';
import styles from './forms.module.css';

interface DifferenceChoiceProps {
  difference: FieldDifference;
  /** Who wrote the other version. */
  by: string;
  chosen: Side | null;
  isMissing: boolean;
  onChoose: (side: Side) => void;
}

/** One field that two people changed: what it said, what each wrote, and which is kept. */
export function DifferenceChoice(props: DifferenceChoiceProps) {
  const { difference, by, chosen, isMissing, onChoose } = props;
  const id = useId();
  const sides = [
    { side: 'theirs', label: `Garder la version de ${by}`, value: difference.theirs },
    { side: 'yours', label: 'Garder votre version', value: difference.yours },
  ] as const;
  return (
    <fieldset
      className={`fr-fieldset ${isMissing ? 'fr-fieldset--error' : ''}`}
      aria-labelledby={`${id}-legend ${id}-messages`}
      data-problem={isMissing ? '' : undefined}
    >
      <legend className="fr-fieldset__legend" id={`${id}-legend`}>
        {difference.label}
      </legend>
      <div className={`fr-fieldset__element ${styles.versions}`}>
        <div className={styles.version}>
          <p className="fr-text--sm fr-mb-0">Avant</p>
          <div className={styles.versionValue}>{difference.before}</div>
        </div>
        {sides.map(({ side, label, value }) => (
          <div
            key={side}
            className={`${styles.version} ${chosen === side ? styles.versionChosen : ''}`}
          >
            <div className="fr-radio-group fr-radio-group--sm">
              <input
                type="radio"
                id={`${id}-${side}`}
                name={`choix-${difference.field}`}
                value={side}
                checked={chosen === side}
                aria-describedby={`${id}-${side}-value`}
                onChange={() => onChoose(side)}
              />
              <label className="fr-label" htmlFor={`${id}-${side}`}>
                {label}
              </label>
            </div>
            <div className={styles.versionValue} id={`${id}-${side}-value`}>
              {value}
            </div>
          </div>
        ))}
      </div>
      <div className="fr-messages-group" id={`${id}-messages`} aria-live="assertive">
        {isMissing && (
          <p className="fr-message fr-message--error">Choisissez la version à garder.</p>
        )}
      </div>
    </fieldset>
  );
}
