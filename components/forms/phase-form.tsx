'use client';

import { isGoingBack, PHASE_LABELS, PHASES, phaseLabel } from '@/lib/domain/vocabulary/phases';
import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { RadioField } from './fields/radio-field';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';

/** Moves a project to another phase. */
export function PhaseForm({ entry, edition, ...context }: EntryFormProps) {
  const choices = PHASES.map((phase) => ({
    value: phase as string,
    label: PHASE_LABELS[phase],
    hint:
      phase === entry.phase
        ? 'Phase actuelle'
        : isGoingBack(entry.phase, phase)
          ? 'Retour en arrière\u202f: il restera visible dans l’historique'
          : undefined,
  }));
  return (
    <ActForm
      context={context}
      subject={{ act: 'phase', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('phase', entry)}
      saveLabel="Enregistrer le changement de phase"
    >
      {({ bind }) => (
        <>
          <FormSection title="Ce qui change">
            <RadioField
              {...bind('phase')}
              legend="Nouvelle phase"
              hint="Si plusieurs phases se déroulent en parallèle, choisissez celle qui mobilise le plus de moyens."
              before={phaseLabel(entry.phase)}
              choices={choices}
            />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...bind('reason')}
              hint="Ce qui a fait passer le projet dans cette phase, ou l’y a fait revenir."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
