import { Input } from '@codegouvfr/react-dsfr/Input';
import { fieldId } from '../form-context';
import styles from '../forms.module.css';
import type { Bound } from '../use-act-form';
import { FieldHint, fieldLabel } from './field-hint';

interface DateFieldProps extends Bound<string> {
  label: string;
  hint?: string;
  before?: string;
  optional?: boolean;
}

/** A date, in the browser's own field; its value is an ISO date, or '' for none. */
export function DateField(props: DateFieldProps) {
  const { name, value, onChange, problem, label, hint, before, optional } = props;
  const message = problem();
  return (
    <div
      className={`${styles.field} ${styles.short}`}
      data-problem={message === undefined ? undefined : ''}
    >
      <Input
        label={fieldLabel(label, optional)}
        hintText={(hint ?? before) && <FieldHint hint={hint} before={before} />}
        state={message === undefined ? 'default' : 'error'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: fieldId(name),
          name,
          value,
          type: 'date',
          min: '1980-01-01',
          max: '2100-12-31',
          'aria-invalid': message === undefined ? undefined : true,
          onChange: (event) => onChange(event.target.value),
        }}
      />
    </div>
  );
}
