import type { ReactNode } from 'react';
import { COST_BAND_LABELS, COST_BANDS } from '@/lib/domain/vocabulary/bands';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { PHASE_LABELS, PHASES } from '@/lib/domain/vocabulary/phases';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { PARAMETERS } from '@/lib/schemas/filters';
import type { PortfolioFilters } from '@/lib/views/dashboard';
import styles from './portfolio-filter-fields.module.css';

interface PortfolioFilterFieldsProps {
  edition: Edition;
  editions: readonly Edition[];
  filters: PortfolioFilters;
  /** A past moment, kept while filters change; null for now. */
  position: number | null;
  options: {
    ministries: readonly { code: string; label: string }[];
    zones: readonly string[];
  };
}

/** The edition and the filters of the portfolio, as fields of a form whose address says them. */
export function PortfolioFilterFields(props: PortfolioFilterFieldsProps) {
  const { edition, editions, filters, position, options } = props;
  return (
    <>
      {position !== null && <input type="hidden" name={PARAMETERS.position} value={position} />}
      <Choice name={PARAMETERS.edition} label="Édition" value={edition.number} all={null}>
        {[...editions].reverse().map(({ number, dataMonth }) => (
          <option key={number} value={number}>
            {formatEdition(number)} ({formatMonth(dataMonth)})
          </option>
        ))}
      </Choice>
      <Choice name={PARAMETERS.ministry} label="Ministère" value={filters.ministry} all="Tous">
        {options.ministries.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Choice>
      <Choice name={PARAMETERS.phase} label="Phase" value={filters.phase} all="Toutes">
        {PHASES.map((phase) => (
          <option key={phase} value={phase}>
            {PHASE_LABELS[phase]}
          </option>
        ))}
      </Choice>
      <Choice name={PARAMETERS.band} label="Tranche de coût" value={filters.band} all="Toutes">
        {COST_BANDS.map((band) => (
          <option key={band} value={band}>
            {COST_BAND_LABELS[band]}
          </option>
        ))}
      </Choice>
      <Choice name={PARAMETERS.zone} label="Zone fonctionnelle" value={filters.zone} all="Toutes">
        {options.zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </Choice>
      <Choice
        name={PARAMETERS.interministerial}
        label="Interministériel"
        value={filters.interministerial === null ? null : filters.interministerial ? 'oui' : 'non'}
        all="Tous"
      >
        <option value="oui">Oui</option>
        <option value="non">Non</option>
      </Choice>
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | number | null;
  /** What choosing nothing means; null where something must be chosen. */
  all: string | null;
  children: ReactNode;
}

function Choice({ name, label, value, all, children }: ChoiceProps) {
  const id = `filtre-${name}`;
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        // The choice follows the address, when the back button changes it too; the focus stays.
        key={value}
        id={id}
        name={name}
        defaultValue={value ?? ''}
        className={`fr-select ${styles.select}`}
      >
        {all !== null && <option value="">{all}</option>}
        {children}
      </select>
    </div>
  );
}
