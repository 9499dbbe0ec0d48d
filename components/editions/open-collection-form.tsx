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
import { DeadlineField } from './deadline-field';

interface OpenCollectionFormProps {
  edition: Edition;
  /** ISO date. */
  today: string;
  submit: (input: unknown) => Promise<CommandResult<unknown>>;
}

/** Opens the collection of an edition, or moves its deadline; the liaisons are told. */
export function OpenCollectionForm({ edition, today, submit }: OpenCollectionFormProps) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState({
    deadline: edition.collectionDeadline ?? '',
    reason: '',
  });
  const { pending, fields, problem, send, mend } = useSubmission(submit);
  const isOpen = edition.state === 'collection';

  function type(field: keyof typeof typed, text: string) {
    setTyped({ ...typed, [field]: text });
    mend(field);
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const answer = await send({ edition: edition.number, ...typed });
    if (answer?.status === 'ok') window.location.assign('/collecte');
  }

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panorama-form">
      <FormProblem problem={problem} />
      <p className={fr.cx('fr-text--sm')}>
        Tous les champs sont obligatoires. Les correspondants des ministères qui ont des projets
        dans cette édition sont prévenus. Après l’échéance, une réponse est en retard, mais toujours
        reçue.
      </p>
      <DeadlineField
        name="deadline"
        label="Échéance de la collecte"
        hint="Dernier jour pour répondre, dans l’année qui vient."
        value={typed.deadline}
        problem={fields.deadline}
        required
        today={today}
        onChange={(value) => type('deadline', value)}
      />
      <Input
        label={isOpen ? 'Pourquoi changer l’échéance' : 'Pourquoi cette échéance'}
        hintText="Une phrase, gardée dans le journal."
        state={fields.reason ? 'error' : 'default'}
        stateRelatedMessage={fields.reason}
        nativeInputProps={{
          name: 'reason',
          required: true,
          value: typed.reason,
          'aria-invalid': fields.reason ? true : undefined,
          onChange: (event) => type('reason', event.target.value),
        }}
      />
      <Button type="submit" disabled={!hydrated || pending}>
        {isOpen ? 'Modifier l’échéance' : 'Ouvrir la collecte'}
      </Button>
    </form>
  );
}
