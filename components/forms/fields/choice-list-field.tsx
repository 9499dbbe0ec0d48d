import { Select } from '@codegouvfr/react-dsfr/Select';
import { fieldId } from '../form-context';
import styles from '../forms.module.css';
import type { Bound } from '../use-act-form';
import { FieldHint, fieldLabel } from './field-hint';

export interface Choice {
  value: string;
  label: string;
}

interface ChoiceListFieldProps extends Bound<string> {
  label: string;
  hint?: string;
  before?: string;
  optional?: boolean;
  /** Shown while nothing is chosen. Without it, the choices hold one whose value is ''. */
  placeholder?: string;
  choices: readonly Choice[];
}

/** One choice among those of a list. */
export function ChoiceListField(props: ChoiceListFieldProps) {
  const { name, value, onChange, problem, label, hint, before, optional, placeholder } = props;
  const message = problem();
  return (
    <div className={styles.field} data-problem={message === undefined ? undefined : ''}>
      <Select
        label={fieldLabel(label, optional)}
        hint={(hint ?? before) && <FieldHint hint={hint} before={before} />}
        state={message === undefined ? 'default' : 'error'}
        stateRelatedMessage={message}
        nativeSelectProps={{
          id: fieldId(name),
          name,
          value,
          'aria-invalid': message === undefined ? undefined : true,
          onChange: (event) => onChange(event.target.value),
        }}
      >
        {placeholder !== undefined && (
          <option value="" disabled hidden>
            {placeholder}
          </option>
        )}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
