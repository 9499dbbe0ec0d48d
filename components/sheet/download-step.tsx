import { Download } from '@codegouvfr/react-dsfr/Download';
import styles from './sheet.module.css';

const PATH = '/api/collecte/tableur';

/** The first step: the spreadsheet of the person's own projects, as they stand. */
export function DownloadStep({ projects }: { projects: number }) {
  const content = `${projects} projet${projects > 1 ? 's' : ''}`;
  return (
    <section aria-labelledby="tableur-prendre" className={styles.step}>
      <h2 id="tableur-prendre" className="fr-h4">
        1. Télécharger et remplir
      </h2>
      <p className={styles.text}>
        Vos projets y sont déjà, tels qu’ils sont aujourd’hui. Ne changez que ce qui a changé, avec
        son motif{'\u202f'}; écrivez «{'\u00a0'}Oui{'\u00a0'}» dans «{'\u00a0'}Rien n’a changé
        {'\u00a0'}» pour les autres. Une ligne sans identifiant propose un nouveau projet.
      </p>
      <div className={styles.downloads}>
        <Download
          label="Télécharger le classeur (conseillé)"
          details={`XLSX, Excel ou LibreOffice – ${content}, avec listes de choix et mode d’emploi`}
          linkProps={{ href: `${PATH}?format=xlsx`, download: true, prefetch: false }}
        />
        <Download
          label="Télécharger en CSV"
          details={`CSV – ${content}, sans listes de choix`}
          linkProps={{ href: `${PATH}?format=csv`, download: true, prefetch: false }}
        />
      </div>
    </section>
  );
}
