import type { PublicationMark } from '@/lib/domain/history/portfolio';
import { standingOf } from '@/lib/domain/publication/standing';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';

interface EditionLeadProps {
  edition: Edition;
  /** The publication shown; null for an edition that was never published here. */
  publication: PublicationMark | null;
  /** Labels of the ministries the reader is confined to; null for one who sees the whole. */
  restrictedTo: readonly string[] | null;
}

/** « 5e édition, en collecte · données de mai 2018 », and for whom. */
export function EditionLead({ edition, publication, restrictedTo }: EditionLeadProps) {
  const state = standingOf(edition, publication);
  const scope = restrictedTo === null ? '' : ` · ${restrictedTo.join(', ')} uniquement`;
  return `${formatEdition(edition.number)}, ${state} · données de ${formatLongMonth(edition.dataMonth)}${scope}`;
}
