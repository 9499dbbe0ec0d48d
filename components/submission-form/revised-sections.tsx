import { Button } from '@codegouvfr/react-dsfr/Button';
import { flushSync } from 'react-dom';
import { FinancingFields, IdentityFields } from '@/components/forms/entry-text-fields';
import {
  BudgetFields,
  ExitBalanceFields,
  ExitGroundField,
  PhaseField,
  ScheduleFields,
} from '@/components/forms/part-fields';
import type { Fields } from '@/components/forms/use-act-form';
import type { EntryState } from '@/lib/domain/history/entry';
import { valuesFrom } from '@/lib/typed/from-entry';
import type { SubmissionChoices } from '@/lib/views/submissions';
import { PartSection, type SectionProps } from './part-section';
import styles from './submission-form.module.css';

type EntrySectionsProps = Omit<SectionProps, 'part' | 'restoreLabel'> & {
  entry: EntryState;
  choices: SubmissionChoices;
};

/** The sections of an entry, edited in place: what is revised most often comes first. */
export function RevisedSections(props: EntrySectionsProps) {
  const { entry, choices, ...shared } = props;
  return (
    <>
      <PartSection {...shared} part="budget" hint="Ce qui a fait revoir le coût, en une phrase.">
        {(fields) => <BudgetFields fields={fields} entry={entry} />}
      </PartSection>
      <PartSection
        {...shared}
        part="schedule"
        hint="Ce qui a fait revoir le calendrier, en une phrase."
      >
        {(fields) => <ScheduleFields fields={fields} entry={entry} />}
      </PartSection>
      <PartSection
        {...shared}
        part="phase"
        hint="Ce qui a fait passer le projet dans cette phase, ou l’y a fait revenir."
      >
        {(fields) => <PhaseField fields={fields} entry={entry} />}
      </PartSection>
      <PartSection
        {...shared}
        part="edit"
        hint="Si le changement ne s’explique pas de lui-même."
        optional
      >
        {(fields) => <TextFields fields={fields} entry={entry} choices={choices} />}
      </PartSection>
      <ExitSection {...props} />
    </>
  );
}

function TextFields(props: {
  fields: Fields<'edit'>;
  entry: EntryState;
  choices: SubmissionChoices;
}) {
  const { entry, choices } = props;
  const { bind } = props.fields;
  return (
    <>
      <IdentityFields
        fields={{
          name: bind('name'),
          description: bind('description'),
          ministry: bind('ministry'),
          interministerial: bind('interministerial'),
          functionalZone: bind('functionalZone'),
          moreUrl: bind('moreUrl'),
        }}
        choices={choices}
        ministry={{ code: entry.ministry, label: entry.ministry }}
      />
      <FinancingFields
        fields={{ programmes: bind('programmes'), papUrl: bind('papUrl') }}
        choices={choices}
      />
    </>
  );
}

/** Closed behind a button until it is wanted: leaving is rare, and says much. */
function ExitSection({ entry, choices, ...shared }: EntrySectionsProps) {
  const { store, snapshot, form } = shared.handle;
  if (snapshot.form.sections.exit === undefined) {
    const open = () => {
      flushSync(() =>
        store.dispatch({ type: 'opened', part: 'exit', values: valuesFrom('exit', entry) }),
      );
      form.current?.querySelector<HTMLElement>('[name="exit.ground"]')?.focus();
    };
    return (
      <section className={styles.section}>
        <h2 className="fr-h6 fr-mb-1w">Sortie du panorama</h2>
        <p className="fr-mb-2w">Le projet est terminé, abandonné, fusionné ou hors du périmètre.</p>
        <Button type="button" size="small" priority="secondary" onClick={open}>
          Proposer la sortie du projet
        </Button>
      </section>
    );
  }
  return (
    <PartSection
      {...shared}
      part="exit"
      hint="Ce qui fait sortir le projet du panorama."
      restoreLabel="Renoncer à la sortie"
    >
      {(fields) => (
        <>
          <ExitGroundField fields={fields} />
          <ExitBalanceFields fields={fields} entry={entry} choices={choices} />
        </>
      )}
    </PartSection>
  );
}
