import { formatEdition } from '@/lib/format/dates';
import type { EntryState } from '../../history/entry';
import type { History, Portfolio } from '../../history/portfolio';
import { portfolioAt } from '../../history/portfolio-at';

/** What an edition says outside, in one of its publications, or will say in the next. */
export interface PublicReading {
  /** Tells readings apart: « 4.2 », « 3 » for an edition published elsewhere. */
  id: string;
  edition: number;
  /** « 5e édition », « 4e édition (4.2) »; it goes after « de la ». */
  label: string;
  /** True once it went out. */
  isPublic: boolean;
  /** With what it withholds: the check knows it, the outside does not. */
  portfolio: Portfolio;
}

/**
 * Everything that went out up to an edition, oldest first, then what the edition will say: each
 * publication made here, and each edition published before there were any.
 */
export function publicReadings(history: History, edition: number): PublicReading[] {
  const { editions, publications } = history;
  const published = editions
    .filter(({ number, state }) => number <= edition && state === 'published')
    .flatMap(({ number }): PublicReading[] => {
      const marks = publications.filter((mark) => mark.edition === number);
      if (marks.length === 0) return [reading(`${number}`, number, portfolioAt(history, number))];
      return marks.map(({ version, position }) =>
        reading(`${number}.${version}`, number, portfolioAt(history, number, { position })),
      );
    });
  const next = portfolioAt(history, edition, { staged: true });
  return [...published, { ...reading('next', edition, next), isPublic: false }];
}

function reading(id: string, edition: number, portfolio: Portfolio): PublicReading {
  const version = id.includes('.') ? ` (${id})` : '';
  return { id, edition, label: `${formatEdition(edition)}${version}`, isPublic: true, portfolio };
}

/** Name of what somebody outside does not know: an amount of a project, as a reading withholds it. */
export type UnknownAmount = 'cost' | 'initial';

export function unknownOf(amount: UnknownAmount, { id }: PublicReading, project: string): string {
  return `${amount} ${project} ${id}`;
}

export function withheldEntries({ portfolio }: PublicReading): EntryState[] {
  return portfolio.entries.filter(({ withheld }) => withheld !== null);
}
