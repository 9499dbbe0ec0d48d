'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';
import { formatEdition } from '@/lib/format/dates';

interface AddMinistryFormProps {
  edition: number;
  submit: (input: unknown) => Promise<CommandResult<unknown>>;
}

const BLANK = { code: '', label: '' };

/** Makes a ministry known from the edition under way on. */
export function AddMinistryForm({ edition, submit }: AddMinistryFormProps) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState(BLANK);
  const [added, setAdded] = useState<string | null>(null);
  const { pending, fields, problem, send, mend } = useSubmission(submit);

  function type(field: keyof typeof BLANK, text: string) {
    setTyped({ ...typed, [field]: text });
    setAdded(null);
    mend(field);
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const answer = await send({ edition, ...typed });
    if (answer?.status !== 'ok') return;
    setAdded(typed.label.trim());
    setTyped(BLANK);
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panorama-form">
      <FormProblem problem={problem} />
      <p className={fr.cx('fr-text--sm')}>
        Il sera proposé dans les fiches et les comptes à partir de la {formatEdition(edition)}. Tous
        les champs sont obligatoires.
      </p>
      <Input
        label="Nom du ministère"
        hintText="Tel qu’il paraîtra au panorama."
        state={fields.label ? 'error' : 'default'}
        stateRelatedMessage={fields.label}
        nativeInputProps={{
          name: 'label',
          required: true,
          autoComplete: 'off',
          value: typed.label,
          onChange: (event) => type('label', event.target.value),
        }}
      />
      <Input
        label="Code"
        hintText="De 2 à 12 lettres ou chiffres, par exemple MTECT. Il ne changera plus."
        state={fields.code ? 'error' : 'default'}
        stateRelatedMessage={fields.code}
        nativeInputProps={{
          name: 'code',
          required: true,
          autoComplete: 'off',
          value: typed.code,
          onChange: (event) => type('code', event.target.value),
        }}
      />
      <Button type="submit" disabled={!hydrated || pending}>
        Ajouter le ministère
      </Button>
      <p role="status" className={fr.cx('fr-valid-text', added === null && 'fr-sr-only')}>
        {added !== null && `${added} est ajouté.`}
      </p>
    </form>
  );
}
