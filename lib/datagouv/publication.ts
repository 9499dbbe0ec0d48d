import { publicationLabel } from '@/lib/domain/publication/source';
import { formatEdition, formatLongDate, formatLongMonth } from '@/lib/format/dates';

/** Which publication of which edition: « 4.2 » is the second of the fourth. */
export interface PublicationNumber {
  edition: number;
  version: number;
}

/** What is said of a publication on the portal. */
export interface PushedPublication extends PublicationNumber {
  /** `YYYY-MM`, of the edition. */
  dataMonth: string;
  /** `YYYY-MM` of the earliest edition: where the period covered begins. */
  firstMonth: string;
  /** `YYYY-MM-DD`. */
  publishedOn: string;
  /** What an erratum corrects and why; null for the first publication. */
  note: string | null;
}

/** « 4.2 ». */
export function numbered({ edition, version }: PublicationNumber): string {
  return publicationLabel(edition, version);
}

/** Negative when `a` came before `b`. */
export function compareNumbers(a: PublicationNumber, b: PublicationNumber): number {
  return a.edition - b.edition || a.version - b.version;
}

const BEGIN = /<!-- panorama (\d{1,3})\.(\d{1,3}) -->/;
const BLOCK = /<!-- panorama \d{1,3}\.\d{1,3} -->[\s\S]*?<!-- \/panorama -->/;

/** The publication that a dataset's description announces; null where it announces none of ours. */
export function announcedIn(description: string): PublicationNumber | null {
  const [, edition, version] = BEGIN.exec(description) ?? [];
  return edition === undefined ? null : { edition: Number(edition), version: Number(version) };
}

/** The description with our paragraph in it: in the place of the last one, or else first. */
export function announcing(description: string, publication: PushedPublication): string {
  const block = announcement(publication);
  if (BLOCK.test(description)) return description.replace(BLOCK, () => block);
  return description.trim() === '' ? block : `${block}\n\n${description}`;
}

/** What readers are told, in Markdown; its comments are not shown. */
function announcement(publication: PushedPublication): string {
  const { edition, version, dataMonth, publishedOn, note } = publication;
  const number = numbered(publication);
  const corrected = numbered({ edition, version: version - 1 });
  const reason = note === null ? '' : `\u202f: ${asText(note)}`;
  const correction = version === 1 ? '' : ` Elle corrige la publication ${corrected}${reason}`;
  return [
    `<!-- panorama ${number} -->`,
    `**Publication ${number}**\u00a0: ${formatEdition(edition)} du panorama, données de ${formatLongMonth(dataMonth)}, publiée le ${formatLongDate(publishedOn)}.${correction}`,
    '',
    'Chaque publication a ses propres fichiers, qui ne changent plus\u202f: une correction en fait une nouvelle, et les précédentes restent téléchargeables.',
    '<!-- /panorama -->',
  ].join('\n');
}

/** A typed sentence on one line of Markdown, that opens no tag nor comment of its own. */
function asText(note: string): string {
  const line = note.replace(/\s+/g, ' ').trim();
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** First and last day covered, `YYYY-MM-DD`. */
export function coverage({ firstMonth, dataMonth }: PushedPublication): {
  start: string;
  end: string;
} {
  const [year, month] = dataMonth.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0));
  return { start: `${firstMonth}-01`, end: last.toISOString().slice(0, 10) };
}
