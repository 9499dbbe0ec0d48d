'use client';

import type { PrintedPage } from '@/lib/domain/views/printed-page';
import { formatInstant } from '@/lib/format/dates';
import { pageRules } from '@/lib/format/page-rules';
import { usePrintMoment } from './print-moment';

const SERVICE = 'Panorama des grands projets SI de l’État';

/**
 * What paper says of the page it came from: at the top of the first sheet as text, in the margins of
 * the others. Nothing of it shows on screen.
 */
export function PrintMark({ page }: { page: PrintedPage }) {
  const { at, origin } = usePrintMoment();
  const { title, state, scope, path } = page;
  const heading = `${SERVICE}\u00a0— ${title}`;
  const printed = `Imprimé le ${formatInstant(at)}`;
  const address = `${origin}${path}`;
  const head = [heading, [state, scope].filter((part) => part !== null).join(' · '), printed];
  return (
    <>
      <style>{pageRules({ head, foot: address })}</style>
      <div className="panorama-print-mark">
        <p>{heading}</p>
        {state !== null && <p>{state}</p>}
        {scope !== null && <p>{scope}</p>}
        <p>
          {printed} · {address}
        </p>
      </div>
    </>
  );
}
