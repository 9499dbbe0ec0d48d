import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { formatNumber, formatRatio, formatYears } from '@/lib/format/numbers';
import { eurosInText } from './amounts';
import type { Direction, Fact } from './fact';
import { agreed, counted } from './grammar';
import { ordinalInWords } from './number-words';
import {
  ARTICLE_FIGURES,
  type ArticleFigure,
  declaredOf,
  isRate,
  type RateBasis,
  rateBasis,
} from './rates';
import {
  directionOf,
  type EditionPoint,
  publishedSteps,
  recordOf,
  type Series,
  stepValue,
  streakOf,
} from './series';

/** A key figure of the edition, and what it is measured against where it is a rate. */
export interface FigureFact {
  fact: Fact;
  basis: RateBasis | null;
}

/** How a figure moved between an earlier edition and this one, in the steps it is published with. */
export interface Tendency {
  measure: ArticleFigure;
  direction: Fact;
  /** By how much; null when it is stable. */
  change: Fact | null;
  from: Fact;
  to: Fact;
  record: Fact | null;
  streak: Fact | null;
}

const DIRECTION_WORDS: Record<Direction, string> = {
  up: 'en hausse',
  down: 'en baisse',
  stable: 'stable',
};

function percentOf(ratio: number): number {
  return Number((ratio * 100).toPrecision(12));
}

/** A key figure's value as a fact: gap rates in hundredths, the rest in the figure's unit. */
function figureFact(
  point: EditionPoint,
  measure: ArticleFigure,
  source: 'computed' | 'declared',
  value: number,
): Fact {
  const edition = point.edition.number;
  const evidence = { source, editions: [edition], projects: [] };
  const base = {
    id: `${measure}.${source}.${edition}`,
    measure,
    project: null,
    edition,
    since: null,
  };
  switch (measure) {
    case 'projects':
      return {
        ...base,
        unit: 'count',
        value,
        text: counted(value, 'projet'),
        evidence,
      };
    case 'interministerial':
      return {
        ...base,
        unit: 'count',
        value,
        text: counted(value, 'interministériel'),
        evidence,
      };
    case 'totalCost':
      return { ...base, unit: 'euros', value, text: eurosInText(value), evidence };
    case 'meanDuration':
      return { ...base, unit: 'years', value, text: formatYears(value), evidence };
    default:
      return {
        ...base,
        unit: 'percent',
        value: percentOf(value),
        text: formatRatio(value),
        evidence,
      };
  }
}

function computedFact(point: EditionPoint, measure: ArticleFigure): Fact | null {
  const { value } = point.figures[measure];
  return value === null ? null : figureFact(point, measure, 'computed', value);
}

/**
 * What the article quotes of a figure: computed, but for a rate that the State declared for this edition,
 * whose method is not known and which nothing recomputes.
 */
export function quotedFigure(point: EditionPoint, measure: ArticleFigure): FigureFact | null {
  const declared = isRate(measure) ? declaredOf(point.declared, measure) : null;
  if (declared !== null) {
    return { fact: figureFact(point, measure, 'declared', declared), basis: 'declared' };
  }
  const fact = computedFact(point, measure);
  return fact && { fact, basis: isRate(measure) ? rateBasis(point, measure) : null };
}

/**
 * The figures whose movement can be told: a declared rate has no known method, so that two of them do not
 * compare, nor does one with a computed rate.
 */
export function comparableFigures({ current }: Series): ArticleFigure[] {
  return ARTICLE_FIGURES.filter(
    (measure) => !isRate(measure) || declaredOf(current.declared, measure) === null,
  );
}

