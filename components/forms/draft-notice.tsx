import { Button } from '@codegouvfr/react-dsfr/Button';
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
        Brouillon du {formatInstant(savedAt)} repris.
        {outdated &&
          ' La fiche a été modifiée depuis\u202f: les deux versions vous seront montrées à l’enregistrement.'}
      </p>
      <Button
        type="button"
        priority="tertiary no outline"
        size="small"
        iconId="fr-icon-arrow-go-back-line"
        onClick={onDiscard}
      >
        {isCreation ? 'Repartir d’un formulaire vide' : 'Repartir de la fiche actuelle'}
      </Button>
    </div>
  );
}
