import { DECLARED_RATES } from '@/lib/domain/figures/declared-rates';
import type { Unit } from '@/lib/domain/figures/types';
import { methodBreaks } from '@/lib/domain/views/declared-rate-readings';
import { isShown } from '@/lib/domain/views/key-figure-readings';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatFigure, formatRatio } from '@/lib/format/numbers';
import type { DashboardView, KeyFigureView } from '@/lib/views/dashboard';
import { html, type Markup } from './markup';
import { type Column, dataTable } from './table';

type Point = KeyFigureView['trend'][number];

/** The key figures of every edition up to this one, with what was declared where it is not the same. */
export function editionsTable({
  keyFigures,
  declaredRates,
}: Pick<DashboardView, 'keyFigures' | 'declaredRates'>): Markup {
  const figures = keyFigures.filter(isShown);
  const editions = figures[0]?.trend ?? [];
  return html`<p class="measure">Chiffres recalculés avec les méthodes de cette édition\u202f; le chiffre publié à l’époque est ajouté là où il en diffère.${declaredRates
    .flatMap(({ points }) => methodBreaks(points))
    .slice(0, 1)
    .map((sentence) => ` ${sentence}`)}</p>
${dataTable<Point>({
  caption: 'Chiffres clés par édition',
  rows: editions,
  columns: [
    {
      header: 'Édition',
      cell: ({ edition, dataMonth }) => `${formatEdition(edition)} (${formatMonth(dataMonth)})`,
    },
    ...figures.map(
      ({ label, evidence: { unit }, trend }): Column<Point> => ({
        header: label,
        numeric: true,
        cell: ({ edition }) => pointCell(trend, edition, unit),
      }),
    ),
    ...declaredRates.map(
      ({ name, points }): Column<Point> => ({
        header: DECLARED_RATES[name].label,
        numeric: true,
        cell: ({ edition }) => {
          const value = points.find((point) => point.edition === edition)?.value ?? null;
          return value === null ? 'non publié' : formatRatio(value);
        },
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
