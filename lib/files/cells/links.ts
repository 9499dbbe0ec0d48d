import { spellingKey } from '@/lib/domain/figures/spelling';
import { type Reading, understood } from '../reading';
import { NARROW, quoted } from '../typography';
import { absenceOf } from './absence';
import { type Cell, cellText, oneLine } from './cell';
import { readHtml } from './html';

/** Two addresses in one are separated by spaces, line ends, « ; », « , » or a stray apostrophe. */
const SEPARATOR = /[\s;,'"|]+(?=https?:\/\/|www\.)/i;
const STRAY_ENDS = /^[\s'"<(]+|[\s'">);,]+$/g;
const WEB = /^https?:\/\/[^\s/?#]+\.[^\s]+$/i;
const HOST_ONLY = /^(www\.|[\p{L}\d-]+(\.[\p{L}\d-]+)*\.(fr|eu|org|com|net)(\/|$))/iu;

/**
 * Reads the address of a page: the first one where there are several; null, with a warning, for what
 * is not a web address. An address without its scheme (`www.…`) gets `http://`.
 */
export function readLink(written: string): Reading<string | null> {
  const [first = '', ...others] = written.replace(STRAY_ENDS, '').split(SEPARATOR);
  const link = first.replace(STRAY_ENDS, '');
  if (absenceOf(link) !== null) return understood(null);
  const address = HOST_ONLY.test(link) ? `http://${link}` : link;
  if (!WEB.test(address) || !URL.canParse(address)) {
    return understood(
      null,
      `${quoted(oneLine(written))} n’est pas une adresse web${NARROW}: lien ignoré.`,
    );
  }
  if (others.length === 0) return understood(address);
  return understood(
    address,
    `Plusieurs adresses dans un lien${NARROW}: seule la première est gardée.`,
  );
}

/** The address in a cell of links, written bare or as an HTML link. */
export function readLinkCell(cell: Cell): Reading<string | null> {
  const written = cellText(cell);
  const { anchors, text } = readHtml(written);
  return readLink(anchors[0]?.href ?? text);
}

/** A description with the address of its « en savoir plus », which leaves the text. */
export function readDescription(cell: Cell): Reading<{ text: string; link: string | null }> {
  const { text, anchors } = readHtml(cellText(cell), (anchor) =>
    /^(en )?savoir (plus|\+)/.test(spellingKey(anchor.text)),
  );
  const first = anchors[0];
  if (first === undefined) return understood({ text, link: null });
  const link = readLink(first.href);
  return understood({ text, link: link.value }, ...link.warnings);
}
