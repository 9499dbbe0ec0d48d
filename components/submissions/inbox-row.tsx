import Link from 'next/link';
import type { Side } from '@/lib/domain/submissions/transitions';
import { formatInstant } from '@/lib/format/dates';
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
  const dated = datedAct(row);
  const turn = turnText(row.status, reader);
  const isReaders = row.actsNext === reader;
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
        <Marks row={row} isNew={isNew} />
        {decides && !row.mayAcceptAtOnce.possible && (
          <p className={styles.mention}>{row.mayAcceptAtOnce.reason}</p>
        )}
      </div>
      <div className={styles.when}>
        <p className={styles.turn}>
          <StatusBadge summary={row} reader={reader} />
          {turn !== null && !gone && (
            <span className={isReaders ? styles.mine : undefined}>{turn}</span>
          )}
        </p>
        <p className={styles.mention}>
          {gone ? (
            'N’est plus dans cette liste'
          ) : (
            <>
              {dated.act}{' '}
              <time dateTime={dated.at} title={formatInstant(dated.at)}>
                {ageOf(dated.at, now)}
              </time>{' '}
              par {dated.by}
            </>
          )}
        </p>
      </div>
    </li>
  );
}
