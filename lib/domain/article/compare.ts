import { align } from './align';
import type { Claim } from './draft';
import type { Fact } from './fact';
import { holds, isComparable } from './holds';
import { figuresIn, judge, type Knowledge, projectsIn } from './judge';
import { isSubjectWord } from './lexicon';
import { falseMark, type Mark } from './mark';
import { type Segment, type Token, tokensOf } from './tokens';
import type { Value } from './values';

/** Two words that stand in the same place of two sentences, without being the same. */
const IN_PLACE = 0.1;
/** An image this much longer than its claim is a rewriting, judged on its own. */
const LOOSE = 4;

/** What became, in an edited sentence, of the words of one of the draft. */
interface Image {
  claim: Claim;
  /** The edited words that stand where the claim stood; none when it was taken out. */
  tokens: readonly Token[];
  isTight: boolean;
}

/** Every claim of a draft's sentence that an edited one touches, and every value it adds. */
export function compareWith(
  text: string,
  edited: Segment,
  drafted: Segment,
  claims: readonly Claim[],
  knowledge: Knowledge,
): Mark[] {
  const pairing = align(
    drafted.tokens,
    edited.tokens,
    (a, b) => a.text === b.text,
    (a, b) => (a.text === b.text ? 1 : a.kind === b.kind ? IN_PLACE : 0),
  );
  const kept = new Set(
    pairing.flatMap((to, from) => {
      const [before, after] = [drafted.tokens[from], to === null ? undefined : edited.tokens[to]];
      return before && after && before.text === after.text ? [after] : [];
    }),
  );
  const values = figuresIn(edited.tokens, knowledge);
  const settled = new Set<Value>();
  const marks: Mark[] = [];
  for (const image of touchedImages(drafted, edited, claims, pairing, kept)) {
    const { found, handled } = judgeImage(text, edited, image, values);
    for (const value of handled) settled.add(value);
    marks.push(...found);
  }
  const changed = edited.tokens.filter((token) => !kept.has(token));
  const gone = drafted.tokens.filter((_, at) => isGone(pairing, drafted, edited, at));
  const changesSubject = [...changed, ...gone].some(isSubjectWord);
  const projects = projectsIn(edited.tokens, knowledge);
  for (const value of values) {
    if (settled.has(value) || marks.some((mark) => overlaps(mark, value))) continue;
    const isNew = changed.some((token) => overlaps(token, value));
    if (!isNew && !changesSubject) continue;
    const mark = judge(text, edited, value, projects, knowledge);
    if (mark && (isNew || mark.severity === 'false')) marks.push(mark);
  }
  return marks;
}

function isGone(
  pairing: readonly (number | null)[],
  drafted: Segment,
  edited: Segment,
  at: number,
): boolean {
  const to = pairing[at] ?? null;
  return to === null || edited.tokens[to]?.text !== drafted.tokens[at]?.text;
}

export function overlaps(
  a: { start: number; end: number },
  b: { start: number; end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}

function touchedImages(
  drafted: Segment,
  edited: Segment,
  claims: readonly Claim[],
  pairing: readonly (number | null)[],
  kept: ReadonlySet<Token>,
): Image[] {
  return claims.flatMap((claim) => {
    const indexes = drafted.tokens.flatMap((token, at) => (overlaps(token, claim) ? [at] : []));
    const [first, last] = [indexes[0], indexes.at(-1)];
    if (first === undefined || last === undefined) return [];
    const from = (pairing.slice(0, first).findLast((to) => to !== null) ?? -1) + 1;
    const to = pairing.slice(last + 1).find((paired) => paired !== null) ?? edited.tokens.length;
    const tokens = edited.tokens.slice(from, to);
    const isUntouched =
      tokens.length === indexes.length && tokens.every((token) => kept.has(token));
    return isUntouched ? [] : [{ claim, tokens, isTight: tokens.length <= indexes.length + LOOSE }];
  });
}

function judgeImage(
  text: string,
  edited: Segment,
  { claim, tokens, isTight }: Image,
  values: readonly Value[],
): { found: Mark[]; handled: Value[] } {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return { found: [], handled: [] };
  const place = { start: first.start, end: last.end };
  const within = values.filter((value) => overlaps(value, place));
  if (claim.fact.unit === 'words') {
    const isSaid = containsInOrder(tokens, tokensOf(properText(claim.fact)));
    if (isSaid) return { found: [], handled: within };
    return isTight
      ? { found: [falseMark(text, edited, place, claim.fact)], handled: within }
      : { found: [], handled: [] };
  }
  const right = within.filter((value) => holds(claim.fact, value));
  if (right.length > 0) return { found: [], handled: right };
  const wrong = wrongOnes(within, claim.fact, isTight);
  const found = wrong.map((value) => falseMark(text, edited, value, claim.fact));
  const loneNumber = tokens.find(({ kind }) => kind === 'number');
  if (within.length === 0 && loneNumber)
    found.push(falseMark(text, edited, loneNumber, claim.fact));
  return { found, handled: wrong };
}

/** A name or a label as it is, whatever the article before it in the draft. */
function properText({ measure, value, text }: Fact): string {
  return measure === 'name' || measure === 'ministry' ? String(value) : text;
}

function wrongOnes(within: readonly Value[], fact: Fact, isTight: boolean): Value[] {
  const comparable = within.filter((value) => isComparable(fact, value));
  if (comparable.length > 0) return comparable;
  return isTight ? [...within] : [];
}

function containsInOrder(tokens: readonly Token[], words: readonly Token[]): boolean {
  let at = 0;
  for (const token of tokens) if (token.text === words[at]?.text) at += 1;
  return at === words.length;
}
