import type { Unit } from '@/lib/domain/figures/types';
import { FIGURE_LABELS } from '@/lib/domain/views/key-figure-readings';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatFigure } from '@/lib/format/numbers';
import type { KeyFigureView } from '@/lib/views/dashboard';
import { html, type Markup } from './markup';
import { type Column, dataTable } from './table';

type Point = KeyFigureView['trend'][number];

/** The key figures of every edition up to this one, with what was declared where it is not the same. */
export function editionsTable(figures: readonly KeyFigureView[]): Markup {
  const editions = figures[0]?.trend ?? [];
  return html`<p class="measure">Chiffres recalculés avec les méthodes de cette édition\u202f; le chiffre publié à l’époque est ajouté là où il en diffère.</p>
${dataTable<Point>({
  caption: 'Chiffres clés par édition',
  rows: editions,
  columns: [
    {
      header: 'Édition',
      cell: ({ edition, dataMonth }) => `${formatEdition(edition)} (${formatMonth(dataMonth)})`,
    },
    ...figures.map(
      ({ name, evidence: { unit }, trend }): Column<Point> => ({
        header: FIGURE_LABELS[name],
        numeric: true,
        cell: ({ edition }) => pointCell(trend, edition, unit),
      }),
    ),
  ],
})}`;
}

function pointCell(trend: KeyFigureView['trend'], edition: number, unit: Unit): Markup {
  const point = trend.find((known) => known.edition === edition);
  const computed = figureText(point?.value ?? null, unit);
  const declared = point?.declared ?? null;
  const published = declared === null ? null : formatFigure(declared, unit);
  return html`${computed}${published !== null && published !== computed && html`<span class="beside">publié\u202f: ${published}</span>`}`;
}

/** A figure in its unit, or that it cannot be computed. */
export function figureText(value: number | null, unit: Unit): string {
  return value === null ? 'non calculable' : formatFigure(value, unit);
}
