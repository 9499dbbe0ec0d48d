import { Footer } from '@codegouvfr/react-dsfr/Footer';

/** The State's footer; it links only to pages that exist. */
export function SiteFooter() {
  return (
    <Footer
      id="pied-de-page"
      accessibility="partially compliant"
      accessibilityLinkProps={{ href: '/accessibilite' }}
      brandTop={
        <>
          République
          <br />
          Française
        </>
      }
      homeLinkProps={{ href: '/', title: 'Accueil — Panorama' }}
      contentDescription={
        'Panorama suit les grands projets de système d’information de l’État\u202f: leur avancement, leur coût et leur calendrier.'
      }
      license="Application interne à l’administration. Seules les éditions publiées du panorama sont des données ouvertes."
    />
  );
}
