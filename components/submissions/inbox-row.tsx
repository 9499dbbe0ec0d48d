import Link from 'next/link';
import type { Side } from '@/lib/domain/submissions/transitions';
import { formatInstant } from '@/lib/format/dates';
import type { SubmissionSummary } from '@/lib/views/submissions';
import { ageOf } from './ages';
import type { HeldRow } from './held-rows';
import styles from './inbox.module.css';
import { Marks } from './marks';
import { StatusBadge } from './status-badge';
import { datedAct, turnText } from './status-readings';
import { INBOX_PATH } from './use-inbox-request';

interface InboxRowProps {
  held: HeldRow;
  reader: Side;
  now: number;
  /** The ministry the list is narrowed to, kept for what comes after; '' for none. */
  search: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** A submission: which project, what it changes, since when it waits, and for whom. */
export function InboxRow({ held, reader, now, search, isChosen, onChoose }: InboxRowProps) {
  const { row, gone, isNew } = held;
  const decides = reader === 'directorate' && row.status === 'sent' && !gone;
  return (
    <li className={`${styles.row} ${gone ? styles.gone : ''}`}>
      <div className={styles.choice}>
        {decides && row.mayAcceptAtOnce.possible && (
          <div className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={`choix-${row.id}`}
              checked={isChosen}
              onChange={(event) => onChoose(event.target.checked)}
            />
            <label className="fr-label" htmlFor={`choix-${row.id}`}>
              <span className="fr-sr-only">Choisir la transmission de {row.name}</span>
            </label>
          </div>
        )}
      </div>
      <div className={styles.subject}>
        <h2 className={styles.name}>
          <Link href={`${INBOX_PATH}/${row.id}${search}`} prefetch={false}>
            {row.name}
          </Link>
        </h2>
        <p className={styles.mention}>{row.ministryLabel}</p>
      </div>
      <div className={styles.what}>
        <p className={styles.headline}>{row.headline}</p>
        {row.why !== '' && <p className={`${styles.mention} ${styles.why}`}>{row.why}</p>}
        <Marks row={row} isNew={isNew} />
        {decides && !row.mayAcceptAtOnce.possible && (
          <p className={styles.mention}>{row.mayAcceptAtOnce.reason}</p>
        )}
      </div>
      <div className={styles.when}>
        {gone ? (
          <p className={styles.mention}>
            N’est plus dans cette liste{'\u202f'}: ouvrez-la pour savoir ce qu’elle est devenue.
          </p>
        ) : (
          <Standing row={row} reader={reader} now={now} />
        )}
      </div>
    </li>
  );
}

/** Where it stands, whose turn it is, and since when. */
function Standing({ row, reader, now }: { row: SubmissionSummary; reader: Side; now: number }) {
  const { act, at, by } = datedAct(row);
  const turn = turnText(row, reader);
  return (
    <>
      <p className={styles.turn}>
        <StatusBadge summary={row} reader={reader} />
        {turn !== null && (
          <span className={row.actsNext === reader ? styles.mine : undefined}>{turn}</span>
        )}
      </p>
      <p className={styles.mention}>
        {act}{' '}
        <time dateTime={at} title={formatInstant(at)}>
          {ageOf(at, now)}
        </time>{' '}
        par {by}
      </p>
    </>
  );
}
