import styles from './projects.module.css';

/** Stands where there is no value, and says why. */
export function Missing({ children }: { children: string }) {
  return <em className={styles.missing}>{children}</em>;
}