export function tendencyOf(
  series: Series,
  measure: ArticleFigure,
  since: EditionPoint,
): Tendency | null {
  const [from, to] = [computedFact(since, measure), computedFact(series.current, measure)];
  const [before, after] = [since.figures[measure].value, series.current.figures[measure].value];
  if (!from || !to || before === null || after === null) return null;
  const steps = publishedSteps(measure, after) - publishedSteps(measure, before);
  const direction = directionOf(steps);
  const shared = {
    measure,
    project: null,
    edition: to.edition,
    since: since.edition.number,
    evidence: {
      source: 'computed' as const,
      editions: [since.edition.number, to.edition],
      projects: [],
    },
  };
  const id = `${measure}.since.${since.edition.number}`;
  return {
    measure,
    from,
    to,
    direction: {
      ...shared,
      id: `${id}.direction`,
      unit: 'trend',
      value: direction,
      text: DIRECTION_WORDS[direction],
    },
    change:
      steps === 0
        ? null
        : { ...shared, id: `${id}.change`, ...changeValue(measure, Math.abs(steps)) },
    record: recordFact(series, measure),
    streak: streakFact(series, measure, direction),
  };
}

function changeValue(measure: ArticleFigure, steps: number): Pick<Fact, 'unit' | 'value' | 'text'> {
  const value = Number((steps * stepValue(measure)).toPrecision(12));
  switch (measure) {
    case 'projects':
    case 'interministerial':
      return { unit: 'count', value, text: formatNumber(value) };
    case 'totalCost':
      return { unit: 'euros', value, text: eurosInText(value) };
    case 'meanDuration':
      return { unit: 'years', value, text: formatYears(value) };
    default:
      return {
        unit: 'points',
        value: steps,
        text: `${formatNumber(steps)}\u00a0${agreed(steps, 'point')}`,
      };
  }
}

const RECORD_WORDS = { highest: 'au plus haut', lowest: 'au plus bas' } as const;

function seriesEvidence(series: Series): Fact['evidence'] {
  return {
    source: 'computed',
    editions: series.points.map(({ edition }) => edition.number),
    projects: [],
  };
}

/** « au plus haut depuis la première édition », where it is so of every published edition. */
function recordFact(series: Series, measure: ArticleFigure): Fact | null {
  const record = isRate(measure) ? null : recordOf(series, measure);
  if (record === null) return null;
  return {
    id: `${measure}.record`,
    measure,
    unit: 'record',
    value: record,
    project: null,
    edition: series.current.edition.number,
    since: 1,
    text: `${RECORD_WORDS[record]} depuis la première édition`,
    evidence: seriesEvidence(series),
  };
}

/** « pour la troisième fois consécutive », from two editions in a row that moved as the tendency says. */
function streakFact(series: Series, measure: ArticleFigure, direction: Direction): Fact | null {
  const streak = isRate(measure) ? 0 : streakOf(series, measure);
  const { previous, current } = series;
  if (streak < 2 || previous === null) return null;
  const [before, after] = [previous.figures[measure].value, current.figures[measure].value];
  if (before === null || after === null) return null;
  const last = directionOf(publishedSteps(measure, after) - publishedSteps(measure, before));
  if (last !== direction) return null;
  return {
    id: `${measure}.streak`,
    measure,
    unit: 'streak',
    value: streak,
    project: null,
    edition: current.edition.number,
    since: null,
    text: `pour la ${ordinalInWords(streak, 'f')} fois consécutive`,
    evidence: seriesEvidence(series),
  };
}

/** « 4e édition » and « novembre 2017 », for an edition of the series. */
export function editionFacts({ edition }: EditionPoint): { number: Fact; month: Fact } {
  const base = {
    measure: 'edition' as const,
    project: null,
    edition: edition.number,
    since: null,
    evidence: { source: 'computed' as const, editions: [edition.number], projects: [] },
  };
  return {
    number: {
      ...base,
      id: `edition.${edition.number}`,
      unit: 'edition',
      value: edition.number,
      text: formatEdition(edition.number),
    },
    month: {
      ...base,
      id: `edition.${edition.number}.month`,
      unit: 'month',
      value: edition.dataMonth,
      text: formatLongMonth(edition.dataMonth),
    },
  };
}

/** Every computed and declared key figure of an edition: what a sentence on it is checked against. */
export function allFigures(point: EditionPoint): Fact[] {
  return ARTICLE_FIGURES.flatMap((measure) => {
    const computed = computedFact(point, measure);
    const declared = declaredOf(point.declared, measure);
    return [
      ...(computed ? [computed] : []),
      ...(declared === null ? [] : [figureFact(point, measure, 'declared', declared)]),
    ];
  });
}
