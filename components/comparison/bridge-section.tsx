import { ChartFrame, LazyWaterfallChart, NothingToDraw } from '@/components/charts/chart-island';
import { Legend } from '@/components/charts/legend';
import { Section } from '@/components/dashboard/section';
import { bridgeFinding } from '@/lib/domain/compare/findings';
import type { Bridge } from '@/lib/domain/compare/types';
import { waterfall } from '@/lib/domain/compare/waterfall';
import type { FigureName } from '@/lib/domain/figures/registry';
import type { ComparisonView } from '@/lib/views/comparison';
import { BridgeTable } from './bridge-table';
import styles from './comparison.module.css';
import { sideLabels } from './readings';

const LEGEND = [
  { key: 'increase', label: 'Hausse (+)' },
  { key: 'decrease', label: 'Baisse (−)' },
  { key: 'total', label: 'Différence' },
];
const BAR = 30;

interface BridgeSectionProps {
  figure: FigureName;
  view: ComparisonView;
}

/** How one key figure went from its first value to its second: a waterfall, and its table. */
export function BridgeSection({ figure, view }: BridgeSectionProps) {
  const { comparison, to } = view;
  const bridge = comparison.bridge[figure];
  const labels = sideLabels(comparison);
  const steps = waterfall(bridge, labels);
  const height = steps.length * BAR + 8;
  return (
    <Section
      id={`passage-${figure}`}
      title={bridgeFinding(bridge, comparison.from, comparison.to)}
      measure={measureOf(bridge, labels)}
    >
      {bridge.parts.length === 0 ? (
        <NothingToDraw>
          Aucune part à montrer{'\u202f'}: rien n’a changé pour ce chiffre.
        </NothingToDraw>
      ) : (
        <div className={styles.bridge}>
          <div>
            <Legend items={LEGEND} />
            <ChartFrame
              label={`Passage de ${bridge.label.toLocaleLowerCase('fr')}, mêmes nombres que le tableau.`}
              height={height}
            >
              <LazyWaterfallChart steps={steps} height={height} />
            </ChartFrame>
          </div>
          <BridgeTable bridge={bridge} labels={labels} projectsOf={to.number} />
        </div>
      )}
    </Section>
  );
}

function measureOf({ label, unit, methods }: Bridge, labels: { from: string; to: string }): string {
  const method =
    methods.from === methods.to
      ? `Méthode\u202f: ${lowerFirst(methods.to)}.`
      : `Méthode\u202f: ${lowerFirst(methods.from)}, puis ${lowerFirst(methods.to)}.`;
  const measure = `${label}, de la ${labels.from} à la ${labels.to}, à partir de la première valeur. ${method}`;
  return unit === 'ratio'
    ? `${measure} Taux recalculés, sur bases reconstituées où aucune référence n’a été approuvée.`
    : measure;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
