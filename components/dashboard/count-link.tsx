import Link from 'next/link';
import styles from './dashboard.module.css';

interface CountLinkProps {
  count: number;
  /** Null where the projects screen has no filter for it. */
  href: string | null;
  /** What is counted, for a reader who meets the link alone: « Ministère de la Justice, Cadrage ». */
  what: string;
}

/** A count that leads to the projects it counts. */
export function CountLink({ count, href, what }: CountLinkProps) {
  if (count === 0) return <span className={styles.zero}>0</span>;
  if (href === null) return count;
  return (
    <Link href={href} prefetch={false} className={styles.count}>
      {count}
      <span className="fr-sr-only">
        {count > 1 ? ' projets' : ' projet'}
        {`\u202f: ${what}`}
      </span>
    </Link>
  );
}
