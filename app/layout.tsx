import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DsfrHead, getHtmlAttributes } from '@/components/dsfr/dsfr-head';
import { DsfrProvider, StartDsfrOnHydration } from '@/components/dsfr/dsfr-provider';
import { NONCE_HEADER } from '@/lib/session/request-headers';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Panorama', template: '%s — Panorama' },
  description: 'Panorama des grands projets SI de l’État',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

const LANG = 'fr';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    // The two last attributes are what the design system's script puts there too: without them, a page
    // that React draws anew (not found) would lose them, and the script takes that for a fault.
    <html
      {...getHtmlAttributes({ lang: LANG })}
      data-scroll-behavior="smooth"
      data-fr-scheme="system"
      data-fr-theme="light"
    >
      <head>
        <DsfrHead
          nonce={nonce}
          preloadFonts={['Marianne-Regular', 'Marianne-Medium', 'Marianne-Bold']}
        />
      </head>
      <body>
        <DsfrProvider lang={LANG} doCheckNonce>
          {children}
        </DsfrProvider>
        <StartDsfrOnHydration />
      </body>
    </html>
  );
}
