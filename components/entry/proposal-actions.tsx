import { Button } from '@codegouvfr/react-dsfr/Button';
import styles from './entry.module.css';

/** What the ministry of a project may answer while its edition is in collection. */
export function ProposalActions({ project }: { project: string }) {
  return (
    <ul className={`${styles.actions} panorama-no-print`} aria-label="Répondre à la collecte">
      <li>
        <Button
          size="small"
          linkProps={{ href: `/projets/${project}/transmission`, prefetch: false }}
        >
          Réviser cette fiche
        </Button>
      </li>
      <li>
        <Button
          size="small"
          priority="secondary"
          linkProps={{ href: '/collecte', prefetch: false }}
        >
          Rien n’a changé{'\u202f'}: confirmer dans la collecte
        </Button>
      </li>
    </ul>
  );
}
