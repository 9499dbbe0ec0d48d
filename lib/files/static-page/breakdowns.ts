import { addMissing, totalMissing, withoutCosts } from '@/lib/domain/figures/missing-cost';
import type { FigureName } from '@/lib/domain/figures/registry';
import type { BreakdownCell, CrossTable } from '@/lib/domain/figures/types';
import { costTrend } from '@/lib/domain/views/cost-trend';
import { countTrend, mainBand, mainPhase, mainZone } from '@/lib/domain/views/findings';
import { breakdownCost } from '@/lib/domain/views/row-readings';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { counted } from '@/lib/format/numerals';
import type { KeyFigureView } from '@/lib/views/dashboard';
import { bars, barsHeight } from './charts/bars';
import { chart } from './charts/chart';
import { legend, patterns } from './charts/textures';
import { TREND_HEIGHT, trend } from './charts/trend';
import type { EditionReading } from './edition-reading';
import { editionsTable, figureText } from './editions-table';
import { html, type Markup } from './markup';
import { type Column, dataTable } from './table';

/** Beyond, bars are no longer read one by one: the table has them all. */
const MOST_BARS = 12;

/** How the projects are spread, and the course of the panorama over the editions. */
export function breakdowns({ view }: EditionReading): Markup {
  const { byMinistryAndPhase: cross, byCostBand, byFunctionalZone } = view;
  const usedPhases = cross.columns.filter(({ count }) => count > 0).map(({ key }) => key);
  return html`<section id="repartition" aria-labelledby="repartition-titre">
<h2 id="repartition-titre">Répartition des projets</h2>
${patterns([...usedPhases, ...byCostBand.map(({ key }) => key), ZONE_KEY])}
<div class="charts">
${ministryAndPhase(cross, mainPhase(view.byPhase))}
<div>
${costBands(byCostBand, mainBand(byCostBand))}
${zones(byFunctionalZone)}
</div>
</div>
</section>
<section id="evolution" aria-labelledby="evolution-titre">
<h2 id="evolution-titre">Évolution depuis la première édition</h2>
<div class="charts">
${course(view.keyFigures, 'totalCost', () => costTrend(view.costCourse))}
${course(view.keyFigures, 'projects', (figure) => countTrend(figure.trend, view.edition.number))}
</div>
${editionsTable(view)}
</section>`;
}

/** Every zone is drawn alike: there are too many to tell by colour. */
const ZONE_KEY = 'quantity';

function ministryAndPhase(table: CrossTable, finding: string): Markup {
  const columns = table.columns.filter(({ count }) => count > 0);
  const countIn = (row: string, column: string) => table.cells[row]?.[column] ?? 0;
  const total = table.rows.reduce((sum, { count }) => sum + count, 0);
  const measure = 'Nombre de projets par ministère porteur et par phase';
  return chart({
    id: 'ministeres',
    finding,
    measure,
    height: barsHeight(table.rows.length),
    description: `${measure}\u202f: ${counted(table.rows.length, 'barre', { gender: 'feminine' })}, mêmes nombres que le tableau.`,
    legend: legend(columns),
    drawing: bars(
      table.rows.map((row) => ({
        label: row.label,
        text: formatNumber(row.count),
        parts: columns.map(({ key }) => ({
          key,
          value: countIn(row.key, key),
          text: formatNumber(countIn(row.key, key)),
        })),
      })),
    ),
    table: dataTable({
      caption: measure,
      captionHidden: true,
      rows: table.rows,
      columns: [
        { header: 'Ministère porteur', cell: ({ label }) => label },
        ...columns.map(
          ({ key, label }): Column<BreakdownCell> => ({
            header: label,
            numeric: true,
            cell: (row) => countIn(row.key, key),
          }),
        ),
        { header: 'Total', numeric: true, cell: ({ count }) => count },
      ],
      footer: ['Total', ...columns.map(({ count }) => count), total],
    }),
  });
}

