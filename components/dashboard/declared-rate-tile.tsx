import { readDeclaredRate } from '@/lib/domain/views/declared-rate-readings';
import type { DeclaredRateView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { EvidenceLink } from './evidence-link';
import { Delta } from './key-figure-tile';

interface DeclaredRateTileProps {
  rate: DeclaredRateView;
  evidenceHref: string;
}

/** A rate that the State declared: its own series, and the way to why it has no parts. */
export function DeclaredRateTile({ rate, evidenceHref }: DeclaredRateTileProps) {
  const reading = readDeclaredRate(rate);
  const shown = rate.points.at(-1);
  const isKnown = rate.isWhole && shown?.value != null;
  return (
    <li className={styles.tile}>
      <h3 className={styles.tileLabel}>{reading.label}</h3>
      <p className={styles.tileValue}>
        <span className={isKnown ? styles.tileNumber : styles.tileWords}>{reading.value}</span>
      </p>
      <p className={styles.tileCaveat}>{reading.caveat}</p>
      {reading.sincePrevious && <Delta delta={reading.sincePrevious} />}
      <EvidenceLink href={evidenceHref} label={reading.label} />
    </li>
  );
}
