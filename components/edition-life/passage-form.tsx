'use client';

import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import Link from 'next/link';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';

/** A field of the form of a passage. */
export interface PassageField {
  name: string;
  label: string;
  hint: string;
  kind: 'line' | 'lines' | 'day' | 'choice';
  initial: string;
  /** For `choice`. */
  choices?: readonly { value: string; label: string }[];
}

interface PassageFormProps {
  edition: number;
  /** What happens, and to whom: read before one confirms. */
  children: ReactNode;
  fields: readonly PassageField[];
  /** « Passer en relecture » */
  confirm: string;
  submit: (input: unknown) => Promise<CommandResult<unknown>>;
}

/** Confirms a passage of an edition: what it does, what it asks, then back to the edition. */
export function PassageForm({ edition, children, fields, confirm, submit }: PassageFormProps) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name, initial }) => [name, initial])),
  );
  const { pending, fields: problems, problem, send, mend } = useSubmission(submit);
  const page = `/editions/${edition}`;

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const answer = await send({ edition, ...typed });
    if (answer?.status === 'ok') window.location.assign(page);
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panorama-form">
      <FormProblem problem={problem} />
      {children}
      {fields.map((field) => (
        <PassageInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          problem={problems[field.name]}
          onChange={(value) => {
            setTyped({ ...typed, [field.name]: value });
            mend(field.name);
          }}
        />
      ))}
      <ul className="fr-btns-group fr-btns-group--inline-sm">
        <li>
          <Button type="submit" disabled={!hydrated || pending}>
            {pending ? 'Un instant…' : confirm}
          </Button>
        </li>
        <li>
          <Link className="fr-btn fr-btn--secondary" href={page}>
            Renoncer
          </Link>
        </li>
      </ul>
    </form>
  );
}

interface PassageInputProps {
  field: PassageField;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

function PassageInput({ field, value, problem, onChange }: PassageInputProps) {
  const { name, label, hint, kind, choices = [] } = field;
  const state = problem === undefined ? ('default' as const) : ('error' as const);
  const native = {
    name,
    required: true,
    value,
    'aria-invalid': problem === undefined ? undefined : true,
  };
  if (kind === 'choice') {
    return (
      <Select
        label={label}
        hint={hint}
        state={state}
        stateRelatedMessage={problem}
        nativeSelectProps={{ ...native, onChange: (event) => onChange(event.target.value) }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    );
  }
  const shared = { label, hintText: hint, state, stateRelatedMessage: problem };
  return kind === 'lines' ? (
    <Input
      {...shared}
      textArea
      nativeTextAreaProps={{
        ...native,
        rows: 4,
        onChange: (event) => onChange(event.target.value),
      }}
    />
  ) : (
    <Input
      {...shared}
      nativeInputProps={{
        ...native,
        type: kind === 'day' ? 'date' : 'text',
        onChange: (event) => onChange(event.target.value),
      }}
    />
  );
}
