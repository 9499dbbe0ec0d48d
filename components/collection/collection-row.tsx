import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';
import Link from 'next/link';
import { type Ref, useId } from 'react';
import { PhaseBadge } from '@/components/projects/phase-badge';
import type { CollectionRow as Row } from '@/lib/views/collection';
import styles from './collection.module.css';
import { LateBadge, ProgressBadge } from './progress-badge';
import { costText, endText, missingSentence, standingText } from './readings';

interface CollectionRowProps {
  row: Row;
  edition: number;
  /** Shown where the reader answers for several ministries. */
  showMinistry: boolean;
  /** True while « rien n’a changé » is being recorded for it. */
  pending: boolean;
  /** Why it could not be, the last time; null otherwise. */
  problem: string | null;
  onConfirm: () => void;
  /** Where the focus goes once the button that had it is gone. */
  standingRef: Ref<HTMLParagraphElement>;
}

/** One project of the ministry: what is expected, where it stands, and what may be done about it. */
export function CollectionRow(props: CollectionRowProps) {
  const { row, edition, showMinistry, pending, problem, onConfirm, standingRef } = props;
  const title = useId();
  const { progress, missing, remarks } = row;
  // What a submission under way mends is not asked for again.
  const findings =
    progress === 'sent'
      ? []
      : [...(missing.length > 0 ? [missingSentence(missing)] : []), ...remarks];
  return (
    <li className={styles.row} aria-labelledby={title} data-project={row.project}>
      <div className={styles.identity}>
        <h3 id={title} className={styles.name}>
          <Link href={`/projets/${row.project}?edition=${edition}`} prefetch={false}>
            {row.name}
          </Link>
        </h3>
        {showMinistry && <p className={styles.mention}>{row.ministryLabel}</p>}
        {findings.length > 0 && (
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
      </div>
      <dl className={styles.values}>
        <div>
          <dt>Phase</dt>
          <dd>
            <PhaseBadge phase={row.phase} />
          </dd>
        </div>
        <div>
          <dt>Coût complet</dt>
          <dd>{costText(row)}</dd>
        </div>
        <div>
          <dt>Fin prévue</dt>
          <dd>{endText(row)}</dd>
        </div>
      </dl>
      <div className={styles.standing}>
        <p ref={standingRef} tabIndex={-1} className={styles.badges}>
          <ProgressBadge row={row} />
          {row.late && <LateBadge />}
        </p>
        <p className={styles.mention}>{standingText(row)}</p>
      </div>
      <div className={styles.actions}>
        {row.mayConfirm.possible && (
          <Button
            size="small"
            priority={row.expected === 'confirm' ? 'secondary' : 'tertiary'}
            onClick={pending ? undefined : onConfirm}
            nativeButtonProps={{ 'aria-disabled': pending }}
          >
            {pending ? 'Enregistrement…' : 'Rien n’a changé'}
            <span className={fr.cx('fr-sr-only')}> pour {row.name}</span>
          </Button>
        )}
        <SubmissionLinks row={row} />
        {problem && (
          <p role="alert" className={fr.cx('fr-error-text', 'fr-mt-1v', 'fr-mb-0')}>
            {problem}
          </p>
        )}
      </div>
    </li>
  );
}

/** Where one goes on: the form of a project, or the submission that waits or was settled. */
function SubmissionLinks({ row }: { row: Row }) {
  const { project, name, progress, expected, submission, mayPropose } = row;
  const isTyped = progress === 'draft' || progress === 'returned';
  const isRead = submission !== null && progress !== 'draft';
  const verb =
    progress === 'draft'
      ? 'Reprendre le brouillon'
      : progress === 'returned'
        ? 'Corriger'
        : expected === 'complete' && progress === 'todo'
          ? 'Compléter'
          : 'Réviser';
  return (
    <>
      {mayPropose.possible && progress !== 'sent' && (
        <Button
          size="small"
          priority={
            isTyped || (progress === 'todo' && expected !== 'confirm') ? 'secondary' : 'tertiary'
          }
          linkProps={{ href: `/projets/${project}/transmission`, prefetch: false }}
        >
          {verb}
          <span className={fr.cx('fr-sr-only')}> {name}</span>
        </Button>
      )}
      {isRead && (
        <Button
          size="small"
          priority="tertiary"
          linkProps={{ href: `/transmissions/${submission.id}`, prefetch: false }}
        >
          Voir la transmission
          <span className={fr.cx('fr-sr-only')}> de {name}</span>
        </Button>
      )}
    </>
  );
}
