'use client';

import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '@/components/ui/form-problem';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useSubmission } from '@/components/ui/use-submission';
import type { CommandResult } from '@/lib/domain/result';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatLongMonth } from '@/lib/format/dates';
import { DeadlineField } from './deadline-field';

interface OpenEditionFormProps {
  last: Edition | null;
  /** ISO date. */
  today: string;
  submit: (input: unknown) => Promise<CommandResult<unknown>>;
}

/** Number, month of the data, deadline of its collection, and why; the projects of the last edition are carried over. */
export function OpenEditionForm({ last, today, submit }: OpenEditionFormProps) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState({
    number: String((last?.number ?? 0) + 1),
    dataMonth: '',
    collectionDeadline: '',
    reason: '',
  });
  const { pending, fields, problem, send, mend } = useSubmission(submit);

  function type(field: keyof typeof typed, text: string) {
    setTyped({ ...typed, [field]: text });
    mend(field);
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const number = typed.number.trim() === '' ? Number.NaN : Number(typed.number);
    const answer = await send({ ...typed, number });
    if (answer?.status === 'ok') window.location.assign('/editions');
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panorama-form">
      <FormProblem problem={problem} />
      <p className={fr.cx('fr-text--sm')}>
        Tous les champs sont obligatoires, sauf l’échéance.
        {last &&
          ` Les projets de l’édition ${last.number} (données de ${formatLongMonth(last.dataMonth)}) y seront repris tels quels.`}
      </p>
      <Input
        label="Numéro de l’édition"
        state={fields.number ? 'error' : 'default'}
        stateRelatedMessage={fields.number}
        nativeInputProps={{
          name: 'number',
          inputMode: 'numeric',
          required: true,
          value: typed.number,
          onChange: (event) => type('number', event.target.value),
        }}
      />
      <Input
        label="Mois des données (date d’actualisation)"
        hintText="Année et mois, par exemple 2018-05."
        state={fields.dataMonth ? 'error' : 'default'}
        stateRelatedMessage={fields.dataMonth}
        nativeInputProps={{
          name: 'dataMonth',
          type: 'month',
          required: true,
          value: typed.dataMonth,
          onChange: (event) => type('dataMonth', event.target.value),
        }}
      />
      <DeadlineField
        name="collectionDeadline"
        label="Échéance de la collecte (facultatif)"
        hint={`Dernier jour pour répondre. Avec une échéance, la collecte s’ouvre aussitôt et les correspondants sont prévenus\u202f; sans elle, l’édition s’ouvre en préparation.`}
        value={typed.collectionDeadline}
        problem={fields.collectionDeadline}
        required={false}
        today={today}
        onChange={(value) => type('collectionDeadline', value)}
      />
      <Input
        label="Pourquoi maintenant"
        hintText="Une phrase, gardée dans le journal."
        state={fields.reason ? 'error' : 'default'}
        stateRelatedMessage={fields.reason}
        nativeInputProps={{
          name: 'reason',
          required: true,
          value: typed.reason,
          onChange: (event) => type('reason', event.target.value),
        }}
      />
      <Button type="submit" disabled={!hydrated || pending}>
        Ouvrir l’édition
      </Button>
    </form>
  );
}
