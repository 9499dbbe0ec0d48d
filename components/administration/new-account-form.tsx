'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';
import type { HandedOver, MinistryChoice } from '@/lib/views/administration';
import { type Access, AccessFields } from './access-fields';
import { HandedOverPassword } from './handed-over';

interface NewAccountFormProps {
  ministries: readonly MinistryChoice[];
  submit: (input: unknown) => Promise<CommandResult<HandedOver>>;
}

const BLANK: { name: string; email: string } & Access = {
  name: '',
  email: '',
  role: '',
  ministries: [],
};

/** Opens an account, then shows its temporary password. */
export function NewAccountForm({ ministries, submit }: NewAccountFormProps) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState(BLANK);
  const { pending, fields, problem, value, send, mend, reset } = useSubmission(submit);

  if (value !== null) {
    return (
      <>
        <HandedOverPassword {...value} />
        <div className={fr.cx('fr-mt-4w')}>
          <Button
            priority="secondary"
            onClick={() => {
              setTyped(BLANK);
              reset();
            }}
          >
            Ouvrir un autre compte
          </Button>
        </div>
      </>
    );
  }

  function type(change: Partial<typeof BLANK>) {
    setTyped({ ...typed, ...change });
    for (const field of Object.keys(change)) mend(field);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void send(typed);
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panorama-form">
      <FormProblem problem={problem} />
      <p className={fr.cx('fr-text--sm')}>
        Tous les champs sont obligatoires. Un mot de passe temporaire sera affiché ensuite.
      </p>
      <Input
        label="Prénom et nom"
        state={fields.name ? 'error' : 'default'}
        stateRelatedMessage={fields.name}
        nativeInputProps={{
          name: 'name',
          autoComplete: 'off',
          required: true,
          value: typed.name,
          onChange: (event) => type({ name: event.target.value }),
        }}
      />
      <Input
        label="Adresse électronique"
        hintText="Elle sert d’identifiant."
        state={fields.email ? 'error' : 'default'}
        stateRelatedMessage={fields.email}
        nativeInputProps={{
          name: 'email',
          type: 'email',
          autoComplete: 'off',
          required: true,
          value: typed.email,
          onChange: (event) => type({ email: event.target.value }),
        }}
      />
      <AccessFields
        value={typed}
        choices={ministries}
        problems={fields}
        onChange={(access) => type(access)}
      />
      <Button type="submit" disabled={!hydrated || pending}>
        Ouvrir le compte
      </Button>
    </form>
  );
}
