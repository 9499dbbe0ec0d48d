'use client';

import type { FormEvent, ReactNode } from 'react';
import { COST_BAND_LABELS, COST_BANDS } from '@/lib/domain/vocabulary/bands';
import { PHASE_LABELS, PHASES } from '@/lib/domain/vocabulary/phases';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { isFiltered, PARAMETERS, portfolioSearch } from '@/lib/schemas/filters';
import { readTableRequest, type TableRequest } from '@/lib/schemas/project-table';
import { NO_FILTERS } from '@/lib/views/dashboard';
import type { ProjectsView } from '@/lib/views/project';
import styles from './projects.module.css';
import { SearchField } from './search-field';
import { type ChangeTable, PROJECTS_PATH } from './use-table-request';

interface FilterFormProps {
  view: ProjectsView;
  request: TableRequest;
  onChange: ChangeTable;
  onSearch: (text: string) => void;
}

/** Search as one types; edition and filters applied together, and without a script too. */
export function FilterForm({ view, request, onChange, onSearch }: FilterFormProps) {
  const { edition, editions, options } = view;
  const { filters } = request;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    const chosen = readTableRequest(typed).request;
    onChange({ edition: chosen.edition, filters: chosen.filters, search: chosen.search });
  };
  return (
    <form
      action={PROJECTS_PATH}
      method="get"
      className={styles.form}
      aria-label="Recherche, édition et filtres"
      onSubmit={apply}
    >
      <SearchField value={request.search} onSearch={onSearch} />
      {/* Chosen values follow the address, when the back button changes it too. */}
      <div key={portfolioSearch({ edition: edition.number, filters })} className={styles.filters}>
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
          value={
            filters.interministerial === null ? null : filters.interministerial ? 'oui' : 'non'
          }
          all="Tous"
        >
          <option value="oui">Oui</option>
          <option value="non">Non</option>
        </Choice>
        <div className={styles.formActions}>
          <button type="submit" className="fr-btn fr-btn--sm">
            Appliquer
          </button>
          {isFiltered(filters) && (
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              onClick={() => onChange({ filters: NO_FILTERS })}
            >
              Réinitialiser
            </button>
          )}
        </div>
      </div>
    </form>
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
        id={id}
        name={name}
        defaultValue={value ?? ''}
        className={`fr-select ${styles.field}`}
      >
        {all !== null && <option value="">{all}</option>}
        {children}
      </select>
    </div>
  );
}
