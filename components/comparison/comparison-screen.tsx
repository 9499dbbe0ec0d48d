import { PrintMark } from '@/components/print/print-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { comparedFigures } from '@/lib/domain/compare/compare';
import { type PrintedPage, printedScope } from '@/lib/domain/views/printed-page';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition } from '@/lib/format/dates';
import { type BridgeChoice, comparisonHref } from '@/lib/schemas/comparison';
import type { ComparisonView } from '@/lib/views/comparison';
import { BridgeSection } from './bridge-section';
import styles from './comparison.module.css';
import { EntrantsSection, ExitsSection, movementsSentence } from './movements-section';
import { MinistriesSection, PhaseMovesSection, RenamesSection } from './moves-section';
import { sideLabels } from './readings';
import { RevisionsSection } from './revisions-section';
import { SidesForm } from './sides-form';
import { SummaryTable } from './summary-table';

interface ComparisonScreenProps {
  view: ComparisonView;
  bridge: BridgeChoice;
}

/** Two editions side by side: what moved, and how that made each key figure move. */
export function ComparisonScreen({ view, bridge }: ComparisonScreenProps) {
  const { comparison, sides, chosen, isSame } = view;
  const labels = sideLabels(comparison);
  return (
    <div className={styles.screen}>
      <PrintMark page={printedComparison(view, bridge)} />
      <PageTitle
        lead={
          isSame
            ? undefined
            : `De la ${labels.from} à la ${labels.to}. ${movementsSentence(comparison)}`
        }
      >
        Comparer deux éditions
      </PageTitle>
      <SidesForm sides={sides} from={chosen.from} to={chosen.to} bridge={bridge} />
      {isSame ? (
        <EmptyState title={`C’est deux fois la ${labels.to}`}>
          <p>Choisissez deux éditions différentes pour voir ce qui a changé de l’une à l’autre.</p>
        </EmptyState>
      ) : (
        <Compared view={view} bridge={bridge} />
      )}
    </div>
  );
}

function Compared({ view, bridge }: ComparisonScreenProps) {
  const { comparison, restrictedTo } = view;
  return (
    <>
      <Scope restrictedTo={restrictedTo} underway={[view.from, view.to].filter(isUnderway)} />
      <section aria-labelledby="chiffres">
        <h2 id="chiffres" className={styles.heading}>
          Chiffres clés
        </h2>
        <SummaryTable view={view} bridge={bridge} />
      </section>
      {(bridge === 'all' ? comparedFigures(comparison) : [bridge]).map((figure) => (
        <BridgeSection key={figure} figure={figure} view={view} />
      ))}
      <EntrantsSection comparison={comparison} />
      <ExitsSection
        comparison={comparison}
        exits={view.exits}
        restricted={restrictedTo !== null}
        position={view.toPosition}
      />
      <PhaseMovesSection comparison={comparison} />
      <RevisionsSection comparison={comparison} kind="budget" />
      <RevisionsSection comparison={comparison} kind="schedule" />
      <RenamesSection comparison={comparison} />
      <MinistriesSection comparison={comparison} />
    </>
  );
}

function isUnderway({ state }: Edition): boolean {
  return state !== 'published';
}

interface ScopeProps {
  restrictedTo: readonly string[] | null;
  underway: readonly Edition[];
}

/** Whose projects are compared, and what may still move. */
function Scope({ restrictedTo, underway }: ScopeProps) {
  return (
    <>
      {restrictedTo !== null && (
        <p className={styles.note}>
          Seuls sont comparés, des deux côtés, les projets de votre ministère{'\u202f'}:{' '}
          {restrictedTo.join(', ')}.
        </p>
      )}
      {underway.map(({ number }) => (
        <p key={number} className={styles.note}>
          La {formatEdition(number)} n’est pas publiée{'\u202f'}: ce qu’elle dit peut encore
          changer.
        </p>
      ))}
    </>
  );
}

function printedComparison(view: ComparisonView, bridge: BridgeChoice): PrintedPage {
  const { chosen, comparison, restrictedTo } = view;
  const labels = sideLabels(comparison);
  return {
    title: 'Comparer deux éditions',
    state: `De la ${labels.from} à la ${labels.to}`,
    scope: printedScope(restrictedTo, []),
    path: comparisonHref(chosen.from, chosen.to, bridge),
  };
}
