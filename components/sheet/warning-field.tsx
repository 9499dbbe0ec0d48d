import { Input } from '@codegouvfr/react-dsfr/Input';
import type { SheetWarning } from '@/lib/views/sheet';
import styles from './sheet.module.css';

interface WarningFieldProps {
  id: string;
  /** Of the project, for who hears one field after the other. */
  name: string;
  warning: SheetWarning;
  value: string;
  onChange: (words: string) => void;
}

/** What the officer will ask about, and the word of explanation that answers in advance. */
export function WarningField({ id, name, warning, value, onChange }: WarningFieldProps) {
  return (
    <div className={styles.warning}>
      <p id={`${id}-alerte`} className="fr-message fr-message--warning fr-mb-1w">
        <span>
          {warning.address !== null && (
            <strong>
              {warning.address}
              {'\u202f'}:{' '}
            </strong>
          )}
          {warning.message}
        </span>
      </p>
      <Input
        label={
          <>
            Votre explication<span className="fr-sr-only">, {name}</span>
          </>
        }
        hintText="Une phrase, que lira le chargé de mission. Sans elle, la ligne reste un brouillon."
        textArea
        nativeTextAreaProps={{
          id,
          value,
          rows: 2,
          maxLength: 2_000,
          'aria-describedby': `${id}-alerte`,
          onChange: (event) => onChange(event.target.value),
        }}
      />
    </div>
  );
}
