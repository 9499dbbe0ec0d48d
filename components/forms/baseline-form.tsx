'use client';

import { approvedParts } from '@/lib/domain/history/baseline';
import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { baselineText, costText, dateText } from './current-values';
import { AmountField } from './fields/amount-field';
import { DateField } from './fields/date-field';
import { RadioField } from './fields/radio-field';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';
import styles from './forms.module.css';

const ROLES = [
  {
    value: 'rebaseline',
    label: 'Une nouvelle référence',
    hint: 'Le projet a été approuvé de nouveau\u202f; la référence initiale reste, les deux écarts se lisent.',
  },
  {
    value: 'initial',
    label: 'La référence initiale',
    hint: 'Le premier montant et la première fin approuvés, connus aujourd’hui\u202f; ils remplacent la référence reconstituée.',
  },
];

/** Sets the initial reference, or a new one: what the gaps are measured against. */
export function BaselineForm({ entry, edition, ...context }: EntryFormProps) {
  const approved = approvedParts(entry.initialBaseline);
  const mayFixInitial = !(approved.cost && approved.schedule);
  return (
    <ActForm
      context={context}
      subject={{ act: 'rebaseline', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('rebaseline', entry)}
      saveLabel="Enregistrer la référence"
    >
      {({ bind }) => (
        <>
          <FormSection title="Ce qui change">
            <dl className={styles.references}>
              <div>
                <dt>Référence initiale</dt>
                <dd>{baselineText(entry.initialBaseline)}</dd>
              </div>
              <div>
                <dt>Référence en vigueur</dt>
                <dd>{baselineText(entry.latestBaseline)}</dd>
              </div>
            </dl>
            {mayFixInitial && (
              <RadioField {...bind('role')} legend="Ce que vous enregistrez" choices={ROLES} />
            )}
            <AmountField
              {...bind('cost')}
              label="Coût de référence"
              hint={`Estimation actuelle\u202f: ${costText(entry)}.`}
              optional
            />
            <div className={styles.pair}>
              <DateField
                {...bind('startOn')}
                label="Début de référence"
                hint={`Début actuel\u202f: ${dateText(entry.startOn)}.`}
                optional
              />
              <DateField
                {...bind('plannedEndOn')}
                label="Fin de référence"
                hint={`Fin prévue actuelle\u202f: ${dateText(entry.plannedEndOn)}.`}
                optional
              />
            </div>
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...bind('reason')}
              hint="Qui a approuvé cette référence, et pour quelle raison."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
