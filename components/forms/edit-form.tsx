'use client';

import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { FinancingFields, IdentityFields } from './entry-text-fields';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';

interface EditFormProps extends EntryFormProps {
  ministryLabel: string;
}

/** Edits what an entry says: all but phase, amounts and dates, which have acts of their own. */
export function EditForm({ entry, edition, ministryLabel, ...context }: EditFormProps) {
  const ministry = { code: entry.ministry, label: ministryLabel };
  return (
    <ActForm
      context={context}
      subject={{ act: 'edit', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('edit', entry)}
      saveLabel="Enregistrer la fiche"
    >
      {({ bind }) => (
        <>
          <FormSection title="Le projet">
            <IdentityFields
              fields={{
                name: bind('name'),
                description: bind('description'),
                ministry: bind('ministry'),
                interministerial: bind('interministerial'),
                functionalZone: bind('functionalZone'),
                moreUrl: bind('moreUrl'),
              }}
              choices={context.choices}
              ministry={ministry}
            />
          </FormSection>
          <FormSection title="Le financement">
            <FinancingFields
              fields={{ programmes: bind('programmes'), papUrl: bind('papUrl') }}
              choices={context.choices}
            />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...bind('reason')}
              hint="Ce qui fait modifier la fiche, en une phrase."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
