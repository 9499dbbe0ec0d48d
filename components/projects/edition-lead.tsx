import { EDITION_STATE_LABELS, type Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongDate, formatLongMonth } from '@/lib/format/dates';

interface EditionLeadProps {
  edition: Edition;
  /** Labels of the ministries the reader is confined to; null for one who sees the whole. */
  restrictedTo: readonly string[] | null;
}

/** « 5e édition, en collecte · données de mai 2018 », and for whom. */
export function EditionLead({ edition, restrictedTo }: EditionLeadProps) {
  const state =
    edition.state === 'published' && edition.publishedOn !== null
      ? `publiée le ${formatLongDate(edition.publishedOn)}`
      : EDITION_STATE_LABELS[edition.state].toLocaleLowerCase('fr');
  const scope = restrictedTo === null ? '' : ` · ${restrictedTo.join(', ')} uniquement`;
  return `${formatEdition(edition.number)}, ${state} · données de ${formatLongMonth(edition.dataMonth)}${scope}`;
}
