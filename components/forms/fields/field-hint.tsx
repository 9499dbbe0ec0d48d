import type { ReactNode } from 'react';
import styles from '../forms.module.css';

interface FieldHintProps {
  hint?: ReactNode;
  /** The value as it stands, ready to be read. */
  before?: string;
}

/** What helps to fill a field: how, and what it says today. */
export function FieldHint({ hint, before }: FieldHintProps) {
  return (
    <>
      {hint}
      {before !== undefined && (
        <span className={styles.before}>
          Aujourd’hui&#8239;: <strong>{before}</strong>
        </span>
      )}
    </>
  );
}

/** A label, said optional where the field is. */
export function fieldLabel(label: string, optional: boolean | undefined): string {
  return optional ? `${label} (facultatif)` : label;
}
