'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';
import { COST_BAND_LABELS, COST_BANDS } from '@/lib/domain/vocabulary/bands';
import { PHASE_LABELS, PHASES } from '@/lib/domain/vocabulary/phases';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import {
  isFiltered,
  PARAMETERS,
  portfolioSearch,
  readPortfolioRequest,
} from '@/lib/schemas/filters';
import type { DashboardView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { DASHBOARD_PATH, type DashboardLinks } from './links';
import { counted } from './numerals';
import { figureOf } from './view-figures';

interface FilterBarProps {
  view: DashboardView;
  links: DashboardLinks;
}

/** Edition and filters, applied together; what they say is in the address, and works without a script. */
export function FilterBar({ view, links }: FilterBarProps) {
  const router = useRouter();
  const { filters, options } = view;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    router.push(`${DASHBOARD_PATH}${portfolioSearch(readPortfolioRequest(chosen).request)}`, {
      scroll: false,
    });
  };
  return (
    <form
      action={DASHBOARD_PATH}
      method="get"
      className={styles.filters}
      aria-label="Édition et filtres"
      onSubmit={apply}
    >
      <Choice name={PARAMETERS.edition} label="Édition" value={view.edition.number} all={null}>
        {[...view.editions].reverse().map(({ number, dataMonth }) => (
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
      {/* Said when it changes: what the filters just applied have left. */}
      <p className="fr-sr-only" role="status">
        {counted(figureOf(view, 'projects').evidence.value ?? 0, 'projet')} dans ce périmètre
      </p>
      <div className={styles.filterActions}>
        <button type="submit" className="fr-btn fr-btn--sm">
          Appliquer
        </button>
        {isFiltered(filters) && (
          <Link href={links.unfiltered} className="fr-btn fr-btn--sm fr-btn--tertiary">
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
  value: string | number | null;
  /** What choosing nothing means; null where something must be chosen. */
  all: string | null;
  children: ReactNode;
}

function Choice({ name, label, value, all, children }: ChoiceProps) {
  const id = `filtre-${name}`;
  return (
    <div className={styles.filter}>
      <label htmlFor={id} className={styles.filterLabel}>
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
