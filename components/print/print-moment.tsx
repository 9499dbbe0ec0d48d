'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

interface Served {
  /** When the server answered, as an ISO instant. */
  at: string;
  /** Scheme, host and port under which people reach the service. */
  origin: string;
}

/** Where the design system says which theme is in force. */
const THEME = 'data-fr-theme';

const ServedContext = createContext<Served | null>(null);

/** Tells printed pages when they were served, and under which address. */
export function PrintMoment({ served, children }: { served: Served; children: ReactNode }) {
  useEffect(printInLight, []);
  return <ServedContext value={served}>{children}</ServedContext>;
}

/** Paper is white whatever the theme of the screen: the light one stands in while the page is printed. */
function printInLight() {
  const root = document.documentElement;
  const paper = window.matchMedia('print');
  let onScreen: string | null = null;
  const follow = () => {
    if (paper.matches) {
      onScreen = root.getAttribute(THEME);
      root.setAttribute(THEME, 'light');
    } else if (onScreen !== null) root.setAttribute(THEME, onScreen);
  };
  paper.addEventListener('change', follow);
  return () => paper.removeEventListener('change', follow);
}

/**
 * When and from where the page is being printed. The time is the server’s; a page that stays open
 * adds, when it is sent to the printer, the time that has passed since it came.
 * @throws outside a `PrintMoment`.
 */
export function usePrintMoment(): Served {
  const served = useContext(ServedContext);
  if (served === null) throw new Error('a printed page outside PrintMoment');
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const arrived = Date.now();
    const onPrint = () => flushSync(() => setPassed(Date.now() - arrived));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return { ...served, at: new Date(Date.parse(served.at) + passed).toISOString() };
}
