import { Badge } from '@codegouvfr/react-dsfr/Badge';
import Link from 'next/link';
import { ORIGIN_LABELS } from '@/lib/domain/history/revision';
import { REASON_CODES, REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import { formatEdition, formatInstant } from '@/lib/format/dates';
import type { FieldChange, RevisionView } from '@/lib/views/project';
import { markOf } from './change-marks';
import styles from './entry.module.css';

/** One act on the project: who, when, why, and what it changed. */
export function RevisionItem({ revision }: { revision: RevisionView }) {
  const { seq, edition, origin, by, at, creation, changes } = revision;
  const rounded = changes.filter(({ roundingOnly }) => roundingOnly);
  const told = changes.filter(({ roundingOnly }) => !roundingOnly);
  const id = `revision-${seq}`;
  return (
    <li id={id} className={styles.revision}>
      <h3 className={styles.revisionTitle}>
        <a href={`#${id}`} className={styles.number}>
          n°{'\u00a0'}
          {seq}
        </a>{' '}
        {by}
        <span className={styles.meta}>
          <time dateTime={at}>{formatInstant(at)}</time> · {formatEdition(edition)} ·{' '}
          {ORIGIN_LABELS[origin]}
        </span>
      </h3>
      <Proposal revision={revision} />
      <Why revision={revision} />
      {creation ? (
        <details className={styles.details}>
          <summary>
            Création de la fiche{'\u202f'}: les {told.length} valeurs de départ
          </summary>
          <Changes changes={told} />
        </details>
      ) : (
        <Changes changes={told} />
      )}
      {rounded.length > 0 && (
        <p className={styles.rounding}>
          Arrondi de publication{'\u202f'}:{' '}
          {rounded
            .map(({ label, before, after }) => `${label} ${before} → ${after}`)
            .join('\u202f; ')}
        </p>
      )}
      {changes.length === 0 && (
        <p className={styles.rounding}>Aucune valeur de la fiche n’a changé.</p>
      )}
    </li>
  );
}

/** Both names of what a ministry proposed: who did, and who accepted it. */
function Proposal({ revision: { by, proposedBy, submission } }: { revision: RevisionView }) {
  if (proposedBy === null && submission === null) return null;
  return (
    <p className={styles.proposal}>
      {proposedBy !== null && (
        <span>
          Proposé par {proposedBy}, accepté par {by}
        </span>
      )}
      {submission !== null && (
        <Link href={`/transmissions/${submission}`} prefetch={false}>
          Lire la transmission
        </Link>
      )}
    </p>
  );
}

function Why({ revision: { reasonCode, reasonText } }: { revision: RevisionView }) {
  const code = REASON_CODES.find((known) => known === reasonCode);
  if (code === undefined && reasonText === '') return null;
  return (
    <p className={styles.reason}>
      {code !== undefined && (
        <Badge as="span" small noIcon>
          {REASON_LABELS[code]}
        </Badge>
      )}
      <span>{reasonText}</span>
    </p>
  );
}

const LONG_TEXT = 80;

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {changes.map((change, index) => (
        <div key={change.field}>
          <dt>
            {change.label}
            {change.notable && !isMarked(changes.slice(0, index), change) && (
              <span className={styles.mark}>{markOf(change.field)}</span>
            )}
          </dt>
          <dd>
            <Values change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ change: { before, after } }: { change: FieldChange }) {
  if (before === '—') return <span className={styles.prose}>{after}</span>;
  if (before.length + after.length > LONG_TEXT) {
    return (
      <details className={styles.details}>
        <summary>Modifié{'\u202f'}: voir avant et après</summary>
        <p className={styles.prose}>
          <strong>Avant{'\u202f'}:</strong> <del>{before}</del>
        </p>
        <p className={styles.prose}>
          <strong>Après{'\u202f'}:</strong> <ins>{after}</ins>
        </p>
      </details>
    );
  }
  return (
    <>
      <del className={styles.before}>{before}</del>
      <span aria-hidden="true">{'\u00a0→ '}</span>
      <span className="fr-sr-only"> devient </span>
      <ins className={styles.after}>{after}</ins>
    </>
  );
}

/** A re-baselining of several values is marked once. */
function isMarked(earlier: readonly FieldChange[], change: FieldChange): boolean {
  return earlier.some((other) => other.notable && markOf(other.field) === markOf(change.field));
}
