import { formatLongDate } from '@/lib/format/dates';
import type { PublicationMark } from '../history/portfolio';
import { EDITION_STATE_LABELS, type Edition } from '../vocabulary/editions';
import { publicationLabel } from './source';

/**
 * What is shown of an edition, for a list or a dashboard to say: « publication 4.2 du 3 juillet 2018 »,
 * « publiée le 29 novembre 2017 » where it was before Panorama, « en collecte ».
 */
export function standingOf(edition: Edition, publication: PublicationMark | null): string {
  if (publication !== null) {
    const label = publicationLabel(edition.number, publication.version);
    return `publication ${label} du ${formatLongDate(publication.publishedOn)}`;
  }
  return edition.state === 'published' && edition.publishedOn !== null
    ? `publiée le ${formatLongDate(edition.publishedOn)}`
    : EDITION_STATE_LABELS[edition.state].toLocaleLowerCase('fr');
}
