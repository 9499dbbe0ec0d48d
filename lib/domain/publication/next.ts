import { formatEdition, formatLongDate } from '@/lib/format/dates';
import { mayPass } from '../edition-life/passages';
import type { History, Portfolio } from '../history/portfolio';
import { isFrozen, publicationAt } from '../history/published';
import type { Revision } from '../history/revision';
import { impossible, POSSIBLE, type Verdict } from '../result';
import type { Edition } from '../vocabulary/editions';

/**
 * What publishing an edition now would be: its first publication; the taking up of one that was
 * published before Panorama and imported since (`reprise`); or an erratum to one published here.
 */
export type PublicationKind = 'first' | 'reprise' | 'erratum';

type Known = Pick<History, 'publications' | 'revisions'>;

export function nextPublication(
  known: Known,
  edition: Edition,
): {
  kind: PublicationKind;
  /** From 1. */
  version: number;
} {
  const last = publicationAt(known, edition.number);
  if (last !== null) return { kind: 'erratum', version: last.version + 1 };
  return { kind: edition.state === 'published' ? 'reprise' : 'first', version: 1 };
}

/** The corrections of a published edition that wait for its next publication, in their order. */
export function waitingCorrections(known: Known, edition: number): Revision[] {
  const last = publicationAt(known, edition);
  if (last === null) return [];
  return known.revisions.filter(
    (revision) =>
      revision.edition === edition && revision.origin === 'erratum' && revision.seq > last.position,
  );
}

/**
 * Whether an edition may be published, or published again, in the state it is in. What is corrected in an
 * earlier edition shows in this one too: it is told there first.
 */
export function mayPublish(known: Known, edition: Edition): Verdict {
  const held = known.publications.find(
    (mark) => mark.edition < edition.number && waitingCorrections(known, mark.edition).length > 0,
  );
  if (held !== undefined) {
    return impossible(
      `Des corrections de la ${formatEdition(held.edition)} attendent encore\u202f: publiez d’abord leur erratum, pour qu’elles ne paraissent pas ici sans être dites.`,
    );
  }
  switch (nextPublication(known, edition).kind) {
    case 'first':
      return mayPass(edition, 'publish');
    case 'reprise':
      return POSSIBLE;
    case 'erratum':
      return waitingCorrections(known, edition.number).length > 0
        ? POSSIBLE
        : impossible(
            `La ${formatEdition(edition.number)} est publiée et aucune correction n’attend\u202f: corrigez d’abord une fiche.`,
          );
  }
}

/**
 * Why a day cannot be that of a publication, null when it can. It is the day the edition goes out: not
 * to come, not before the month its data describe, not before its last publication.
 * @param today ISO date, in Paris.
 */
export function publicationDayProblem(
  day: string,
  { edition, publication }: Pick<Portfolio, 'edition' | 'publication'>,
  today: string,
): string | null {
  if (day > today) {
    return `Le jour de la publication ne peut pas être à venir\u202f: nous sommes le ${formatLongDate(today)}.`;
  }
  if (day.slice(0, 7) < edition.dataMonth) {
    return 'Le jour de la publication ne peut pas précéder le mois des données.';
  }
  if (publication !== null && day < publication.publishedOn) {
    return `Le jour de la publication ne peut pas précéder la précédente, du ${formatLongDate(publication.publishedOn)}.`;
  }
  return null;
}

/** True while what an edition says may still be written by an import: nothing at or above it is frozen. */
export function mayImport(known: Pick<History, 'publications'>, edition: number): Verdict {
  const frozen = known.publications.find((mark) => mark.edition >= edition);
  if (frozen === undefined) return POSSIBLE;
  return impossible(
    frozen.edition === edition && isFrozen(known, edition)
      ? `La ${formatEdition(edition)} est publiée dans Panorama\u202f: elle ne se reprend plus d’un fichier, elle se corrige par un erratum.`
      : `La ${formatEdition(frozen.edition)}, qui suit, est publiée dans Panorama\u202f: ce qui la précède ne se reprend plus d’un fichier.`,
  );
}
