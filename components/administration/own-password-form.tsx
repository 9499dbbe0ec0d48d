'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';
import { PASSWORD_MINIMUM_LENGTH } from '@/lib/schemas/accounts';

interface OwnPasswordFormProps {
  submit: (input: unknown) => Promise<CommandResult<unknown>>;
}

/** The present password, then the new one; signing in again follows. */
export function OwnPasswordForm({ submit }: OwnPasswordFormProps) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState({ current: '', chosen: '' });
  const { pending, fields, problem, send, mend } = useSubmission(submit);

  function type(field: 'current' | 'chosen', text: string) {
    setTyped({ ...typed, [field]: text });
    mend(field);
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const answer = await send(typed);
    if (answer?.status === 'ok') window.location.assign('/connexion?avis=mot-de-passe-change');
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panorama-form">
      <h2 className={fr.cx('fr-h5')}>Changer de mot de passe</h2>
      <FormProblem problem={problem} />
      <PasswordInput
        label="Mot de passe actuel"
        messagesHint=""
        messages={errorMessage(fields.current)}
        nativeInputProps={{
          name: 'current',
          autoComplete: 'current-password',
          required: true,
          value: typed.current,
          onChange: (event) => type('current', event.target.value),
        }}
      />
      <PasswordInput
        className={fr.cx('fr-mt-3w')}
        label="Nouveau mot de passe"
        hintText={`${PASSWORD_MINIMUM_LENGTH}\u00a0caractères au moins\u202f: une suite de mots convient très bien.`}
        messagesHint=""
        messages={errorMessage(fields.chosen)}
        nativeInputProps={{
          name: 'chosen',
          autoComplete: 'new-password',
          required: true,
          value: typed.chosen,
          onChange: (event) => type('chosen', event.target.value),
        }}
      />
      <p className={fr.cx('fr-text--sm', 'fr-mt-3w')}>
        Vous devrez vous reconnecter, ici et sur vos autres appareils.
      </p>
      <Button type="submit" disabled={!hydrated || pending}>
        Changer de mot de passe
      </Button>
    </form>
  );
}

function errorMessage(sentence: string | undefined) {
  return sentence === undefined ? [] : [{ severity: 'error' as const, message: sentence }];
}