function costBands(cells: readonly BreakdownCell[], finding: string): Markup {
  return distribution({
    id: 'tranches',
    finding,
    measure: 'Nombre de projets par tranche de coût complet estimé',
    subject: 'Tranche de coût',
    cells,
    keyOf: ({ key }) => key,
  });
}

function zones(cells: readonly BreakdownCell[]): Markup {
  const drawn = withoutTies(cells);
  const first =
    drawn.length < cells.length ? `, les ${drawn.length} premières sur ${cells.length}` : '';
  return distribution({
    id: 'zones',
    finding: mainZone(cells),
    measure: `Nombre de projets par zone fonctionnelle principale${first}`,
    subject: 'Zone fonctionnelle',
    cells,
    keyOf: () => ZONE_KEY,
  });
}

/** The bars to draw: where some are left out, none that is as long as the first of those. */
function withoutTies(cells: readonly BreakdownCell[]): readonly BreakdownCell[] {
  const limit = cells[MOST_BARS]?.count ?? 0;
  const above = cells.slice(0, MOST_BARS).filter(({ count }) => limit === 0 || count > limit);
  return above.length > 0 ? above : cells.slice(0, MOST_BARS);
}

interface Distribution {
  id: string;
  finding: string;
  measure: string;
  subject: string;
  cells: readonly BreakdownCell[];
  keyOf: (cell: BreakdownCell) => string;
}

function distribution({ id, finding, measure, subject, cells, keyOf }: Distribution): Markup {
  const drawn = withoutTies(cells);
  const missing = addMissing(cells.map((cell) => cell.missing));
  const without = withoutCosts(missing);
  return chart({
    id,
    finding,
    measure: without === null ? measure : `${measure}\u202f; totaux ${without}`,
    height: barsHeight(drawn.length),
    description: `${measure}\u202f: ${counted(drawn.length, 'barre', { gender: 'feminine' })}, mêmes nombres que le tableau.`,
    drawing: bars(
      drawn.map((cell) => ({
        label: cell.label,
        text: formatNumber(cell.count),
        parts: [{ key: keyOf(cell), value: cell.count, text: '' }],
      })),
    ),
    table: dataTable({
      caption: measure,
      captionHidden: true,
      rows: cells,
      columns: [
        { header: subject, cell: ({ label }) => label },
        { header: 'Projets', numeric: true, cell: ({ count }) => count },
        { header: 'Sans coût', numeric: true, cell: ({ missing }) => totalMissing(missing) },
        { header: 'Coût estimé (M€)', numeric: true, cell: breakdownCost },
      ],
      footer: [
        'Total',
        cells.reduce((sum, { count }) => sum + count, 0),
        totalMissing(missing),
        formatNumber(cells.reduce((sum, { euros }) => sum + euros, 0) / 1e6, 1),
      ],
    }),
  });
}

function course(
  figures: readonly KeyFigureView[],
  name: FigureName,
  finding: (figure: KeyFigureView) => string,
): Markup | null {
  const figure = figures.find((known) => known.name === name);
  if (figure === undefined) return null;
  const measure = `${figure.label}, par édition`;
  return chart({
    id: `evolution-${name}`,
    finding: finding(figure),
    measure,
    height: TREND_HEIGHT,
    description: `${measure}\u202f: ${counted(figure.trend.length, 'point')}, mêmes nombres que le tableau.`,
    drawing: trend(figure.trend, figure.evidence.unit),
    table: dataTable({
      caption: measure,
      captionHidden: true,
      rows: figure.trend,
      columns: [
        { header: 'Édition', cell: ({ edition }) => formatEdition(edition) },
        { header: 'Données de', cell: ({ dataMonth }) => formatMonth(dataMonth) },
        {
          header: figure.label,
          numeric: true,
          cell: ({ value }) => figureText(value, figure.evidence.unit),
        },
      ],
    }),
  });
}
