import { REASON_CODES, REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import type { TypedReason } from '@/lib/typed/acts';
import type { Bound } from '../use-act-form';
import { ChoiceListField } from './choice-list-field';
import { TextField } from './text-field';

interface ReasonFieldsProps extends Bound<TypedReason> {
  /** What deserves to be told here: « ce qui a fait revoir le coût ». */
  hint: string;
}

const CHOICES = REASON_CODES.map((code) => ({ value: code, label: REASON_LABELS[code] }));

/** Why: a motive of the list, and a sentence. */
export function ReasonFields({ name, value, onChange, problem, hint }: ReasonFieldsProps) {
  return (
    <>
      <ChoiceListField
        name={`${name}.code`}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
        problem={() => problem('code')}
        label="Motif"
        placeholder="Choisissez un motif"
        choices={CHOICES}
      />
      <TextField
        name={`${name}.text`}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        problem={() => problem('text')}
        label="Explication"
        hint={hint}
        lines={3}
      />
    </>
  );
}
