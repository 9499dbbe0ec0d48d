import { Button } from '@codegouvfr/react-dsfr/Button';
import { ReasonFields } from '@/components/forms/fields/reason-fields';
import { TextField } from '@/components/forms/fields/text-field';
import { fieldId } from '@/components/forms/form-context';
import type { Bound } from '@/components/forms/use-act-form';
import type { TypedReason } from '@/lib/typed/acts';
import type { SharedReason } from './sections';
import styles from './submission-form.module.css';

/** A warning with the words that answer it; without message where only the words were asked for. */
export interface AskedExplanation {
  key: string;
  message: string | null;
  field: Bound<string>;
}

interface WhyFieldsProps {
  reason: Bound<TypedReason>;
  hint: string;
  optional?: boolean;
  /** What another section says, to be said again in one click. */
  shared?: SharedReason | null;
  asked: readonly AskedExplanation[];
}

/** Under what changed: why, and a word about each thing that deserves one. */
export function WhyFields({ reason, hint, optional, shared, asked }: WhyFieldsProps) {
  return (
    <div className={styles.why}>
      {shared && (
        <Button
          type="button"
          size="small"
          priority="tertiary"
          className="fr-mb-2w"
          onClick={() => {
            reason.onChange(shared.reason);
            // The button goes: what it has written takes the focus.
            document.getElementById(fieldId(`${reason.name}.text`))?.focus();
          }}
        >
          Même motif que pour «&nbsp;{shared.title}&nbsp;»
        </Button>
      )}
      <ReasonFields {...reason} hint={hint} optional={optional} lines={2} />
      {asked.map(({ key, message, field }) => (
        <div key={key} className={styles.warning}>
          {message !== null && (
            <p className="fr-message fr-message--warning" aria-live="polite">
              {message}
            </p>
          )}
          <TextField
            {...field}
            label="Expliquez en une phrase pourquoi c’est exact"
            hint="Le chargé de mission lira cette phrase avec votre changement."
          />
        </div>
      ))}
    </div>
  );
}
