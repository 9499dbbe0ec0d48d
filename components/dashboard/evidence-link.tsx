'use client';

import type { MouseEvent } from 'react';
import styles from './dashboard.module.css';

interface EvidenceLinkProps {
  href: string;
  label: string;
}

/** Opens a figure's evidence at its address, without asking the server for what the page already has. */
export function EvidenceLink({ href, label }: EvidenceLinkProps) {
  const open = (event: MouseEvent) => {
    // A click meant for a new tab or window stays a plain link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, '', href);
  };
  return (
    <a href={href} onClick={open} className={styles.evidenceLink} aria-haspopup="dialog">
      {'D’où vient ce chiffre\u202f?'}
      <span className="fr-sr-only"> ({label})</span>
    </a>
  );
}
