import Link from 'next/link';
import { SUBMISSION_STATUS_LABELS } from '@/lib/domain/submissions/status';
import { formatInstant } from '@/lib/format/dates';
import type { ProposalRow } from '@/lib/views/collection';
import styles from './collection.module.css';

interface ProposalsListProps {
  proposals: readonly ProposalRow[];
  showMinistry: boolean;
}

/** New projects the ministry proposes; nothing at all where there is none. */
export function ProposalsList({ proposals, showMinistry }: ProposalsListProps) {
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="projets-proposes" className={styles.proposals}>
      <h2 id="projets-proposes" className="fr-h5 fr-mb-1w">
        Nouveaux projets proposés
      </h2>
      <ul className={styles.proposalRows}>
        {proposals.map(({ submission, name, ministryLabel, status, at }) => (
          <li key={submission}>
            <Link href={proposalHref(submission, status)} prefetch={false}>
              {name}
            </Link>
            {' · '}
            {SUBMISSION_STATUS_LABELS[status]}, {formatInstant(at)}
            {showMinistry && ` · ${ministryLabel}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is still to be typed is gone on with; the rest is read. */
function proposalHref(submission: string, status: ProposalRow['status']): string {
  return status === 'draft' || status === 'returned'
    ? `/transmissions/nouveau-projet?transmission=${submission}`
    : `/transmissions/${submission}`;
}
