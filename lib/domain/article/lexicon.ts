import type { Measure } from './fact';
import type { Token } from './tokens';

/** How a sentence names what it speaks of, the longer expressions first; folded as tokens are. */
const EXPRESSIONS: readonly (readonly [string, Measure])[] = [
  ['nombre de projets interministériels', 'interministerial'],
  ['projets interministériels', 'interministerial'],
  ['interministériels', 'interministerial'],
  ['interministériel', 'interministerial'],
  ['nombre de projets', 'projects'],
  ['coût total', 'totalCost'],
  ['coût global', 'totalCost'],
  ['coût cumulé', 'totalCost'],
  ['montant total', 'totalCost'],
  ['budget total', 'totalCost'],
  ['durée moyenne', 'meanDuration'],
  ["d' écart budgétaire", 'budgetGap'],
  ['écart budgétaire', 'budgetGap'],
  ['dépassement budgétaire', 'budgetGap'],
  ["d' écart calendaire", 'scheduleGap'],
  ['écart calendaire', 'scheduleGap'],
  ['retard moyen', 'scheduleGap'],
];

/** Only of a project: the panorama's own cost is « total », its duration « moyenne ». */
const OF_A_PROJECT: readonly (readonly [string, Measure])[] = [
  ['coût', 'cost'],
  ['coûte', 'cost'],
  ['coûtera', 'cost'],
  ['coûter', 'cost'],
  ['budget', 'cost'],
  ['durée', 'duration'],
  ['durer', 'duration'],
  ['commencé', 'start'],
  ['débuté', 'start'],
];

export interface Mention {
  measure: Measure;
  start: number;
  end: number;
}

function occurrences(
  tokens: readonly Token[],
  expression: string,
): { start: number; end: number }[] {
  const words = expression.split(' ');
  return tokens.flatMap((_, at) => {
    const isHere = words.every((word, index) => tokens[at + index]?.text === word);
    const [first, last] = [tokens[at], tokens[at + words.length - 1]];
    return isHere && first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** What the sentence speaks of, and where; an expression inside a longer one is not told again. */
export function mentionsIn(tokens: readonly Token[], isOfProject: boolean): Mention[] {
  const found: Mention[] = [];
  for (const [expression, measure] of isOfProject
    ? [...EXPRESSIONS, ...OF_A_PROJECT]
    : EXPRESSIONS) {
    for (const place of occurrences(tokens, expression)) {
      const isInside = found.some(({ start, end }) => start <= place.start && place.end <= end);
      if (!isInside) found.push({ measure, ...place });
    }
  }
  return found;
}

/** What the words may tell of a value, the nearest said before it first, then those after it. */
export function measuresFor(mentions: readonly Mention[], at: number): Measure[] {
  const before = mentions.filter(({ start }) => start < at).sort((a, b) => b.start - a.start);
  const after = mentions.filter(({ start }) => start >= at).sort((a, b) => a.start - b.start);
  return [...before, ...after].map(({ measure }) => measure);
}

/** What a number of projects is the number of, by the words that follow it. */
const COUNTED: readonly (readonly [RegExp, Measure])[] = [
  [/^interministériels?$/, 'interministerial'],
  [/^(entre(nt)?|entrés?|rejoignent|rejoint)$/, 'entrants'],
  [/^(sortent|sort|sorti|sortis|quittent|quitte)$/, 'exits'],
  [/^(coût|dépasse(nt)?)$/, 'aboveThreshold'],
  [/^(achever|achèvent|achève|terminent|termine|terminer)$/, 'announcedEnds'],
];
const FOLLOWING = 6;

/** `end`: where the number of projects ends. */
export function countedMeasure(tokens: readonly Token[], end: number): Measure | null {
  const at = tokens.findIndex((token) => token.end >= end);
  for (const { text } of tokens.slice(at, at + FOLLOWING)) {
    if (text === 'dont' || text === 'pour') break;
    const found = COUNTED.find(([pattern]) => pattern.test(text));
    if (found) return found[1];
  }
  return null;
}

/** Words after which a value may be another edition's. */
const ELSEWHERE =
  /^(contre|depuis|précédente?|dernière|était|étaient|comptait|premiers?|initialement|initiale?)$/;

export function looksBack(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => ELSEWHERE.test(text));
}

const SUBJECT_WORDS = new Set(
  [...EXPRESSIONS, ...OF_A_PROJECT].flatMap(([expression]) => expression.split(' ')),
);
for (const word of ['de', "d'", 'projets', 'nombre']) SUBJECT_WORDS.delete(word);

/** True when changing this word may change what the sentence speaks of. */
export function isSubjectWord({ text }: Token): boolean {
  return SUBJECT_WORDS.has(text);
}
