import Link from 'next/link';
import { figureNamed } from '@/lib/domain/figures/registry';
import type { Contribution, Evidence } from '@/lib/domain/figures/types';
import {
  amountText,
  byPart,
  gapText,
  partOf,
  partText,
} from '@/lib/domain/views/evidence-readings';
import { formatMillionsBare, formatNumber, formatRatio } from '@/lib/format/numbers';
import { percentages } from '@/lib/format/shares';
import { type Column, DataTable } from './data-table';
import type { DashboardLinks } from './links';

interface EvidenceTableProps {
  evidence: Evidence;
  links: DashboardLinks;
}

/** Every project counted, with what it adds to the figure. */
export function EvidenceTable({ evidence, links }: EvidenceTableProps) {
  const rows = byPart(evidence);
  const columns = [nameColumn(links), ...valueColumns(evidence, rows)];
  const total = evidence.value === null ? 'aucun' : partText(evidence.value, evidence);
  return (
    <DataTable
      caption="Projets comptés et part de chacun"
      columns={columns}
      rows={rows}
      rowKey={({ project }) => project}
      footer={columns.map((column, index) =>
        index === 0 ? 'Ensemble' : column.key === 'part' ? total : '',
      )}
    />
  );
}

function nameColumn(links: DashboardLinks): Column<Contribution> {
  return {
    key: 'name',
    header: 'Projet',
    cell: ({ project, name }) => (
      <Link href={links.project(project)} prefetch={false}>
        {name}
      </Link>
    ),
  };
}

function valueColumns(evidence: Evidence, rows: readonly Contribution[]): Column<Contribution>[] {
  const shares = percentages(
    rows.map(({ value }) => value),
    1,
  );
  const part = (header: string): Column<Contribution> => ({
    key: 'part',
    header,
    numeric: true,
    cell: (row) => partText(partOf(row, evidence), evidence),
  });
  switch (evidence.unit) {
    case 'count':
      return [part('Compte pour')];
    case 'euros':
      return [
        part('Coût estimé (M€)'),
        {
          key: 'share',
          header: 'Part du total',
          numeric: true,
          cell: (row) => formatRatio((shares[rows.indexOf(row)] ?? 0) / 100, 1),
        },
      ];
    case 'years':
      return [
        {
          key: 'value',
          header: 'Durée (ans)',
          numeric: true,
          cell: ({ value }) => formatNumber(value, 1),
        },
        part('Part de la moyenne (ans)'),
      ];
    case 'ratio':
      return [...gapColumns(evidence), part('Part du taux (points)')];
  }
}

function gapColumns(evidence: Evidence): Column<Contribution>[] {
  const what = figureNamed(evidence.figure).gap?.compares === 'costs' ? 'euros' : 'days';
  const unit = what === 'euros' ? 'M€' : 'jours';
  const columns: Column<Contribution>[] = [
    {
      key: 'initial',
      header: `Initial (${unit})`,
      numeric: true,
      cell: ({ initial }) => amountText(initial, what),
    },
    {
      key: 'latest',
      header: `Actuel (${unit})`,
      numeric: true,
      cell: ({ latest }) => amountText(latest, what),
    },
    { key: 'value', header: 'Écart', numeric: true, cell: ({ value }) => gapText(value) },
  ];
  const { weight } = evidence.method;
  if (weight === null) return columns;
  const inEuros = weight === 'initialCost';
  return [
    ...columns,
    {
      key: 'weight',
      header: inEuros ? 'Poids (coût initial, M€)' : 'Poids (durée initiale, jours)',
      numeric: true,
      cell: (row) => (inEuros ? formatMillionsBare(row.weight) : formatNumber(row.weight)),
    },
  ];
}
