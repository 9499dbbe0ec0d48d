'use client';

import { EXIT_GROUND_LABELS, OFFICER_EXIT_GROUNDS } from '@/lib/domain/vocabulary/exits';
import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { baselineText, costText, dateText } from './current-values';
import { AmountField } from './fields/amount-field';
import { DateField } from './fields/date-field';
import { RadioField } from './fields/radio-field';
import { ReasonFields } from './fields/reason-fields';
import { SuccessorsField } from './fields/successors-field';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';

const GROUNDS = OFFICER_EXIT_GROUNDS.map((ground) => ({
  value: ground as string,
  label: EXIT_GROUND_LABELS[ground],
}));

/** Takes a project out of the panorama, with its ground and its final balance. */
export function ExitForm({ entry, edition, ...context }: EntryFormProps) {
  const successors = context.choices.projects.filter(({ project }) => project !== entry.project);
  return (
    <ActForm
      context={context}
      subject={{ act: 'exit', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('exit', entry)}
      saveLabel="Enregistrer la sortie"
    >
      {({ bind, values }) => {
        const balanceDue = values.ground === 'completed' || values.ground === 'abandoned';
        return (
          <>
            <FormSection title="Ce qui change">
              <RadioField
                {...bind('ground')}
                legend="Motif de sortie"
                hint="Une sortie reste visible, avec son bilan, dans l’édition qui l’enregistre."
                choices={GROUNDS}
              />
            </FormSection>
            <FormSection title="Bilan final">
              {entry.initialBaseline !== null && (
                <p>
                  Le bilan sera comparé à la référence initiale&#8239;:{' '}
                  <strong>{baselineText(entry.initialBaseline)}</strong>.
                </p>
              )}
              <AmountField
                {...bind('finalCost')}
                label="Coût final"
                hint={`Dépensé ou engagé à la sortie. Dernière estimation\u202f: ${costText(entry)}.`}
                optional={!balanceDue}
              />
              <DateField
                {...bind('finalEndOn')}
                label="Date de fin"
                hint={`Fin prévue\u202f: ${dateText(entry.plannedEndOn)}.`}
                optional={!balanceDue}
              />
              <SuccessorsField {...bind('successors')} projects={successors} />
            </FormSection>
            <FromEdition edition={edition} />
            <FormSection title="Pourquoi">
              <ReasonFields {...bind('reason')} hint="Ce qui fait sortir le projet du panorama." />
            </FormSection>
          </>
        );
      }}
    </ActForm>
  );
}
