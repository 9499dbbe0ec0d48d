import { fr } from '@codegouvfr/react-dsfr';
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import type { ReactNode } from 'react';
import { SiteFooter } from './site-footer';
import { type NavigationLink, SiteHeader } from './site-header';

interface SiteShellProps {
  person: { name: string; role: string } | null;
  links: readonly NavigationLink[];
  children: ReactNode;
}

/** Header, content, footer, and the links that skip to them: the frame of every page. */
export function SiteShell({ person, links, children }: SiteShellProps) {
  return (
    <>
      <SkipLinks
        links={[
          { label: 'Contenu', anchor: '#contenu' },
          ...(links.length > 0 ? [{ label: 'Menu', anchor: '#entete' }] : []),
          { label: 'Pied de page', anchor: '#pied-de-page' },
        ]}
      />
      <SiteHeader person={person} links={links} />
      <main
        id="contenu"
        tabIndex={-1}
        className={`panorama-main ${fr.cx('fr-container', 'fr-pt-4w', 'fr-pb-8w')}`}
      >
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
