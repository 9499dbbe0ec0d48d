'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { PortfolioFilterFields } from '@/components/ui/portfolio-filter-fields';
import { counted } from '@/lib/format/numerals';
import { isFiltered, portfolioSearch, readPortfolioRequest } from '@/lib/schemas/filters';
import type { DashboardView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { DASHBOARD_PATH, type DashboardLinks } from './links';
import { figureOf } from './view-figures';

interface FilterBarProps {
  view: DashboardView;
  /** A past moment of the history; null for now. */
  position: number | null;
  links: DashboardLinks;
}

/** Edition and filters, applied together; what they say is in the address, and works without a script. */
export function FilterBar({ view, position, links }: FilterBarProps) {
  const router = useRouter();
  const { filters } = view;
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
      <PortfolioFilterFields
        edition={view.edition}
        editions={view.editions}
        filters={filters}
        position={position}
        options={view.options}
      />
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
