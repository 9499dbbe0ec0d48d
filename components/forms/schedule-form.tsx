'use client';

import { durationYears } from '@/lib/domain/history/duration';
import { formatYears } from '@/lib/format/numbers';
import { valuesFrom } from '@/lib/typed/from-entry';
import { ActForm } from './act-form';
import { dateText } from './current-values';
import { DateField } from './fields/date-field';
import { DurationRemark } from './fields/duration-remark';
import { ReasonFields } from './fields/reason-fields';
import type { EntryFormProps } from './form-context';
import { FormSection, FromEdition } from './form-section';
import styles from './forms.module.css';

/** Revises the dates of a project. */
export function ScheduleForm({ entry, edition, ...context }: EntryFormProps) {
  const years = durationYears(entry);
  return (
    <ActForm
      context={context}
      subject={{ act: 'schedule', edition: edition.number, project: entry.project }}
      version={entry.version}
      initial={valuesFrom('schedule', entry)}
      saveLabel="Enregistrer le calendrier"
    >
      {({ bind, values }) => (
        <>
          <FormSection title="Ce qui change">
            <div className={styles.pair}>
              <DateField
                {...bind('startOn')}
                label="Début"
                before={dateText(entry.startOn)}
                optional
              />
              <DateField
                {...bind('plannedEndOn')}
                label="Fin prévue"
                before={dateText(entry.plannedEndOn)}
                optional
              />
            </div>
            <DurationRemark
              startOn={values.startOn}
              endOn={values.plannedEndOn}
              before={years === null ? null : formatYears(years)}
            />
          </FormSection>
          <FromEdition edition={edition} />
          <FormSection title="Pourquoi">
            <ReasonFields
              {...bind('reason')}
              hint="Ce qui a fait revoir le calendrier, en une phrase."
            />
          </FormSection>
        </>
      )}
    </ActForm>
  );
}
