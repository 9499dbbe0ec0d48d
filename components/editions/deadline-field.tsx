'use client';

import { Input } from '@codegouvfr/react-dsfr/Input';

interface DeadlineFieldProps {
  name: string;
  label: string;
  hint: string;
  value: string;
  problem: string | undefined;
  required: boolean;
  /** First day that may be chosen, ISO. */
  today: string;
  onChange: (value: string) => void;
}

/** The last day on which ministries are asked to answer. */
export function DeadlineField(props: DeadlineFieldProps) {
  const { name, label, hint, value, problem, required, today, onChange } = props;
  return (
    <Input
      label={label}
      hintText={hint}
      state={problem ? 'error' : 'default'}
      stateRelatedMessage={problem}
      nativeInputProps={{
        name,
        type: 'date',
        min: today,
        required,
        value,
        'aria-invalid': problem ? true : undefined,
        onChange: (event) => onChange(event.target.value),
      }}
    />
  );
}
