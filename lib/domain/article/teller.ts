import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { countedCost, countedDurationDays, isEntryWithheld } from '../figures/counted';
import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import { eurosInText } from './amounts';
import type { Fact, Measure } from './fact';
import { ministryPhrase, withArticle } from './grammar';
import { yearsInWords } from './number-words';
import { escapedMarkdown, firstSentence, type Prose, say } from './prose';
import type { EditionPoint, Series } from './series';

/** What an edition publishes of a project, as the article says it; nothing that is withheld. */
export interface Told {
  entry: EntryState;
  bold: Prose;
  /** « le ministère de l’Intérieur » */
  ministry: Fact;
  /** First sentence of its description, to be edited; null where there is none. */
  purpose: Prose | null;
  start: Fact | null;
  cost: Fact | null;
  duration: Fact | null;
}

/** Anything said of the panorama in an edition: its message is the text itself. */
export function stated(
  { edition }: EditionPoint,
  text: string,
  measure: Measure = 'statement',
  value: number | string = text,
): Fact {
  return { measure, value, text, project: null, edition: edition.number, declared: false };
}

export function editionName(point: EditionPoint): Fact {
  return stated(point, formatEdition(point.edition.number));
}

export function monthName(point: EditionPoint): Fact {
  return stated(point, formatLongMonth(point.edition.dataMonth));
}

/** Something said of a project. */
export function statedOf(
  { project }: EntryState,
  { edition }: EditionPoint,
  text: string,
  measure: Measure = 'statement',
  value: number | string = text,
): Fact {
  return { measure, value, text, project, edition: edition.number, declared: false };
}

export function euros(
  entry: EntryState,
  point: EditionPoint,
  value: number,
  measure: 'cost' | 'finalCost' = 'cost',
): Fact {
  return statedOf(entry, point, eurosInText(value), measure, value);
}

export function told(entry: EntryState, point: EditionPoint): Told {
  const of = (text: string, measure?: Measure, value?: number) =>
    statedOf(entry, point, text, measure, value);
  const cost = countedCost(entry);
  const days = countedDurationDays(entry);
  const isSecret = isEntryWithheld(entry);
  const label = point.portfolio.ministryLabels[entry.ministry] ?? entry.ministry;
  const purpose = isSecret ? '' : firstSentence(entry.description);
  const years = days === null ? null : Math.max(days / DAYS_PER_YEAR, 0);
  return {
    entry,
    bold: say`**${of(escapedMarkdown(entry.name))}**`,
    ministry: of(escapedMarkdown(withArticle(ministryPhrase(label)))),
    purpose: purpose === '' ? null : [of(escapedMarkdown(purpose))],
    start: entry.startOn === null || isSecret ? null : of(formatLongMonth(entry.startOn)),
    cost: cost === null ? null : euros(entry, point, cost),
    duration: years === null ? null : of(yearsInWords(years), 'duration', years),
  };
}

/** The edition a tendency starts from: a year before, or the one before. */
export function reference(series: Series): EditionPoint | null {
  return series.yearAgo ?? series.previous;
}
