'use client';

import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';
import { BudgetFields } from './part-fields';

/** Revises the full cost of a project, or keeps it from publication. */
export function BudgetForm({ entry, edition, ...context }: EntryFormProps) {
  return (
    <ActForm
      context={context}
      subject={{ act: 'budget', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('budget', entry)}
      saveLabel="Enregistrer le budget"
    >
      {(fields) => (
        <>
          <FormSection title="Ce qui change">
            <BudgetFields fields={fields} entry={entry} />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...fields.bind('reason')}
              hint="Ce qui a fait revoir le coût, en une phrase."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
