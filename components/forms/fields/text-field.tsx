import { Input } from '@codegouvfr/react-dsfr/Input';
import { useId } from 'react';
import { fieldId } from '../form-context';
import styles from '../forms.module.css';
import type { Bound } from '../use-act-form';
import { FieldHint, fieldLabel } from './field-hint';

export interface TextFieldProps extends Bound<string> {
  label: string;
  hint?: string;
  before?: string;
  /** `unsaid`: where the label has no room to say so, and what surrounds it does. */
  optional?: boolean | 'unsaid';
  /** A single line by default. */
  lines?: number;
  type?: 'text' | 'url';
  /** Offered while typing; anything else may be typed. */
  suggestions?: readonly string[];
}

/** A text, on one line or several. */
export function TextField(props: TextFieldProps) {
  const { name, value, onChange, problem, label, hint, before, optional, lines, type } = props;
  const listId = useId();
  const message = problem();
  const shared = {
    label: fieldLabel(label, optional === true),
    hintText: (hint ?? before) && <FieldHint hint={hint} before={before} />,
    state: message === undefined ? ('default' as const) : ('error' as const),
    stateRelatedMessage: message,
  };
  const native = {
    id: fieldId(name),
    name,
    value,
    'aria-invalid': message === undefined ? undefined : true,
    'aria-required': optional ? undefined : true,
  };
  const hasList = props.suggestions !== undefined && props.suggestions.length > 0;
  return (
    <div className={styles.field} data-problem={message === undefined ? undefined : ''}>
      {lines === undefined ? (
        <Input
          {...shared}
          nativeInputProps={{
            ...native,
            type: type ?? 'text',
            list: hasList ? listId : undefined,
            onChange: (event) => onChange(event.target.value),
          }}
        />
      ) : (
        <Input
          {...shared}
          textArea
          nativeTextAreaProps={{
            ...native,
            rows: lines,
            onChange: (event) => onChange(event.target.value),
          }}
        />
      )}
      {hasList && (
        <datalist id={listId}>
          {props.suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  );
}
