import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { fieldId } from '../form-context';
import styles from '../forms.module.css';
import type { Bound } from '../use-act-form';
import { FieldHint } from './field-hint';

interface RadioFieldProps<Value extends string | boolean> extends Bound<Value> {
  legend: string;
  hint?: string;
  before?: string;
  choices: readonly { value: Value; label: string; hint?: string }[];
  orientation?: 'vertical' | 'horizontal';
}

/** One choice among a few, all in sight. */
export function RadioField<Value extends string | boolean>(props: RadioFieldProps<Value>) {
  const { name, value, onChange, problem, legend, hint, before, choices, orientation } = props;
  const message = problem();
  return (
    <div className={styles.field} data-problem={message === undefined ? undefined : ''}>
      <RadioButtons
        id={fieldId(name)}
        name={name}
        legend={legend}
        hintText={(hint ?? before) && <FieldHint hint={hint} before={before} />}
        orientation={orientation}
        state={message === undefined ? 'default' : 'error'}
        stateRelatedMessage={message}
        options={choices.map((choice) => ({
          label: choice.label,
          hintText: choice.hint,
          nativeInputProps: {
            value: String(choice.value),
            checked: choice.value === value,
            onChange: () => onChange(choice.value),
          },
        }))}
      />
    </div>
  );
}
