import { formatInstant } from '@/lib/format/dates';
import type { News } from '@/lib/live/dashboard';
import type { RecentChange } from '@/lib/views/dashboard';
import { announcement } from './announcement';
import styles from './dashboard.module.css';

interface LiveStatusProps {
  news: News | null;
  latest: RecentChange | null;
  /** Why the last read failed; null while all is well. */
  problem: string | null;
  /** False when a past moment is shown, which nothing can change. */
  live: boolean;
}

/** What has just changed, said politely, in a place kept for it: nothing moves when it speaks. */
export function LiveStatus({ news, latest, problem, live }: LiveStatusProps) {
  const announced = news === null ? null : announcement(news);
  return (
    <div className={styles.live}>
      <p className={styles.liveState}>
        <span
          className={live && problem === null ? styles.liveOn : styles.liveOff}
          aria-hidden="true"
        />
        {problem ? 'Suivi interrompu' : live ? 'Suivi en direct' : 'Moment passé, sans suivi'}
      </p>
      <p className={styles.liveNews} role="status">
        {problem ?? announced}
      </p>
      {problem === null && announced === null && (
        <p className={styles.liveNews}>
          {latest
            ? `Dernier acte\u202f: ${latest.name}, ${formatInstant(latest.at)}`
            : 'Aucun acte dans cette édition.'}
        </p>
      )}
    </div>
  );
}
