import styles from './projects.module.css';

interface SortHeaderProps {
  label: string;
  numeric: boolean;
  sorted: false | 'asc' | 'desc';
  onSort: () => void;
}

const ORDERS = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: '↑', desc: '↓' } as const;

/** A column header that sorts; its arrow is said by `aria-sort`. */
export function SortHeader({ label, numeric, sorted, onSort }: SortHeaderProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ? ORDERS[sorted] : 'none'}
      className={numeric ? styles.numeric : undefined}
    >
      <button type="button" className={styles.sort} onClick={onSort}>
        {label}
        <span aria-hidden="true" className={sorted ? styles.arrow : styles.arrowIdle}>
          {sorted ? ARROWS[sorted] : '↕'}
        </span>
      </button>
      {/* A browser repeats the text of a heading on each sheet, but none of its buttons. */}
      <span className={styles.printedLabel}>{label}</span>
    </th>
  );
}
