import Link from 'next/link';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { PARAMETERS } from '@/lib/schemas/filters';
import { GROUND_PARAMETER, REGISTER_PATH, registerSearch } from '@/lib/schemas/register';
import type { RegisterView } from '@/lib/views/register';
import styles from './register.module.css';

interface RegisterFilterFormProps {
  view: RegisterView;
  /** A past moment, kept while filters change; null for now. */
  position: number | null;
}

/** The edition, the ground and the ministry, as a form whose address says them: no script needed. */
export function RegisterFilterForm({ view, position }: RegisterFilterFormProps) {
  const { edition, editions, filters, options } = view;
  const isFiltered = filters.ground !== null || filters.ministry !== null;
  return (
    <form
      action={REGISTER_PATH}
      method="get"
      className={`${styles.form} panorama-no-print`}
      aria-label="Édition et filtres"
    >
      {position !== null && <input type="hidden" name={PARAMETERS.position} value={position} />}
      <Choice
        name={PARAMETERS.edition}
        label="Jusqu’à l’édition"
        value={String(edition.number)}
        choices={[...editions].reverse().map(({ number, dataMonth }) => ({
          value: String(number),
          label: `${formatEdition(number)} (${formatMonth(dataMonth)})`,
        }))}
      />
      <Choice
        name={GROUND_PARAMETER}
        label="Motif de sortie"
        value={filters.ground ?? ''}
        choices={[
          { value: '', label: 'Tous' },
          ...options.grounds.map((ground) => ({
            value: ground,
            label: EXIT_GROUND_LABELS[ground],
          })),
        ]}
      />
      <Choice
        name={PARAMETERS.ministry}
        label="Ministère"
        value={filters.ministry ?? ''}
        choices={[
          { value: '', label: 'Tous' },
          ...options.ministries.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      <div className={styles.actions}>
        <button type="submit" className="fr-btn fr-btn--sm">
          Appliquer
        </button>
        {isFiltered && (
          <Link
            href={`${REGISTER_PATH}${registerSearch({ edition: edition.number, position })}`}
            prefetch={false}
            className="fr-btn fr-btn--sm fr-btn--tertiary"
          >
            Réinitialiser
          </Link>
        )}
      </div>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
}

function Choice({ name, label, value, choices }: ChoiceProps) {
  const id = `registre-${name}`;
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        key={value}
        id={id}
        name={name}
        defaultValue={value}
        className={`fr-select ${styles.select}`}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
