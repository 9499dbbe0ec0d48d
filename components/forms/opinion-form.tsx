'use client';

import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { ReasonFields } from './fields/reason-fields';
import { TextField } from './fields/text-field';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';

/** Records the reference of the directorate's binding opinion on a project. */
export function OpinionForm({ entry, edition, ...context }: EntryFormProps) {
  return (
    <ActForm
      context={context}
      subject={{ act: 'opinion', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('opinion', entry)}
      saveLabel="Enregistrer la référence"
    >
      {(fields) => (
        <>
          <FormSection title="Ce qui change">
            <TextField
              {...fields.bind('reference')}
              label="Référence de l’avis conforme"
              hint="Demandé à partir de 9 M€ (décret n° 2014-879 du 1er août 2014, article 3). Vue en interne, jamais publiée."
              before={entry.opinionReference ?? 'aucune'}
              optional
            />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...fields.bind('reason')}
              hint="Ce qui donne lieu à cet enregistrement."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
