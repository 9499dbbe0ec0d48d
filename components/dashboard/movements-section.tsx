import Link from 'next/link';
import type { Movement } from '@/lib/domain/figures/types';
import { movements } from '@/lib/domain/views/findings';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatMillionsBare, formatNumber } from '@/lib/format/numbers';
import { comparisonHref } from '@/lib/schemas/comparison';
import type { DashboardView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { DataTable } from './data-table';
import type { DashboardLinks } from './links';
import { Section } from './section';

interface MovementsSectionProps {
  view: DashboardView;
  links: DashboardLinks;
}

/** The projects that entered and left since the previous edition. */
export function MovementsSection({ view, links }: MovementsSectionProps) {
  const { entrants, exits, previousEdition } = view;
  const measure = previousEdition
    ? `Projets entrés dans le panorama ou sortis depuis la ${formatEdition(previousEdition.number)} (${formatMonth(previousEdition.dataMonth)})`
    : 'Projets entrés ou sortis depuis l’édition précédente';
  return (
    <Section id="mouvements" title={movements(view)} measure={measure}>
      <MovementTable caption="Entrées" rows={entrants} links={links} />
      <MovementTable caption="Sorties" rows={exits} links={links} />
      {previousEdition && (
        <p className={styles.more}>
          <Link href={compared(previousEdition, view.edition)} prefetch={false}>
            Tout ce qui a changé entre ces deux éditions
          </Link>
        </p>
      )}
    </Section>
  );
}

function compared(from: Edition, to: Edition): string {
  const side = ({ number }: Edition) => ({ edition: number, version: null });
  return comparisonHref(side(from), side(to));
}

interface MovementTableProps {
  caption: string;
  rows: readonly Movement[];
  links: DashboardLinks;
}

function MovementTable({ caption, rows, links }: MovementTableProps) {
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      captionHidden={false}
      rows={rows}
      rowKey={({ project }) => project}
      columns={[
        {
          key: 'name',
          header: 'Projet',
          cell: ({ project, name }) => (
            <Link href={links.project(project)} prefetch={false}>
              {name}
            </Link>
          ),
        },
        {
          key: 'ministry',
          header: 'Ministère porteur',
          cell: ({ ministryLabel }) => ministryLabel,
        },
        {
          key: 'start',
          header: 'Début',
          cell: ({ startOn }) => (startOn === null ? 'non communiqué' : formatMonth(startOn)),
        },
        {
          key: 'cost',
          header: 'Coût estimé (M€)',
          numeric: true,
          cell: ({ costEuros }) =>
            costEuros === null ? 'sans coût connu' : formatMillionsBare(costEuros),
        },
        {
          key: 'duration',
          header: 'Durée prévue (ans)',
          numeric: true,
          cell: ({ durationYears }) =>
            durationYears === null ? 'non communiquée' : formatNumber(durationYears, 1),
        },
      ]}
    />
  );
}
