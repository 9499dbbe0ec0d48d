'use client';

import { blankCreation } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { CreationFields } from './creation-fields';
import { ReasonFields } from './fields/reason-fields';
import type { FormContext } from './form-context';
import { FormSection, FromEdition } from './form-section';

/** Creates an entry: a project that enters the panorama for the first time. */
export function CreationForm({ edition, ...context }: FormContext) {
  return (
    <ActForm
      context={context}
      subject={{ act: 'create', edition: edition.number, project: null }}
      version={0}
      initial={blankCreation()}
      saveLabel="Créer la fiche"
    >
      {(fields) => (
        <>
          <CreationFields fields={fields} choices={context.choices} />
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...fields.bind('reason')}
              hint="Ce qui fait entrer le projet dans le panorama."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
