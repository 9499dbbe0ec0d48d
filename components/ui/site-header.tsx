'use client';

import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display';
import { Header } from '@codegouvfr/react-dsfr/Header';
import { usePathname } from 'next/navigation';
import { SignOutButton } from './sign-out-button';

export interface NavigationLink {
  href: string;
  text: string;
  /** Pages under it: the link then opens a menu. */
  pages?: readonly { href: string; text: string }[];
}

interface SiteHeaderProps {
  /** Null on the pages of people who are not signed in. */
  person: { name: string; role: string } | null;
  links: readonly NavigationLink[];
}

/** The State's header, with where one may go and as whom. */
export function SiteHeader({ person, links }: SiteHeaderProps) {
  const pathname = usePathname();
  return (
    <Header
      id="entete"
      brandTop={
        <>
          République
          <br />
          Française
        </>
      }
      homeLinkProps={{ href: '/', title: 'Accueil — Panorama' }}
      serviceTitle="Panorama"
      serviceTagline="Grands projets SI de l’État"
      quickAccessItems={
        person === null
          ? [headerFooterDisplayItem]
          : [
              headerFooterDisplayItem,
              <SignOutButton key="deconnexion" name={person.name} role={person.role} />,
            ]
      }
      navigation={
        links.length > 0 ? links.map((link) => navigationItem(link, pathname)) : undefined
      }
    />
  );
}

function navigationItem({ href, text, pages }: NavigationLink, pathname: string) {
  const isActive = isUnder(pathname, href);
  if (pages === undefined) return { text, linkProps: { href }, isActive };
  return {
    text,
    isActive,
    menuLinks: pages.map((page) => ({
      text: page.text,
      linkProps: { href: page.href },
      isActive: isUnder(pathname, page.href),
    })),
  };
}

/** Forms of the collection: they belong to it, whatever their address. */
const COLLECTION_FORMS = /^\/(projets\/[^/]+\/transmission|transmissions\/nouveau-projet)$/;

function isUnder(pathname: string, href: string): boolean {
  const place = COLLECTION_FORMS.test(pathname) ? '/collecte' : pathname;
  return place === href || place.startsWith(`${href}/`);
}
