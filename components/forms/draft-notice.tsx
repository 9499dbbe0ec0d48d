import { formatInstant } from '@/lib/format/dates';

interface DraftNoticeProps {
  /** ISO instant of its last keystroke. */
  savedAt: string;
  /** True when the entry was changed since the draft was typed. */
  outdated: boolean;
  isCreation: boolean;
  onDiscard: () => void;
}

/** Says that what was typed earlier is back, and how to start again without it. */
export function DraftNotice({ savedAt, outdated, isCreation, onDiscard }: DraftNoticeProps) {
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-4w" role="status">
      <p>
        Brouillon du {formatInstant(savedAt)} repris —{' '}
        <button type="button" className="fr-link" onClick={onDiscard}>
          {isCreation ? 'Repartir d’un formulaire vide' : 'Repartir de la fiche actuelle'}
        </button>
        {outdated && (
          <>
            <br />
            La fiche a été modifiée depuis&#8239;: les deux versions vous seront montrées à
            l’enregistrement.
          </>
        )}
      </p>
    </div>
  );
}
