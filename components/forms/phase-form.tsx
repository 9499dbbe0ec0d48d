'use client';

import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';
import { PhaseField } from './part-fields';

/** Moves a project to another phase. */
export function PhaseForm({ entry, edition, ...context }: EntryFormProps) {
  return (
    <ActForm
      context={context}
      subject={{ act: 'phase', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('phase', entry)}
      saveLabel="Enregistrer le changement de phase"
    >
      {(fields) => (
        <>
          <FormSection title="Ce qui change">
            <PhaseField fields={fields} entry={entry} />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...fields.bind('reason')}
              hint="Ce qui a fait passer le projet dans cette phase, ou l’y a fait revenir."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
