import { type DeltaText, movedMark, readKeyFigure } from '@/lib/domain/views/key-figure-readings';
import type { MovedFigure } from '@/lib/live/dashboard';
import type { KeyFigureView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { EvidenceLink } from './evidence-link';

interface KeyFigureTileProps {
  figure: KeyFigureView;
  /** Set when the figure has just changed under the reader's eyes. */
  moved: MovedFigure | null;
  /** Restarts the mark when another change follows the first. */
  version: string;
  evidenceHref: string;
}

/** One key figure: value, changes, what was published beside, and where it comes from. */
export function KeyFigureTile({ figure, moved, version, evidenceHref }: KeyFigureTileProps) {
  const reading = readKeyFigure(figure);
  return (
    <li className={moved ? `${styles.tile} ${styles.tileMoved}` : styles.tile}>
      <h3 className={styles.tileLabel}>{reading.label}</h3>
      <p className={styles.tileValue}>
        <span className={figure.evidence.value === null ? styles.tileWords : styles.tileNumber}>
          {reading.value}
        </span>
      </p>
      {reading.caveat && <p className={styles.tileCaveat}>{reading.caveat}</p>}
      <Delta delta={reading.sincePrevious} />
      <Delta delta={reading.sinceYear} />
      {reading.beside && <p className={styles.tileBeside}>{reading.beside}</p>}
      <EvidenceLink href={evidenceHref} label={reading.label} />
      {moved && (
        <p key={version} className={styles.movedMark}>
          {movedMark(moved, figure.evidence)}
        </p>
      )}
    </li>
  );
}

/** A change since an earlier edition, its amount in bold. */
export function Delta({ delta }: { delta: DeltaText }) {
  return (
    <p className={styles.tileDelta}>
      {delta.since === '' ? (
        delta.change
      ) : (
        <>
          <strong>{delta.change}</strong> {delta.since}
        </>
      )}
    </p>
  );
}
