'use client';

import {
  WITHHOLDING_GROUND_LABELS,
  WITHHOLDING_GROUNDS,
} from '@/lib/domain/vocabulary/withholding';
import { ActForm } from './act-form';
import { baselineText, costText } from './current-values';
import { AmountField } from './fields/amount-field';
import { ChoiceListField } from './fields/choice-list-field';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';
import { valuesFrom } from './initial-values';

/** Revises the full cost of a project, or keeps it from publication. */
export function BudgetForm({ entry, edition, ...context }: EntryFormProps) {
  const { withheld } = entry;
  // « Not published » is known of imported editions only: it is offered where it is what stands.
  const grounds = WITHHOLDING_GROUNDS.filter(
    (ground) => ground !== 'unstated' || withheld?.ground === 'unstated',
  );
  return (
    <ActForm
      context={context}
      subject={{ act: 'budget', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('budget', entry)}
      saveLabel="Enregistrer le budget"
    >
      {({ bind }) => (
        <>
          <FormSection title="Ce qui change">
            <AmountField
              {...bind('cost')}
              label="Coût complet estimé"
              hint="Construction, personnels compris, et deux ans de fonctionnement."
              before={costText(entry)}
              optional={entry.phase === 'framing'}
            />
            <ChoiceListField
              {...bind('withheld')}
              label="Publication du montant"
              hint={`Un montant non communiqué se voit ici, jamais au-dehors. Référence\u202f: ${baselineText(entry.latestBaseline)}.`}
              choices={[
                { value: '', label: 'Le montant est publié' },
                ...grounds.map((ground) => ({
                  value: ground,
                  label: `Non communiqué\u202f: ${WITHHOLDING_GROUND_LABELS[ground].toLocaleLowerCase('fr')}`,
                })),
              ]}
            />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields {...bind('reason')} hint="Ce qui a fait revoir le coût, en une phrase." />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
