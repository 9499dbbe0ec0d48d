import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import type { BridgeChoice } from '@/lib/schemas/comparison';
import type { NothingToCompare } from '@/lib/views/comparison';
import { SidesForm } from './sides-form';

interface NothingProps {
  found: NothingToCompare;
  bridge: BridgeChoice;
}

/** Says why there is nothing to compare, and lets two other editions be chosen. */
export function NothingToCompareNotice({ found, bridge }: NothingProps) {
  return (
    <>
      <PageTitle>Comparer deux éditions</PageTitle>
      {found.nothing === 'unknown' ? (
        <>
          <SidesForm sides={found.sides} from={null} to={null} bridge={bridge} />
          <EmptyState title={missing(found)}>
            <p>Choisissez deux éditions dans les listes.</p>
          </EmptyState>
        </>
      ) : (
        <EmptyState title="Il faut deux éditions pour en comparer">
          <p>
            {found.sides.length === 0
              ? 'Aucune n’est encore reprise ni ouverte.'
              : 'Une seule est reprise ou ouverte pour l’instant.'}
          </p>
        </EmptyState>
      )}
    </>
  );
}

function missing({ asked }: Extract<NothingToCompare, { nothing: 'unknown' }>): string {
  return asked.version === null
    ? `Il n’y a pas d’édition n°\u00a0${asked.edition}`
    : `Il n’y a pas de publication ${asked.edition}.${asked.version}`;
}
