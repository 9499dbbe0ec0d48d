'use client';

import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';
import { ExitBalanceFields, ExitGroundField } from './part-fields';

/** Takes a project out of the panorama, with its ground and its final balance. */
export function ExitForm({ entry, edition, ...context }: EntryFormProps) {
  return (
    <ActForm
      context={context}
      subject={{ act: 'exit', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('exit', entry)}
      saveLabel="Enregistrer la sortie"
    >
      {(fields) => (
        <>
          <FormSection title="Ce qui change">
            <ExitGroundField fields={fields} />
          </FormSection>
          <FormSection title="Bilan final">
            <ExitBalanceFields fields={fields} entry={entry} choices={context.choices} />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...fields.bind('reason')}
              hint="Ce qui fait sortir le projet du panorama."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
