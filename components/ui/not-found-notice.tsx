import { fr } from '@codegouvfr/react-dsfr';
import { Button } from '@codegouvfr/react-dsfr/Button';

/** For addresses that lead nowhere; what the person may not see is answered the same. */
export function NotFoundNotice() {
  return (
    <>
      <h1 className={fr.cx('fr-h2')}>Page introuvable</h1>
      <p className={fr.cx('fr-text--lead')}>
        Cette adresse ne mène à aucune page que vous puissiez consulter.
      </p>
      <p>
        Si vous avez tapé l’adresse, vérifiez-la. Si vous avez suivi un lien, la page a pu changer
        de place, ou être réservée à un autre profil que le vôtre.
      </p>
      <Button linkProps={{ href: '/' }}>Revenir à l’accueil</Button>
    </>
  );
}
