'use client';

import type { EntryState } from '@/lib/domain/history/entry';
import {
  WITHHOLDING_GROUND_LABELS,
  WITHHOLDING_GROUNDS,
} from '@/lib/domain/vocabulary/withholding';
import { formatMillions } from '@/lib/format/numbers';
import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { costText } from './current-values';
import { AmountField } from './fields/amount-field';
import { ChoiceListField } from './fields/choice-list-field';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';

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
              before={beforeText(entry)}
              optional={entry.phase === 'framing'}
            />
            <ChoiceListField
              {...bind('withheld')}
              label="Publication du montant"
              hint="Un montant non communiqué se voit ici, jamais au-dehors."
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

/** The amount that stands, beside the reference its gap is read against. */
function beforeText(entry: EntryState): string {
  const reference = entry.latestBaseline?.costEuros ?? null;
  return reference === null
    ? costText(entry)
    : `${costText(entry)} (référence\u202f: ${formatMillions(reference)})`;
}
