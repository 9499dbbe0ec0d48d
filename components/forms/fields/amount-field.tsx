import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { parseAmount } from '@/lib/format/amounts';
import { readAmountBack } from '@/lib/format/words';
import { fieldId } from '../form-context';
import styles from '../forms.module.css';
import type { Bound } from '../use-act-form';
import { FieldHint, fieldLabel } from './field-hint';

interface AmountFieldProps extends Bound<string> {
  label: string;
  hint?: string;
  before?: string;
  optional?: boolean;
}

const HOW = 'Par exemple 30,8 ou 30,8\u00a0M€ ou 30\u202f800\u202f000';

type Reading = { state: 'default' | 'error' | 'info'; message?: string };

/** What to say under the field: a refusal, what was understood, or (once left) that nothing was. */
function reading(text: string, refusal: string | undefined, isTyping: boolean): Reading {
  if (refusal !== undefined) return { state: 'error', message: refusal };
  if (text.trim() === '') return { state: 'default' };
  const parsed = parseAmount(text);
  if ('euros' in parsed) return { state: 'info', message: readAmountBack(parsed.euros) };
  return isTyping ? { state: 'default' } : { state: 'error', message: parsed.problem };
}

/** An amount, typed as people write it and read back in words. */
export function AmountField(props: AmountFieldProps) {
  const { name, value, onChange, problem, label, hint, before, optional } = props;
  const [isTyping, setTyping] = useState(true);
  const { state, message } = reading(value, problem(), isTyping);
  return (
    <div
      className={`${styles.field} ${styles.short} ${styles.readBack}`}
      data-problem={state === 'error' ? '' : undefined}
    >
      <Input
        label={fieldLabel(label, optional)}
        hintText={
          <FieldHint hint={hint === undefined ? `${HOW}.` : `${hint} ${HOW}.`} before={before} />
        }
        state={state}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: fieldId(name),
          name,
          value,
          autoComplete: 'off',
          'aria-invalid': state === 'error' ? true : undefined,
          onChange: (event) => {
            setTyping(true);
            onChange(event.target.value);
          },
          onBlur: () => setTyping(false),
        }}
      />
    </div>
  );
}
