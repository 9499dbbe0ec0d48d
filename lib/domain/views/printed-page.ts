import { formatEdition } from '@/lib/format/dates';
import type { PortfolioFilters } from '@/lib/views/dashboard';
import type { PublicationMark } from '../history/portfolio';
import { standingOf } from '../publication/standing';
import { COST_BAND_LABELS } from '../vocabulary/bands';
import type { Edition } from '../vocabulary/editions';
import { PHASE_LABELS } from '../vocabulary/phases';

/** What a sheet of paper must say of the page it was printed from. */
export interface PrintedPage {
  /** « Tableau de bord ». */
  title: string;
  /** Which edition and which state of it; null for a page about none. */
  state: string | null;
  /** Whose projects, under which filters; null for a page that lists none. */
  scope: string | null;
  /** Path and query of the page. */
  path: string;
}

/** A ministry and its label in the edition shown. */
interface MinistryName {
  code: string;
  label: string;
}

/** Which moment of an edition is read. */
interface ReadMoment {
  /** The revision the address asks for as the last one; null for now. */
  asked: number | null;
  /** The last revision taken into account. */
  last: number;
}

/**
 * « 4e édition, publication 4.1 du 29 novembre 2017 », « 5e édition, en collecte, telle que connue au
 * n° 123 ». A publication says by itself what is read; whatever can still change says up to which
 * revision. The state an edition is in now is not told of an earlier moment, when it may have been in another.
 */
export function printedState(
  edition: Edition,
  publication: PublicationMark | null,
  { asked, last }: ReadMoment,
): string {
  const name = formatEdition(edition.number);
  const known = knownAt(asked ?? last);
  if (publication !== null) return `${name}, ${standingOf(edition, publication)}`;
  if (asked !== null) return `${name}, ${known}`;
  const standing = `${name}, ${standingOf(edition, null)}`;
  return edition.state === 'published' ? standing : `${standing}, ${known}`;
}

/** « telle que connue au n° 123 » : up to which revision what still changes was read. */
export function knownAt(position: number): string {
  return `telle que connue au n°\u00a0${position}`;
}

/** Filters in words, in the order in which the filter bar shows them; empty without filter. */
export function filtersInWords(
  filters: PortfolioFilters,
  ministries: readonly MinistryName[],
): string[] {
  const { ministry, phase, band, zone, interministerial } = filters;
  const labelled = ministries.find(({ code }) => code === ministry)?.label ?? ministry;
  return [
    ...(ministry === null ? [] : [`ministère «\u00a0${labelled}\u00a0»`]),
    ...(phase === null ? [] : [`phase «\u00a0${PHASE_LABELS[phase]}\u00a0»`]),
    ...(band === null ? [] : [`tranche de coût «\u00a0${COST_BAND_LABELS[band]}\u00a0»`]),
    ...(zone === null ? [] : [`zone fonctionnelle «\u00a0${zone}\u00a0»`]),
    ...(interministerial === null
      ? []
      : [interministerial ? 'projets interministériels' : 'projets non interministériels']),
  ];
}

/**
 * Whose projects a page shows and what narrows them: « Ensemble du panorama, sans filtre »,
 * « Ministères : Justice. Filtres : phase « Déploiement » ».
 * @param restrictedTo labels of the ministries the reader is confined to; null for the whole.
 */
export function printedScope(
  restrictedTo: readonly string[] | null,
  filters: readonly string[],
): string {
  if (restrictedTo === null && filters.length === 0) return 'Ensemble du panorama, sans filtre';
  const whose =
    restrictedTo === null
      ? 'Partie du panorama'
      : `${restrictedTo.length > 1 ? 'Ministères' : 'Ministère'}\u202f: ${restrictedTo.join(', ')}`;
  return filters.length === 0
    ? `${whose}, sans filtre`
    : `${whose}. ${filters.length > 1 ? 'Filtres' : 'Filtre'}\u202f: ${filters.join(', ')}`;
}
