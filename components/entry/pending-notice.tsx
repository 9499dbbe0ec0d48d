import Link from 'next/link';
import { turnText } from '@/components/submissions/status-readings';
import type { Side } from '@/lib/domain/submissions/transitions';
import type { PendingSubmission } from '@/lib/views/submissions';
import styles from './entry.module.css';

interface PendingNoticeProps {
  pending: PendingSubmission;
  reader: Side;
}

/** A submission is under way on this project: whose turn it is, and where it is read. */
export function PendingNotice({ pending, reader }: PendingNoticeProps) {
  const turn = turnText(pending, reader) ?? '';
  return (
    <p className={styles.pending}>
      {pending.actsNext === null
        ? 'Une transmission est restée'
        : 'Une transmission est en cours\u202f:'}{' '}
      {turn.charAt(0).toLocaleLowerCase('fr')}
      {turn.slice(1)}.{' '}
      <Link href={`/transmissions/${pending.id}`} prefetch={false}>
        Voir la transmission
      </Link>
    </p>
  );
}
