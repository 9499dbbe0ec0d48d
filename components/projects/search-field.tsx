'use client';

import { useEffect, useRef, useState } from 'react';
import { TABLE_PARAMETERS } from '@/lib/schemas/project-table';
import styles from './projects.module.css';

interface SearchFieldProps {
  /** What the address says. */
  value: string;
  onSearch: (text: string) => void;
}

const PAUSE_MS = 200;

/** Searches as one types, once the typing pauses; follows the address when it changes otherwise. */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const settled = useRef(value);

  useEffect(() => {
    if (value === settled.current) return;
    settled.current = value;
    setTyped(value);
  }, [value]);

  useEffect(() => {
    if (typed === settled.current) return;
    const pause = setTimeout(() => {
      settled.current = typed;
      onSearch(typed);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, onSearch]);

  return (
    <div className={styles.search}>
      <label htmlFor="recherche" className={styles.label}>
        Rechercher un projet, un ancien nom, un ministère, une zone
      </label>
      <input
        id="recherche"
        type="search"
        name={TABLE_PARAMETERS.search}
        value={typed}
        maxLength={100}
        autoComplete="off"
        className={`fr-input ${styles.field}`}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
