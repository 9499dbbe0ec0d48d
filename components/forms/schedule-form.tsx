'use client';

import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';
import { ScheduleFields } from './part-fields';

/** Revises the dates of a project. */
export function ScheduleForm({ entry, edition, ...context }: EntryFormProps) {
  return (
    <ActForm
      context={context}
      subject={{ act: 'schedule', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('schedule', entry)}
      saveLabel="Enregistrer le calendrier"
    >
      {(fields) => (
        <>
          <FormSection title="Ce qui change">
            <ScheduleFields fields={fields} entry={entry} />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...fields.bind('reason')}
              hint="Ce qui a fait revoir le calendrier, en une phrase."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
