'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { signIn } from 'next-auth/react';
import { type FormEvent, useRef, useState } from 'react';
import { SIGN_IN_PROBLEMS, signInProblem } from '@/lib/session/sign-in-problems';
import { useHydrated } from './use-hydrated';

interface SignInFormProps {
  /** A path of this application. */
  returnTo: string;
  initialProblem: string | null;
  /** Good news on arrival: why one has to sign in again. */
  notice: string | null;
}

/** Address and password. After a refusal the address stays, the password is to be typed again. */
export function SignInForm({ returnTo, initialProblem, notice }: SignInFormProps) {
  const hydrated = useHydrated();
  const password = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState(initialProblem);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setPending(true);
    setProblem(null);
    const refusal = await attempt(String(typed.get('email')), String(typed.get('password')));
    if (refusal === null) {
      window.location.assign(returnTo);
      return;
    }
    setPending(false);
    setProblem(refusal);
    if (password.current) {
      password.current.value = '';
      password.current.focus();
    }
  }

  return (
    <form method="post" onSubmit={submit}>
      <div role="alert" className={problem ? fr.cx('fr-mb-3w') : undefined}>
        {problem && <Alert severity="error" small description={problem} />}
      </div>
      {notice && !problem && (
        <Alert severity="success" small description={notice} className={fr.cx('fr-mb-3w')} />
      )}
      <p className={fr.cx('fr-text--sm')}>Les deux champs sont obligatoires.</p>
      <Input
        label="Adresse électronique"
        hintText={'Format attendu\u202f: prenom.nom@exemple.gouv.fr'}
        nativeInputProps={{
          name: 'email',
          type: 'email',
          autoComplete: 'username',
          required: true,
        }}
      />
      <PasswordInput
        label="Mot de passe"
        messagesHint=""
        nativeInputProps={{
          name: 'password',
          autoComplete: 'current-password',
          required: true,
          ref: password,
        }}
      />
      <Button type="submit" disabled={!hydrated || pending} className={fr.cx('fr-mt-3w')}>
        {pending ? 'Connexion…' : 'Se connecter'}
      </Button>
      <noscript>
        <p className={fr.cx('fr-mt-2w')}>Panorama a besoin que JavaScript soit activé.</p>
      </noscript>
      <p className={fr.cx('fr-text--sm', 'fr-mt-3w')}>
        Pas de compte, ou mot de passe oublié{'\u202f'}? L’administrateur de Panorama, à la DINSIC,
        ouvre les comptes et renouvelle les mots de passe.
      </p>
    </form>
  );
}

/** Null when signed in, otherwise the sentence to show. */
async function attempt(email: string, password: string): Promise<string | null> {
  try {
    const result = await signIn('credentials', { email, password, redirect: false });
    if (result === undefined) return SIGN_IN_PROBLEMS.unexpected;
    return result.error === null || result.error === undefined ? null : signInProblem(result.error);
  } catch {
    return SIGN_IN_PROBLEMS.unexpected;
  }
}
