'use client';

import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatEdition } from '@/lib/format/dates';
import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';

/** Brings back a project that had left the panorama. */
export function EntranceForm({ entry, edition, ...context }: EntryFormProps) {
  return (
    <ActForm
      context={context}
      subject={{ act: 'enter', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('enter', entry)}
      saveLabel="Enregistrer l’entrée"
    >
      {({ bind }) => (
        <>
          <FormSection title="Ce qui change">
            <p>
              Le projet entre de nouveau dans le panorama, avec sa fiche telle qu’elle était.
              {entry.exit !== null && (
                <>
                  {' '}
                  Il en était sorti dans la {formatEdition(entry.exit.edition)}&#8239;:{' '}
                  <strong>{EXIT_GROUND_LABELS[entry.exit.ground].toLocaleLowerCase('fr')}</strong>.
                </>
              )}
            </p>
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields {...bind('reason')} hint="Ce qui fait revenir le projet au panorama." />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
