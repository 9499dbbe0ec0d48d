import type { SubmissionStatus } from '@/lib/domain/submissions/status';
import type { Side } from '@/lib/domain/submissions/transitions';
import { axisLabel } from '@/lib/format/axis-label';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import type { InboxQuestion } from '@/lib/live/submissions';
import type { InboxView } from '@/lib/views/submissions';
import { FilterLink } from './filter-link';
import styles from './inbox.module.css';
import { statusLabel } from './status-readings';
import { inboxAddress } from './use-inbox-request';

interface InboxFiltersProps {
  view: InboxView;
  request: InboxQuestion;
  usual: InboxQuestion['status'];
  reader: Side;
}

/** What is the reader’s to do comes first. */
const ORDER: Record<Side, readonly SubmissionStatus[]> = {
  directorate: ['sent', 'returned', 'draft', 'accepted', 'refused', 'discarded'],
  ministry: ['returned', 'draft', 'sent', 'accepted', 'refused', 'discarded'],
};

/** By status and by ministry, with how many each leads to; the counts stay live. */
export function InboxFilters({ view, request, usual, reader }: InboxFiltersProps) {
  const { countsByStatus, ministries } = view;
  const to = (part: Partial<InboxQuestion>) => inboxAddress({ ...request, ...part }, usual);
  const all = Object.values(countsByStatus).reduce((sum, count) => sum + count, 0);
  const statuses = ORDER[reader].filter(
    (status) => status === 'sent' || status === request.status || countsByStatus[status] > 0,
  );
  const total = ministries.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.filters}>
      <nav aria-label="Statut" className={styles.statuses}>
        <ul>
          {statuses.map((status) => (
            <li key={status}>
              <FilterLink href={to({ status })} isCurrent={request.status === status}>
                {reader === 'directorate' && status === 'sent'
                  ? 'À décider'
                  : statusLabel(status, reader)}{' '}
                <strong>{countsByStatus[status]}</strong>
              </FilterLink>
            </li>
          ))}
          <li>
            <FilterLink href={to({ status: 'all' })} isCurrent={request.status === 'all'}>
              Toutes <strong>{all}</strong>
            </FilterLink>
          </li>
        </ul>
      </nav>
      {(ministries.length > 1 || request.ministry !== null) && (
        <nav aria-label="Ministère" className={styles.ministries}>
          <ul>
            <li>
              <FilterLink href={to({ ministry: null })} isCurrent={request.ministry === null}>
                Tous <strong>{total}</strong>
              </FilterLink>
            </li>
            {ministries.map(({ code, label, count }) => (
              <li key={code}>
                <FilterLink
                  href={to({ ministry: code })}
                  isCurrent={request.ministry === code}
                  title={label}
                >
                  {axisLabel(label, 28)} <strong>{count}</strong>
                </FilterLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** The same list in another edition, the latest first. */
export function InboxEditions({ view, request, usual }: Omit<InboxFiltersProps, 'reader'>) {
  const { editions, edition } = view;
  if (editions.length < 2) return null;
  return (
    <nav aria-label="Édition" className={styles.editions}>
      <ul>
        {editions.map(({ number, dataMonth }) => (
          <li key={number}>
            <FilterLink
              href={inboxAddress({ ...request, edition: number }, usual)}
              isCurrent={number === edition.number}
            >
              {formatEdition(number)}
              <span className={styles.month}>{formatMonth(dataMonth)}</span>
            </FilterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
