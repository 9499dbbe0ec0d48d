import { REASON_CODES, REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import type { TypedReason } from '@/lib/typed/acts';
import type { Bound } from '../use-act-form';
import { ChoiceListField } from './choice-list-field';
import { TextField } from './text-field';

interface ReasonFieldsProps extends Bound<TypedReason> {
  /** What deserves to be told here: « ce qui a fait revoir le coût ». */
  hint: string;
  /** Where a change may go without a reason. */
  optional?: boolean;
  /** Of the explanation: three by default. */
  lines?: number;
}

const CHOICES = REASON_CODES.map((code) => ({ value: code as string, label: REASON_LABELS[code] }));
const NO_REASON = { value: '', label: 'Sans motif particulier' };

/** Why: a motive of the list, and a sentence. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { name, value, onChange, problem, hint, optional, lines } = props;
  return (
    <>
      <ChoiceListField
        name={`${name}.code`}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
        problem={() => problem('code')}
        label="Motif"
        optional={optional}
        placeholder={optional ? undefined : 'Choisissez un motif'}
        choices={optional ? [NO_REASON, ...CHOICES] : CHOICES}
      />
      <TextField
        name={`${name}.text`}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        problem={() => problem('text')}
        label="Explication"
        hint={hint}
        optional={optional}
        lines={lines ?? 3}
      />
    </>
  );
}
