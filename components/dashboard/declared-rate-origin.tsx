import {
  DECLARED_RATE_ORIGIN,
  DECLARED_RATES,
  type DeclaredPoint,
} from '@/lib/domain/figures/declared-rates';
import { figureNamed } from '@/lib/domain/figures/registry';
import {
  declaredChangeText,
  methodBreaks,
  readDeclaredRate,
} from '@/lib/domain/views/declared-rate-readings';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatFigure, formatRatio } from '@/lib/format/numbers';
import type { DashboardView, DeclaredRateView } from '@/lib/views/dashboard';
import { DataTable } from './data-table';
import { EvidenceLink } from './evidence-link';
import styles from './evidence-panel.module.css';
import type { DashboardLinks } from './links';
import { figureOf } from './view-figures';

interface DeclaredRateOriginProps {
  rate: DeclaredRateView;
  view: DashboardView;
  links: DashboardLinks;
}

/** Why a declared rate has no parts, its series with its breaks, and what the history supports instead. */
export function DeclaredRateOrigin({ rate, view, links }: DeclaredRateOriginProps) {
  const { value, caveat } = readDeclaredRate(rate);
  const { counterpart } = DECLARED_RATES[rate.name];
  const { evidence } = figureOf(view, counterpart);
  const { label } = figureNamed(counterpart);
  return (
    <>
      <p className={styles.result}>
        {value} ({caveat}).
      </p>
      <p>{DECLARED_RATE_ORIGIN}</p>
      {methodBreaks(rate.points).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {rate.isWhole && <SeriesTable rate={rate} />}
      <h3 className="fr-h6 fr-mt-3w">Ce que l’historique permet de dire</h3>
      <p>
        {label}
        {'\u202f'}:{' '}
        <strong>
          {evidence.value === null ? 'non calculable' : formatFigure(evidence.value, evidence.unit)}
        </strong>
        , mesurée depuis la première valeur publiée de chaque projet. C’est une autre grandeur
        {'\u202f'}: les deux ne se comparent ni ne se remplacent.{' '}
        <EvidenceLink href={links.evidence(counterpart)} label={label} />
      </p>
    </>
  );
}

function SeriesTable({ rate }: { rate: DeclaredRateView }) {
  const known = rate.points.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  const before = (point: DeclaredPoint) => rate.points[rate.points.indexOf(point) - 1];
  return (
    <DataTable
      caption="Taux déclaré par édition"
      rows={rate.points}
      rowKey={({ edition }) => String(edition)}
      columns={[
        {
          key: 'edition',
          header: 'Édition',
          cell: ({ edition, dataMonth }) => `${formatEdition(edition)} (${formatMonth(dataMonth)})`,
        },
        {
          key: 'value',
          header: 'Taux déclaré',
          numeric: true,
          cell: ({ value }) => (value === null ? 'non publié' : formatRatio(value)),
        },
        {
          key: 'change',
          header: 'Depuis l’édition précédente',
          numeric: true,
          cell: (point) => {
            const previous = before(point);
            return previous ? declaredChangeText(previous, point).change : 'première édition';
          },
        },
      ]}
    />
  );
}
