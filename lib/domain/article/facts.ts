import { formatLongDate, formatLongMonth } from '@/lib/format/dates';
import { monthsInWords } from '@/lib/format/spans';
import { countedCost } from '../figures/counted';
import type { DeclaredFigures } from '../figures/types';
import type { History } from '../history/portfolio';
import { firstDayAfter, monthsBetween } from '../views/months';
import { eurosInText } from './amounts';
import type { Fact, FactUnit, Measure } from './fact';
import {
  allFigures,
  comparableFigures,
  editionFacts,
  type FigureFact,
  quotedFigure,
  type Tendency,
  tendencyOf,
} from './figure-facts';
import { agreed, counted } from './grammar';
import { movementsOf } from './movements';
import { countInText, ordinalInWords } from './number-words';
import {
  costRevisionFacts,
  type EndFacts,
  endFacts,
  type LeaverFacts,
  leaverFacts,
  type ProjectFacts,
  projectFacts,
  type RevisionFacts,
  scheduleRevisionFacts,
} from './project-facts';
import { ARTICLE_FIGURES, type ArticleFigure } from './rates';
import { announcedEnds, costRevisions, MONTHS_AHEAD, scheduleRevisions } from './revisions';
import { type EditionPoint, publishedSteps, type Series, seriesUpTo } from './series';

/** A project of this many euros or more is counted apart: lower bound of a published band, inclusive. */
const THRESHOLD_EUROS = 20_000_000;

export interface EditionMention {
  number: Fact;
  month: Fact;
}

/**
 * Everything the article of an edition says, and what its edited text is checked against: plain data,
 * made of what was published only. Nothing withheld is in it.
 */
export interface ArticleFacts {
  edition: EditionMention;
  publication: Fact | null;
  figures: Readonly<Record<ArticleFigure, FigureFact | null>>;
  aboveThreshold: { count: Fact; threshold: Fact };
  /** Null without a previous edition: nobody enters nor leaves the first one known. */
  movements: {
    since: EditionMention;
    entrants: readonly (ProjectFacts & { returns: boolean })[];
    entrantCount: Fact;
    leavers: readonly LeaverFacts[];
    leaverCount: Fact;
    /** Rank of the last to leave since the first edition; null where it cannot be known. */
    leftSinceFirst: Fact | null;
  } | null;
  tendencies: {
    since: EditionMention;
    /** Time between the data of both editions. */
    elapsed: Fact;
    figures: readonly Tendency[];
    /** True when a rate of this edition is computed and one of an earlier edition was declared. */
    ratesBreak: boolean;
  } | null;
  costRevisions: readonly RevisionFacts[];
  scheduleRevisions: readonly RevisionFacts[];
  ends: { until: Fact; count: Fact; projects: readonly EndFacts[] };
  /** Each figure's computed value by edition, in published steps: what superlatives are judged on. */
  series: Readonly<Record<ArticleFigure, readonly { edition: number; steps: number }[]>>;
  isWholeSeries: boolean;
  /** The mentions of every edition, and facts no sentence of the draft says but an edited one may. */
  others: readonly Fact[];
}

/**
 * What the series gives for the article of an edition.
 * @param publishedOn ISO date of the publication, null while it is not known.
 * @throws when the edition is not in the history.
 */
export function articleFacts(
  history: History,
  edition: number,
  declared: readonly DeclaredFigures[],
  publishedOn: string | null,
): ArticleFacts {
  const series = seriesUpTo(history, edition, declared);
  const { current, previous } = series;
  return {
    edition: editionFacts(current),
    publication: publishedOn === null ? null : publicationFact(current, publishedOn),
    figures: byFigure((figure) => quotedFigure(current, figure)),
    aboveThreshold: aboveThreshold(current),
    movements: previous && movementFacts(history, series, previous),
    tendencies: tendencyFacts(series),
    costRevisions: previous
      ? costRevisions(history, series).map((one) =>
          costRevisionFacts(one, previous.edition.number, edition),
        )
      : [],
    scheduleRevisions: previous
      ? scheduleRevisions(history, series).map((one) =>
          scheduleRevisionFacts(one, previous.edition.number, edition),
        )
      : [],
    ends: endsFacts(series),
    series: byFigure((figure) =>
      series.points.flatMap(({ edition: { number }, figures }) => {
        const { value } = figures[figure];
        return value === null ? [] : [{ edition: number, steps: publishedSteps(figure, value) }];
      }),
    ),
    isWholeSeries: series.isWhole,
    others: otherFacts(series),
  };
}

function byFigure<T>(of: (figure: ArticleFigure) => T): Record<ArticleFigure, T> {
  return Object.fromEntries(ARTICLE_FIGURES.map((figure) => [figure, of(figure)])) as Record<
    ArticleFigure,
    T
  >;
}

