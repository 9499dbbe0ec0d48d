import type { DeclaredFigures } from '../figures/types';
import type { History } from '../history/portfolio';
import type { Edition } from '../vocabulary/editions';

/** All that a publication's bundle is made of: the same source gives the same bytes for ever. */
export interface PublicationSource {
  edition: Edition;
  /** 1 for the first publication of the edition, then one more per erratum. */
  version: number;
  /** Day of this publication, `YYYY-MM-DD`: an erratum has its own. */
  publishedOn: string;
  /** What an erratum corrects and why; null for the first publication. */
  note: string | null;
  /** Already limited to the editions up to this one and to the position it rests on. */
  history: History;
  declared: readonly DeclaredFigures[];
  /** The edition's article: Markdown with its front matter. */
  article: string;
}

/** « 4.1 » for the first publication of edition 4, « 4.2 » for its first erratum. */
export function publicationLabel(edition: number, version: number): string {
  return `${edition}.${version}`;
}
