import { Input } from '@codegouvfr/react-dsfr/Input';

interface CommentFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (text: string) => void;
  /** Why it was refused. */
  problem: string | undefined;
}

/** A sentence or several, written to the other side. */
export function CommentField({ id, label, hint, value, onChange, problem }: CommentFieldProps) {
  return (
    <Input
      textArea
      label={label}
      hintText={hint}
      state={problem === undefined ? 'default' : 'error'}
      stateRelatedMessage={problem}
      nativeTextAreaProps={{
        id,
        rows: 3,
        value,
        maxLength: 4_000,
        'aria-required': true,
        'aria-invalid': problem === undefined ? undefined : true,
        onChange: (event) => onChange(event.target.value),
      }}
    />
  );
}
