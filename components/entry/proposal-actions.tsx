import { Button } from '@codegouvfr/react-dsfr/Button';
import type { PendingSubmission } from '@/lib/views/submissions';
import styles from './entry.module.css';

interface ProposalActionsProps {
  project: string;
  /** What the ministry has under way on it; null where it has answered nothing. */
  pending: PendingSubmission | null;
}

/** What the ministry of a project may answer while its edition is in collection. */
export function ProposalActions({ project, pending }: ProposalActionsProps) {
  // What is sent waits for the directorate: it is read, or taken back, where it stands.
  if (pending?.status === 'sent') return null;
  return (
    <ul className={`${styles.actions} panorama-no-print`} aria-label="Répondre à la collecte">
      <li>
        <Button
          size="small"
          linkProps={{ href: `/projets/${project}/transmission`, prefetch: false }}
        >
          {revisionLabel(pending)}
        </Button>
      </li>
      {pending === null && (
        <li>
          <Button
            size="small"
            priority="secondary"
            linkProps={{ href: '/collecte', prefetch: false }}
          >
            Rien n’a changé{'\u202f'}: confirmer dans la collecte
          </Button>
        </li>
      )}
    </ul>
  );
}

function revisionLabel(pending: PendingSubmission | null): string {
  if (pending === null) return 'Réviser cette fiche';
  return pending.status === 'returned' ? 'Corriger la transmission' : 'Reprendre le brouillon';
}
