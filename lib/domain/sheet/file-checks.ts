import { cellText, oneLine } from '@/lib/files/cells/cell';
import { formatEdition } from '@/lib/format/dates';
import { spellingKey } from '../figures/spelling';
import { headingOf, type SheetColumn } from './columns';
import type { SheetContext } from './context';
import type { ReadRow, SheetReading } from './sheet';

/** The format of the files written today. */
export const FORMAT_VERSION = 1;
const MOST_ROWS = 1_000;

/**
 * Why the whole file is refused, or null: made for another edition, or for a ministry that is not the
 * reader's, or by a later version of the application. Each sentence says which.
 */
export function fileRefusal(reading: SheetReading, context: SheetContext): string | null {
  const { identity, rows, missing } = reading;
  if (identity !== null && identity.formatVersion > FORMAT_VERSION) {
    return 'Ce fichier vient d’une version plus récente de l’application\u202f: téléchargez-le de nouveau.';
  }
  const lost = (['project', 'version'] as const).filter((column) => missing.includes(column));
  if (lost[0] !== undefined) {
    return `La colonne «\u00a0${headingOf(lost[0])}\u00a0» manque\u202f: remettez-la, ou repartez du fichier téléchargé ici.`;
  }
  if (rows.length === 0) return 'Ce fichier ne contient aucun projet sous ses en-têtes.';
  if (rows.length > MOST_ROWS)
    return 'Ce fichier a plus de 1\u202f000 lignes de projets\u202f: déposez-le en plusieurs fois.';
  return editionRefusal(reading, context) ?? ministryRefusal(reading, context);
}

function editionRefusal(
  { identity, rows }: SheetReading,
  { edition }: SheetContext,
): string | null {
  const wrong = (other: string, where: string) =>
    `Ce fichier est celui de la ${other}${where}\u202f; la collecte en cours est celle de la ${formatEdition(edition)}. Téléchargez le fichier de cette édition.`;
  if (identity !== null && identity.edition !== edition) {
    return wrong(formatEdition(identity.edition), '');
  }
  const told = rows.flatMap((row) => {
    const digits = /\d+/.exec(textIn(row, 'edition'))?.[0];
    return digits === undefined ? [] : [{ row, number: Number(digits) }];
  });
  const other = told.find(({ number }) => number !== edition);
  if (other !== undefined) {
    const address = other.row.cells.edition?.address ?? '';
    return wrong(formatEdition(other.number), ` (cellule ${address})`);
  }
  if (identity !== null || told.length > 0) return null;
  return `Ce fichier ne dit pas de quelle édition il est\u202f: remettez la colonne «\u00a0${headingOf('edition')}\u00a0», ou repartez du fichier téléchargé ici.`;
}

/** A file none of whose ministries is the reader's; one row among others is a problem of that row. */
function ministryRefusal(
  { identity, rows }: SheetReading,
  { ministries, references }: SheetContext,
): string | null {
  const own = new Set(ministries.map(({ code }) => code));
  const codes = identity?.ministries ?? ministriesIn(rows, references.ministries);
  if (codes.length === 0 || codes.some((code) => own.has(code))) return null;
  const named = codes.map((code) => references.ministries[code] ?? code).join(', ');
  const yours = ministries.map(({ label }) => label).join(', ');
  return `Ce fichier est celui d’un autre ministère (${named})\u202f; le vôtre est ${yours}. Déposez le fichier de votre ministère.`;
}

function ministriesIn(
  rows: readonly ReadRow[],
  labels: Readonly<Record<string, string>>,
): readonly string[] {
  const codeOf = new Map(
    Object.entries(labels).flatMap(([code, label]) => [
      [spellingKey(code), code],
      [spellingKey(label), code],
    ]),
  );
  const codes = rows.map((row) => codeOf.get(spellingKey(textIn(row, 'ministry'))));
  const known = codes.filter((code) => code !== undefined);
  // A row whose ministry is not told may be anybody's.
  return known.length === rows.length ? [...new Set(known)] : [];
}

const LONGEST_TOLD = 1_000;

/** What a cell says on one line; '' where it says nothing, or far too much to name something. */
export function textIn(row: ReadRow, column: SheetColumn): string {
  const read = row.cells[column];
  if (read === undefined || read.trouble !== null) return '';
  const text = cellText(read.cell);
  return text.length > LONGEST_TOLD ? '' : oneLine(text);
}
