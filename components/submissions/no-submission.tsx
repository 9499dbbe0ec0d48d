import { EmptyState } from '@/components/ui/empty-state';
import type { Side } from '@/lib/domain/submissions/transitions';
import { formatEdition } from '@/lib/format/dates';
import type { InboxQuestion } from '@/lib/live/submissions';
import type { InboxView } from '@/lib/views/submissions';
import { FilterLink } from './filter-link';
import { inboxAddress } from './use-inbox-request';

interface NoSubmissionProps {
  view: InboxView;
  reader: Side;
  usual: InboxQuestion['status'];
}

/** Why the list is empty, and where there is something to see. */
export function NoSubmission({ view, reader, usual }: NoSubmissionProps) {
  const { edition, filters, countsByStatus } = view;
  const all = Object.values(countsByStatus).reduce((sum, count) => sum + count, 0);
  const everything = inboxAddress(
    { edition: edition.number, status: 'all', ministry: null },
    usual,
  );
  if (filters.ministry !== null || (all > 0 && filters.status !== 'all')) {
    return (
      <EmptyState
        title={
          filters.status === 'sent' && reader === 'directorate'
            ? 'Rien n’attend votre décision ici'
            : 'Aucune transmission ne répond à ces choix'
        }
        action={
          <FilterLink href={everything} isCurrent={false}>
            Voir toutes les transmissions
          </FilterLink>
        }
      >
        <p>Une nouvelle transmission paraîtra ici d’elle-même.</p>
      </EmptyState>
    );
  }
  if (reader === 'directorate') {
    return (
      <EmptyState
        title={`Aucune transmission pour la ${formatEdition(edition.number)}`}
        action={<a href="/collecte">Voir où en est la collecte</a>}
      >
        <p>Ce que les ministères transmettent paraîtra ici de soi-même, le plus ancien d’abord.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`Vous n’avez rien transmis pour la ${formatEdition(edition.number)}`}
      action={<a href="/collecte">Voir ce qui est attendu de vos projets</a>}
    />
  );
}
