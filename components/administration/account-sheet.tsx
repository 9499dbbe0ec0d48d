'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';
import { formatInstant } from '@/lib/format/dates';
import type { AccountRow, HandedOver, MinistryChoice } from '@/lib/views/administration';
import { type Access, AccessFields } from './access-fields';
import { AccountState } from './account-state';
import { HandedOverPassword } from './handed-over';

type Submit<Value> = (input: unknown) => Promise<CommandResult<Value>>;

interface AccountSheetProps {
  account: AccountRow;
  /** One cannot disable one’s own account. */
  own: boolean;
  ministries: readonly MinistryChoice[];
  changeAccess: Submit<unknown>;
  disable: Submit<unknown>;
  enable: Submit<unknown>;
  renewPassword: Submit<HandedOver>;
}

/** All that an administrator does to one account. */
export function AccountSheet(props: AccountSheetProps) {
  const { account } = props;
  const opened = `Compte ouvert le ${formatInstant(account.createdAt)}`;
  const seen =
    account.lastSeenAt === null
      ? 'jamais utilisé'
      : `dernière activité le ${formatInstant(account.lastSeenAt)}`;
  return (
    <div className="panorama-form">
      <p>
        <AccountState account={account} /> {opened}, {seen}.
      </p>
      <AccessForm {...props} />
      <PasswordRenewal {...props} />
      <Closing {...props} />
    </div>
  );
}

function AccessForm({ account, ministries, changeAccess }: AccountSheetProps) {
  const hydrated = useHydrated();
  const [access, setAccess] = useState<Access>(account);
  const { pending, fields, problem, value, send } = useSubmission(changeAccess);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void send({ user: account.id, role: access.role, ministries: access.ministries });
  }
  return (
    <Part title="Droits">
      <form method="post" onSubmit={onSubmit} noValidate>
        <FormProblem problem={problem} />
        <AccessFields
          value={access}
          choices={ministries}
          problems={fields}
          onChange={(chosen) => setAccess(chosen)}
        />
        <Button type="submit" disabled={!hydrated || pending}>
          Enregistrer les droits
        </Button>
        <Done>{value !== null && 'Droits enregistrés\u202f: ils valent dès maintenant.'}</Done>
      </form>
    </Part>
  );
}

function PasswordRenewal({ account, renewPassword }: AccountSheetProps) {
  const hydrated = useHydrated();
  const { pending, problem, value, send } = useSubmission(renewPassword);
  return (
    <Part title="Mot de passe">
      <FormProblem problem={problem} />
      {value === null ? (
        <>
          <p>
            Un nouveau mot de passe temporaire remplace l’ancien et met fin aux sessions ouvertes.
          </p>
          <Button
            priority="secondary"
            disabled={!hydrated || pending}
            onClick={() => void send({ user: account.id })}
          >
            Donner un nouveau mot de passe
          </Button>
        </>
      ) : (
        <HandedOverPassword {...value} />
      )}
    </Part>
  );
}

function Closing({ account, own, disable, enable }: AccountSheetProps) {
  const hydrated = useHydrated();
  const isDisabled = account.disabledAt !== null;
  const { pending, problem, send } = useSubmission(isDisabled ? enable : disable);
  if (own) return null;
  return (
    <Part title={isDisabled ? 'Réactiver le compte' : 'Désactiver le compte'}>
      <FormProblem problem={problem} />
      <p>
        {isDisabled
          ? 'La personne pourra de nouveau se connecter, avec le mot de passe qu’elle avait.'
          : 'La personne ne pourra plus se connecter et ses sessions ouvertes prennent fin aussitôt. Ce qu’elle a fait reste à son nom. Le compte pourra être réactivé.'}
      </p>
      <Button
        priority="secondary"
        disabled={!hydrated || pending}
        onClick={() => void send({ user: account.id })}
      >
        {isDisabled ? 'Réactiver le compte' : 'Désactiver le compte'}
      </Button>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={fr.cx('fr-mt-5w')}>
      <h2 className={fr.cx('fr-h5')}>{title}</h2>
      {children}
    </section>
  );
}

function Done({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={fr.cx('fr-mt-2w', 'fr-mb-0')}>
      {children}
    </p>
  );
}