function panoramaFact(
  point: EditionPoint,
  measure: Measure,
  said: { unit: FactUnit; value: number | string; text: string },
  projects: readonly string[] = [],
): Fact {
  const edition = point.edition.number;
  return {
    id: `${measure}.${said.unit}.${edition}`,
    measure,
    project: null,
    edition,
    since: null,
    ...said,
    evidence: { source: 'computed', editions: [edition], projects },
  };
}

function publicationFact(point: EditionPoint, on: string): Fact {
  return panoramaFact(point, 'publication', { unit: 'date', value: on, text: formatLongDate(on) });
}

function aboveThreshold(point: EditionPoint): ArticleFacts['aboveThreshold'] {
  const projects = point.portfolio.entries
    .filter((entry) => (countedCost(entry) ?? 0) >= THRESHOLD_EUROS)
    .map(({ project }) => project);
  const value = projects.length;
  const text = counted(value, 'projet');
  return {
    count: panoramaFact(point, 'aboveThreshold', { unit: 'count', value, text }, projects),
    threshold: panoramaFact(point, 'threshold', {
      unit: 'euros',
      value: THRESHOLD_EUROS,
      text: eurosInText(THRESHOLD_EUROS),
    }),
  };
}

function movementFacts(
  history: History,
  series: Series,
  previous: EditionPoint,
): ArticleFacts['movements'] {
  const { current } = series;
  const { entrants, leavers, leftSinceFirst } = movementsOf(history, series);
  const count = (measure: 'entrants' | 'exits', value: number) =>
    panoramaFact(current, measure, {
      unit: 'count',
      value,
      text: `${countInText(value)} ${agreed(value, 'projet')}`,
    });
  return {
    since: editionFacts(previous),
    entrants: entrants.map(({ entry, returns }) => ({ ...projectFacts(entry, current), returns })),
    entrantCount: count('entrants', entrants.length),
    leavers: leavers.map((leaver) => leaverFacts(leaver, previous, current.edition.number)),
    leaverCount: count('exits', leavers.length),
    leftSinceFirst:
      leftSinceFirst === null || leavers.length === 0
        ? null
        : panoramaFact(current, 'leftSinceFirst', {
            unit: 'rank',
            value: leftSinceFirst,
            text:
              leavers.length === 1 ? ordinalInWords(leftSinceFirst) : countInText(leftSinceFirst),
          }),
  };
}

function tendencyFacts(series: Series): ArticleFacts['tendencies'] {
  const { current } = series;
  const since = series.yearAgo ?? series.previous;
  if (since === null) return null;
  const months = monthsBetween(since.edition.dataMonth, current.edition.dataMonth);
  const figures = comparableFigures(series);
  return {
    since: editionFacts(since),
    elapsed: panoramaFact(current, 'edition', {
      unit: 'months',
      value: months,
      text: monthsInWords(Math.max(months, 0)),
    }),
    figures: figures.flatMap((figure) => tendencyOf(series, figure, since) ?? []),
    ratesBreak:
      figures.includes('budgetGap') &&
      series.points.some(
        ({ declared }) => declared?.budgetGap != null || declared?.scheduleGap != null,
      ),
  };
}

function endsFacts(series: Series): ArticleFacts['ends'] {
  const { current } = series;
  const ends = announcedEnds(series);
  const until = firstDayAfter(current.edition.dataMonth, MONTHS_AHEAD);
  return {
    until: panoramaFact(current, 'announcedEnds', {
      unit: 'month',
      value: until.slice(0, 7),
      text: formatLongMonth(until),
    }),
    count: panoramaFact(current, 'announcedEnds', {
      unit: 'count',
      value: ends.length,
      text: `${countInText(ends.length)} ${agreed(ends.length, 'projet')}`,
    }),
    projects: ends.map((end) => endFacts(end, current)),
  };
}

function otherFacts(series: Series): Fact[] {
  const { current, previous, yearAgo, points } = series;
  const tendencies = [previous, yearAgo].flatMap((since) =>
    since
      ? comparableFigures(series).flatMap((figure) => tendencyOf(series, figure, since) ?? [])
      : [],
  );
  return [
    ...points.flatMap((point) => [...Object.values(editionFacts(point)), ...allFigures(point)]),
    ...tendencies.flatMap(({ direction, change }) => (change ? [direction, change] : [direction])),
    ...current.portfolio.entries.flatMap((entry) => {
      const { name, ministry, start, cost, duration } = projectFacts(entry, current);
      return [name, ministry, start, cost, duration].filter((fact) => fact !== null);
    }),
  ];
}
