import { formatInstant } from '@/lib/format/dates';
import type { SaveQueue } from './save-queue';
import styles from './submission-form.module.css';

interface SaveStatusProps {
  queue: SaveQueue;
  /** When the draft found as the page opened was saved. */
  openedAt: string | null;
  /** Why what is typed is not saved yet, where it waits for something. */
  waitsFor: string | null;
  onRetry: () => void;
}

/** Whether what is typed is saved, in a few words that stay in their place. */
export function SaveStatus({ queue, openedAt, waitsFor, onRetry }: SaveStatusProps) {
  const { saving } = queue;
  const isFailed = saving.at === 'failed';
  return (
    <div className={styles.status}>
      <p className="fr-text--sm fr-mb-0" role={isFailed ? 'alert' : 'status'}>
        {isFailed && (
          <span className="fr-icon-warning-line fr-icon--sm fr-mr-1v" aria-hidden="true" />
        )}
        {statusText(queue, openedAt, waitsFor)}
      </p>
      {isFailed && (
        <button type="button" className="fr-link fr-link--sm" onClick={onRetry}>
          Réessayer
        </button>
      )}
    </div>
  );
}

/** « Brouillon enregistré à 14 h 32 »; with its date while it is the one found. */
export function statusText(
  { saving, kept }: SaveQueue,
  openedAt: string | null,
  waitsFor: string | null,
): string {
  switch (saving.at) {
    case 'waiting':
      return waitsFor ?? 'Enregistrement…';
    case 'saving':
      return 'Enregistrement…';
    case 'failed':
      return `Non enregistré\u202f: ${saving.reason.charAt(0).toLocaleLowerCase('fr')}${saving.reason.slice(1)}`;
    case 'conflict':
      return 'En attente de votre choix';
    case 'rest':
      if (kept.at === null) return 'Un brouillon s’enregistre dès que vous modifiez une valeur.';
      return kept.at === openedAt
        ? `Brouillon enregistré le ${formatInstant(kept.at)}`
        : `Brouillon enregistré ${timeOf(kept.at)}`;
  }
}

/** « à 14 h 32 ». */
function timeOf(instant: string): string {
  const text = formatInstant(instant);
  return text.slice(text.indexOf('à'));
}
