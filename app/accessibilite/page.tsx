import { fr } from '@codegouvfr/react-dsfr';
import type { Metadata } from 'next';
import { SiteShell } from '@/components/ui/site-shell';

export const metadata: Metadata = { title: 'Accessibilité' };

/** What is known of the accessibility of the application, and whom to write to. */
export default function AccessibilityPage() {
  return (
    <SiteShell person={null} links={[]}>
      <div className={fr.cx('fr-grid-row')}>
        <div className={fr.cx('fr-col-12', 'fr-col-lg-8')}>
          <h1 className={fr.cx('fr-h2')}>Accessibilité{'\u202f'}: partiellement conforme</h1>
          <p>
            Panorama est construit pour être utilisable par tous, selon le référentiel général
            d’amélioration de l’accessibilité (RGAA). Il n’a pas encore fait l’objet d’un audit
            complet par un tiers{'\u202f'}: c’est pourquoi il se déclare partiellement conforme.
          </p>
          <h2 className={fr.cx('fr-h4')}>Ce qui est vérifié</h2>
          <ul>
            <li>Chaque écran est contrôlé par un outil automatique à chaque livraison.</li>
            <li>Chaque graphique est accompagné d’un tableau qui porte les mêmes valeurs.</li>
            <li>Tous les parcours peuvent être faits au clavier seul.</li>
          </ul>
          <h2 className={fr.cx('fr-h4')}>Signaler une difficulté</h2>
          <p>
            Si un contenu ou un formulaire ne vous est pas accessible, dites-le à l’administrateur
            de Panorama, à la DINSIC{'\u202f'}: il vous donnera l’information autrement et fera
            corriger l’écran. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des
            droits.
          </p>
        </div>
      </div>
    </SiteShell>
  );
}
