import type { Fact, Measure } from './fact';
import type { ArticleFacts } from './facts';
import { holds, isComparable } from './holds';
import { countedMeasure, looksBack, measuresFor, mentionsIn } from './lexicon';
import { falseMark, type Mark, markAt, unverifiableMark } from './mark';
import { ARTICLE_FIGURES, type ArticleFigure } from './rates';
import { recordIn, streakIn } from './superlatives';
import type { Segment, Token } from './tokens';
import { tokensOf } from './tokens';
import { type Value, valuesIn } from './values';

/** What an edited sentence is judged with, whatever the draft said. */
export interface Knowledge {
  facts: ArticleFacts;
  known: readonly Fact[];
  /** Names of projects as tokens, the longest first. */
  names: readonly { project: string; words: readonly string[] }[];
  /** Names of projects and ministries: the numbers in them are no figures. */
  proper: readonly (readonly string[])[];
}

export function knowledgeOf(facts: ArticleFacts, said: readonly Fact[]): Knowledge {
  const known = [
    ...new Map(
      [...facts.others, ...said].map((fact) => [`${fact.id} ${fact.value}`, fact]),
    ).values(),
  ];
  const names = known
    .filter(({ measure, project }) => measure === 'name' && project !== null)
    .map(({ project, text }) => ({
      project: project ?? '',
      words: tokensOf(text).map((token) => token.text),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  const ministries = known
    .filter(({ measure }) => measure === 'ministry')
    .map(({ value }) => tokensOf(String(value)).map((token) => token.text));
  return { facts, known, names, proper: [...names.map(({ words }) => words), ...ministries] };
}

/** What a sentence writes that the series may confirm or deny, outside of proper names. */
export function figuresIn(tokens: readonly Token[], { proper }: Knowledge): Value[] {
  const inNames = new Set(
    proper.flatMap((words) =>
      tokens.flatMap((_, at) =>
        words.length > 0 && words.every((word, index) => tokens[at + index]?.text === word)
          ? tokens.slice(at, at + words.length)
          : [],
      ),
    ),
  );
  const isProper = ({ start, end }: Value) =>
    tokens.some((token) => inNames.has(token) && token.start < end && start < token.end);
  return valuesIn(tokens).filter((value) => !isProper(value));
}

/** The projects a sentence names. */
export function projectsIn(tokens: readonly Token[], { names }: Knowledge): string[] {
  return names
    .filter(({ words }) =>
      tokens.some((_, at) => words.every((word, index) => tokens[at + index]?.text === word)),
    )
    .map(({ project }) => project);
}

const UNKNOWN =
  'La série ne permet pas de vérifier ce qui est écrit ici\u202f: contrôlez-le ailleurs, ou retirez-le.';
const NOT_COMPARABLE =
  'La série ne permet pas de le vérifier\u202f: la méthode des taux déclarés n’est pas connue, ils ne se comparent pas d’une édition à l’autre.';

/** What the series says of a value that the draft has not, from the words around it; null when it holds. */
export function judge(
  text: string,
  segment: Segment,
  value: Value,
  projects: readonly string[],
  knowledge: Knowledge,
): Mark | null {
  const { facts } = knowledge;
  const measures = measuresOf(segment, value, projects);
  if (value.unit === 'record' || value.unit === 'streak') {
    return judgeSuperlative(text, segment, value, measures[0] ?? null, facts);
  }
  if (value.unit === 'superlative') return unverifiableMark(text, segment, value, UNKNOWN);
  const { about, isNamed } = candidates(segment, value, measures, projects, knowledge);
  if (about.some((fact) => holds(fact, value))) return null;
  if (value.unit === 'trend' && isDeclaredRate(measures[0] ?? null, facts)) {
    return unverifiableMark(text, segment, value, NOT_COMPARABLE);
  }
  const [instead] = about;
  return instead && isNamed
    ? falseMark(text, segment, value, instead)
    : unverifiableMark(text, segment, value, UNKNOWN);
}

function measuresOf(segment: Segment, value: Value, projects: readonly string[]): Measure[] {
  const mentions = mentionsIn(segment.tokens, projects.length > 0);
  if (value.unit !== 'count') return measuresFor(mentions, value.start);
  const counted = countedMeasure(segment.tokens, value.end);
  const told = measuresFor(
    mentions.filter(({ start }) => start < value.start),
    value.start,
  ).filter((measure) => measure === 'projects' || measure === 'interministerial');
  return [counted ?? told[0] ?? 'projects'];
}

/** A sentence on a project's cost may tell how it was revised. */
const CHANGE_OF: Partial<Record<Measure, Measure>> = { cost: 'costChange', duration: 'endChange' };

/** Facts a value may say, this edition's first; `isNamed`: the words leave no doubt on what it is of. */
function candidates(
  segment: Segment,
  value: Value,
  measures: readonly Measure[],
  projects: readonly string[],
  { facts, known }: Knowledge,
): { about: Fact[]; isNamed: boolean } {
  const comparable = known.filter((fact) => isComparable(fact, value));
  if (projects.length > 0 && value.unit !== 'edition') {
    const own = comparable.filter(({ project }) => project !== null && projects.includes(project));
    const measure = measures.find((one) => own.some((fact) => fact.measure === one));
    const ofMeasure =
      measure === undefined
        ? own
        : own.filter((fact) => fact.measure === measure || fact.measure === CHANGE_OF[measure]);
    if (own.length > 0) {
      return { about: timely(segment, ofMeasure, facts), isNamed: measure !== undefined };
    }
  }
  const panorama = comparable.filter(({ project }) => project === null);
  const isWhen = ['edition', 'month', 'date', 'year'].includes(value.unit);
  const measure = isWhen
    ? undefined
    : (value.unit === 'trend' ? measures.slice(0, 1) : measures).find((one) =>
        panorama.some((fact) => fact.measure === one),
      );
  // A direction said of one figure is not that of another.
  const isOfOne = measures.length > 0 && (value.unit === 'trend' || value.unit === 'points');
  return measure === undefined
    ? { about: isOfOne ? [] : panorama, isNamed: false }
    : {
        about: timely(
          segment,
          panorama.filter((fact) => fact.measure === measure),
          facts,
        ),
        isNamed: true,
      };
}

/** This edition's values, or every edition's where the sentence looks back or this one has none. */
function timely(segment: Segment, among: readonly Fact[], { edition }: ArticleFacts): Fact[] {
  const own = among.filter((fact) => fact.edition === edition.number.value);
  const others = among.filter((fact) => fact.edition !== edition.number.value);
  const back =
    own.length === 0 ||
    looksBack(segment.tokens) ||
    valuesIn(segment.tokens).some(
      ({ unit, value }) =>
        ['edition', 'month', 'year'].includes(unit) && value !== edition.number.value,
    );
  return back ? [...own, ...others] : own;
}

function isDeclaredRate(measure: Measure | null, { figures }: ArticleFacts): boolean {
  return measure === 'budgetGap' || measure === 'scheduleGap'
    ? figures[measure]?.basis === 'declared'
    : false;
}

function isFigure(measure: Measure | null): measure is ArticleFigure {
  return measure !== null && (ARTICLE_FIGURES as readonly string[]).includes(measure);
}

function judgeSuperlative(
  text: string,
  segment: Segment,
  value: Value,
  measure: Measure | null,
  facts: ArticleFacts,
): Mark | null {
  if (!isFigure(measure)) return unverifiableMark(text, segment, value, UNKNOWN);
  if (isDeclaredRate(measure, facts)) return unverifiableMark(text, segment, value, NOT_COMPARABLE);
  const verdict =
    value.unit === 'record'
      ? recordIn(segment, value, facts.series[measure], facts.isWholeSeries)
      : streakIn(value, facts.series[measure], facts.isWholeSeries);
  if (verdict === null) return unverifiableMark(text, segment, value, UNKNOWN);
  return verdict.holds ? null : markAt(text, segment, value, 'false', verdict.message);
}
