'use client';

import type { FormEvent } from 'react';
import { PortfolioFilterFields } from '@/components/ui/portfolio-filter-fields';
import { isFiltered } from '@/lib/schemas/filters';
import { readTableRequest, TABLE_PARAMETERS, type TableRequest } from '@/lib/schemas/project-table';
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
    const { edition: number, filters: wanted, search, presence } = chosen;
    onChange({ edition: number, filters: wanted, search, presence });
  };
  return (
    <form
      action={PROJECTS_PATH}
      method="get"
      className={styles.form}
      aria-label="Recherche, édition et filtres"
      onSubmit={apply}
    >
      <div className={styles.searchLine}>
        <SearchField value={request.search} onSearch={onSearch} />
        <PresenceField value={request.presence} onChange={onChange} />
      </div>
      <div className={styles.filters}>
        <PortfolioFilterFields
          edition={edition}
          editions={editions}
          filters={filters}
          position={request.position}
          options={options}
        />
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

/** The panorama, or what left it. */
function PresenceField(props: { value: TableRequest['presence']; onChange: ChangeTable }) {
  const { value, onChange } = props;
  return (
    <div>
      <label htmlFor="presence" className={styles.label}>
        Présence
      </label>
      <select
        id="presence"
        name={TABLE_PARAMETERS.presence}
        value={value === 'departed' ? 'sortis' : ''}
        className={`fr-select ${styles.field}`}
        onChange={(event) =>
          onChange({ presence: event.target.value === 'sortis' ? 'departed' : undefined })
        }
      >
        <option value="">Au panorama</option>
        <option value="sortis">Sortis du panorama</option>
      </select>
    </div>
  );
}
