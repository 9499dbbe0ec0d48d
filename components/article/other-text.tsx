import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { formatInstant } from '@/lib/format/dates';
import styles from './article.module.css';
import type { OtherText } from './use-article';

interface OtherTextPanelProps {
  other: OtherText;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody saved another text meanwhile: it is shown, and which of the two is kept is asked. */
export function OtherTextPanel({ other, onKeepMine, onTakeTheirs }: OtherTextPanelProps) {
  return (
    <section role="alert" className="fr-mb-4w">
      <Alert
        severity="warning"
        as="h2"
        title="Un autre texte a été enregistré entre-temps"
        description={`Par ${other.by}, le ${formatInstant(other.at)}. Rien de ce que vous avez écrit n’est perdu.`}
      />
      <label className="fr-label fr-mt-2w" htmlFor="texte-enregistre">
        Texte de {other.by}
      </label>
      <textarea
        id="texte-enregistre"
        className={`fr-input ${styles.theirs}`}
        readOnly
        value={other.text}
      />
      <div className={styles.actions}>
        <Button type="button" onClick={onKeepMine}>
          Enregistrer le vôtre à sa place
        </Button>
        <Button type="button" priority="secondary" onClick={onTakeTheirs}>
          Reprendre le sien
        </Button>
      </div>
    </section>
  );
}
