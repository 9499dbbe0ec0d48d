import { PHASE_LABELS, PHASES } from '@/lib/domain/vocabulary/phases';
import { FinancingFields, IdentityFields } from './entry-text-fields';
import { AmountField } from './fields/amount-field';
import { DateField } from './fields/date-field';
import { DurationRemark } from './fields/duration-remark';
import { RadioField } from './fields/radio-field';
import type { FormChoices } from './form-context';
import { FormSection } from './form-section';
import styles from './forms.module.css';
import type { Fields } from './use-act-form';

const PHASE_CHOICES = PHASES.map((phase) => ({
  value: phase as string,
  label: PHASE_LABELS[phase],
}));

/** All that is asked of a project that enters the panorama for the first time, but for the reason. */
export function CreationFields(props: { fields: Fields<'create'>; choices: FormChoices }) {
  const { fields, choices } = props;
  const { bind, values } = fields;
  return (
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
          choices={choices}
        />
      </FormSection>
      <FormSection title="Où il en est">
        <RadioField
          {...bind('phase')}
          legend="Phase"
          hint="Si plusieurs phases se déroulent en parallèle, celle qui mobilise le plus de moyens."
          choices={PHASE_CHOICES}
        />
        <div className={styles.pair}>
          <DateField {...bind('startOn')} label="Début" optional />
          <DateField {...bind('plannedEndOn')} label="Fin prévue" optional />
        </div>
        <DurationRemark startOn={values.startOn} endOn={values.plannedEndOn} before={null} />
      </FormSection>
      <FormSection title="Ce qu’il coûte">
        <AmountField
          {...bind('cost')}
          label="Coût complet estimé"
          hint="Construction, personnels compris, et deux ans de fonctionnement."
          optional={values.phase === 'framing'}
        />
        <FinancingFields
          fields={{ programmes: bind('programmes'), papUrl: bind('papUrl') }}
          choices={choices}
        />
      </FormSection>
      <FormSection title="Ce qui avait été approuvé">
        <p>
          Les écarts se mesurent à cette référence. Sans elle, ce sont les premières valeurs
          publiées qui en tiennent lieu.
        </p>
        <AmountField {...bind('baselineCost')} label="Budget initial" optional />
        <DateField {...bind('baselineEndOn')} label="Fin initiale" optional />
      </FormSection>
    </>
  );
}
