import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useId } from 'react';
import styles from './submission-form.module.css';

interface SectionFrameProps {
  title: string;
  isModified: boolean;
  /** « Rétablir », or « Renoncer à la sortie ». */
  restoreLabel: string;
  onRestore: () => void;
  children: ReactNode;
}

/** A section of the form, marked as soon as it says something else than the entry. */
export function SectionFrame(props: SectionFrameProps) {
  const { title, isModified, restoreLabel, onRestore, children } = props;
  const id = useId();
  return (
    <section
      className={`${styles.section} ${isModified ? styles.modified : ''}`}
      aria-labelledby={id}
    >
      <div className={styles.sectionHead}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {isModified && (
          <>
            <Badge severity="info" small noIcon>
              Modifié
            </Badge>
            <Button
              type="button"
              size="small"
              priority="tertiary no outline"
              iconId="fr-icon-arrow-go-back-line"
              className={styles.restore}
              onClick={() => {
                document.getElementById(id)?.focus();
                onRestore();
              }}
            >
              {restoreLabel}
              <span className="fr-sr-only">&nbsp;: {title}</span>
            </Button>
          </>
        )}
      </div>
      {children}
    </section>
  );
}
