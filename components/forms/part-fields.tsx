import { mayBeUndated } from '@/lib/domain/acts/decide';
import { durationYears } from '@/lib/domain/history/duration';
import type { EntryState } from '@/lib/domain/history/entry';
import { EXIT_GROUND_LABELS, OFFICER_EXIT_GROUNDS } from '@/lib/domain/vocabulary/exits';
import { isGoingBack, PHASE_LABELS, PHASES, phaseLabel } from '@/lib/domain/vocabulary/phases';
import {
  WITHHOLDING_GROUND_LABELS,
  WITHHOLDING_GROUNDS,
} from '@/lib/domain/vocabulary/withholding';
import { formatMillions, formatYears } from '@/lib/format/numbers';
import { baselineText, costText, dateText } from './current-values';
import { AmountField } from './fields/amount-field';
import { ChoiceListField } from './fields/choice-list-field';
import { DateField } from './fields/date-field';
import { DurationRemark } from './fields/duration-remark';
import { RadioField } from './fields/radio-field';
import { SuccessorsField } from './fields/successors-field';
import type { FormChoices } from './form-context';
import styles from './forms.module.css';
import type { Fields } from './use-act-form';

/** The fields by which an entry is revised, whoever revises it: an officer at once, a ministry to be decided on. */

/** The full cost, and whether it is published. */
export function BudgetFields({ fields, entry }: { fields: Fields<'budget'>; entry: EntryState }) {
  const { bind, values } = fields;
  // « Not published » is known of imported editions only: it is offered where it is what stands.
  const grounds = WITHHOLDING_GROUNDS.filter(
    (ground) => ground !== 'unstated' || entry.withheld?.ground === 'unstated',
  );
  return (
    <>
      <AmountField
        {...bind('cost')}
        label="Coût complet estimé"
        hint="Construction, personnels compris, et deux ans de fonctionnement."
        before={costBefore(entry)}
        optional={entry.phase === 'framing' || values.withheld !== ''}
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
    </>
  );
}

/** The amount that stands, beside the reference its gap is read against. */
function costBefore(entry: EntryState): string {
  const reference = entry.latestBaseline?.costEuros ?? null;
  return reference === null
    ? costText(entry)
    : `${costText(entry)} (référence\u202f: ${formatMillions(reference)})`;
}

/** Both dates, and the duration they come to. */
export function ScheduleFields(props: { fields: Fields<'schedule'>; entry: EntryState }) {
  const { entry } = props;
  const { bind, values } = props.fields;
  const years = durationYears(entry);
  return (
    <>
      <div className={styles.pair}>
        <DateField
          {...bind('startOn')}
          label="Début"
          before={dateText(entry.startOn)}
          optional={mayBeUndated(entry, 'startOn')}
        />
        <DateField
          {...bind('plannedEndOn')}
          label="Fin prévue"
          before={dateText(entry.plannedEndOn)}
          optional={mayBeUndated(entry, 'plannedEndOn')}
        />
      </div>
      <DurationRemark
        startOn={values.startOn}
        endOn={values.plannedEndOn}
        before={years === null ? null : formatYears(years)}
      />
    </>
  );
}

/** The phase, going back included. */
export function PhaseField({ fields, entry }: { fields: Fields<'phase'>; entry: EntryState }) {
  return (
    <RadioField
      {...fields.bind('phase')}
      legend="Nouvelle phase"
      hint="Si plusieurs phases se déroulent en parallèle, choisissez celle qui mobilise le plus de moyens."
      before={phaseLabel(entry.phase)}
      choices={PHASES.map((phase) => ({
        value: phase as string,
        label: PHASE_LABELS[phase],
        hint: phaseHint(entry, phase),
      }))}
    />
  );
}

function phaseHint(entry: EntryState, phase: (typeof PHASES)[number]): string | undefined {
  if (phase === entry.phase) return 'Phase actuelle';
  return isGoingBack(entry.phase, phase)
    ? 'Retour en arrière\u202f: il restera visible dans l’historique'
    : undefined;
}

const EXIT_GROUNDS = OFFICER_EXIT_GROUNDS.map((ground) => ({
  value: ground as string,
  label: EXIT_GROUND_LABELS[ground],
}));

/** On what ground a project leaves. */
export function ExitGroundField({ fields }: { fields: Fields<'exit'> }) {
  return (
    <RadioField
      {...fields.bind('ground')}
      legend="Motif de sortie"
      hint="Une sortie reste visible, avec son bilan, dans l’édition qui l’enregistre."
      choices={EXIT_GROUNDS}
    />
  );
}

interface ExitBalanceProps {
  fields: Fields<'exit'>;
  entry: EntryState;
  choices: FormChoices;
}

/** What a project that leaves came to, and what takes over from it. */
export function ExitBalanceFields({ fields, entry, choices }: ExitBalanceProps) {
  const { bind, values } = fields;
  const isAbandonment = values.ground === 'abandoned';
  const balanceDue = values.ground === 'completed' || isAbandonment;
  return (
    <>
      {isAbandonment && (
        <p>
          Un abandon n’est pas une économie&#8239;: il n’a pas d’écart. Le montant ci-dessous est
          publié comme <strong>dépensé sans mise en service</strong> et cumulé au fil des éditions.
        </p>
      )}
      {entry.initialBaseline !== null && values.ground === 'completed' && (
        <p>
          Le bilan sera comparé à la référence initiale&#8239;:{' '}
          <strong>{baselineText(entry.initialBaseline)}</strong>.
        </p>
      )}
      <AmountField
        {...bind('finalCost')}
        label={isAbandonment ? 'Coût final\u202f: dépensé sans mise en service' : 'Coût final'}
        hint={`${isAbandonment ? 'Tout ce qui a été payé, ou reste dû, à la date d’abandon\u202f: ni le coût prévu, ni ce qu’il restait à dépenser.' : 'Dépensé ou engagé à la sortie.'} Dernière estimation\u202f: ${costText(entry)}.`}
        optional={!balanceDue || entry.costEuros === null}
      />
      <DateField
        {...bind('finalEndOn')}
        label="Date de fin"
        hint={`Fin prévue\u202f: ${dateText(entry.plannedEndOn)}.`}
        optional={!balanceDue || entry.startOn === null}
      />
      <SuccessorsField
        {...bind('successors')}
        projects={choices.projects.filter(({ project }) => project !== entry.project)}
      />
    </>
  );
}
