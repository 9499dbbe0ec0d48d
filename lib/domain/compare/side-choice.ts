import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';

/** One side to compare: an edition as readers see it now, or one of its publications. */
export interface SideChoice {
  edition: number;
  /** Null for the latest publication, or the present state where there is none. */
  version: number | null;
}

/** Reads « 4 » or « 4.1 »; null for anything else. */
export function readSide(text: string): SideChoice | null {
  const match = /^([1-9]\d{0,2})(?:\.([1-9]\d{0,2}))?$/.exec(text);
  if (!match) return null;
  return { edition: Number(match[1]), version: match[2] === undefined ? null : Number(match[2]) };
}

export function writeSide({ edition, version }: SideChoice): string {
  return version === null ? String(edition) : `${edition}.${version}`;
}

/** Everything that can be a side: each edition, and each publication of one that has several. */
export function sidesToChoose({ editions, publications }: History): SideChoice[] {
  return editions.flatMap(({ number }) => {
    const own = publications.filter(({ edition }) => edition === number);
    const versions =
      own.length > 1 ? own.map(({ edition, version }) => ({ edition, version })) : [];
    return [{ edition: number, version: null }, ...versions];
  });
}

/** The panorama of a side; null when there is no such edition, or no such publication of it. */
export function portfolioOf(history: History, { edition, version }: SideChoice): Portfolio | null {
  if (!history.editions.some(({ number }) => number === edition)) return null;
  if (version === null) return portfolioAt(history, edition);
  const mark = history.publications.find(
    (known) => known.edition === edition && known.version === version,
  );
  return mark ? portfolioAt(history, edition, { position: mark.position }) : null;
}
