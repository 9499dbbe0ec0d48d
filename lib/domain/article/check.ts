import type { ArticleFacts } from './article-facts';
import { carriedBy } from './carried';
import type { Sentence } from './context';
import { groundOf } from './ground';
import { UNSETTLED } from './level';
import { instead, type Mark, marksOf, type Remark, toldApart } from './mark';
import { type Value, valuesIn } from './numbers';
import { isElsewhere, isPlain } from './plain';
import type { Claim } from './prose';
import { mentionsIn, type NameIndex, nameIndex } from './subjects';
import { type Segment, segmentsOf, type Token } from './text';
import { trendRemarks } from './trends';
import { verdictOn } from './verdict';

/**
 * What there is to look at in the text of an article. A sentence of the draft is true as it is; one that
 * differs from it by its numbers only is compared with it; any other is judged from its words, on the whole
 * published series. In a time proportional to the text.
 */
export function checkArticle(text: string, facts: ArticleFacts): Mark[] {
  const { known, draft } = facts;
  const drafted = segmentsOf(draft.text);
  const index = nameIndex(known.names);
  const edited = segmentsOf(text);
  const origins = originsOf(edited, drafted);
  let before: Before = { paragraph: 0, carried: [], isElsewhere: false };
  const ground = groundOf(known);
  const marks = edited.flatMap((segment, at): Mark[] => {
    const sentence = { ...sentenceOf(segment, index, before), isAsked: isAsked(text, segment) };
    before = { ...sentence, paragraph: segment.paragraph, carried: carriedBy(sentence) };
    const origin = origins[at] ?? null;
    if (origin?.key === segment.key) return [];
    const remarks = origin ? comparedWith(segment, origin, draft.claims) : judged(sentence, facts);
    return remarks.length === 0 ? [] : marksOf(text, segment, remarks, ground(sentence));
  });
  return toldApart(marks);
}

/** What a sentence leaves in mind for the next one of its paragraph. */
type Before = Pick<Sentence, 'carried' | 'isElsewhere'> & Pick<Segment, 'paragraph'>;

function sentenceOf(
  { tokens, paragraph }: Segment,
  index: NameIndex,
  before: Before,
): Omit<Sentence, 'isAsked'> {
  const mentions = mentionsIn(tokens, index);
  const named = new Set<number>();
  for (const { from, to, projects } of mentions)
    if (projects.length > 0) for (let at = from; at < to; at += 1) named.add(at);
  const values = valuesIn(tokens).filter(({ from }) => !named.has(from));
  const goesOn = before.paragraph === paragraph;
  return {
    tokens,
    mentions,
    values,
    carried: goesOn ? before.carried : [],
    isElsewhere: (goesOn && before.isElsewhere) || isElsewhere(tokens),
  };
}

function isAsked(text: string, { tokens }: Segment): boolean {
  const end = tokens.at(-1)?.end ?? 0;
  return /^[\s*»"]*\?/.test(text.slice(end, end + 8));
}

/** What the words of a sentence say against the series. */
export function judged(sentence: Sentence, { known }: Pick<ArticleFacts, 'known'>): Remark[] {
  const numbers = sentence.values.flatMap((value): Remark[] => {
    const finding = verdictOn(sentence, value, known);
    return finding ? [{ from: value.from, to: value.to, ...finding }] : [];
  });
  return [...numbers, ...trendRemarks(sentence, known)]
    .map((remark) =>
      remark.severity === 'false' && !isPlain(sentence, remark, known)
        ? { ...remark, ...UNSETTLED }
        : remark,
    )
    .sort((a, b) => a.from - b.from);
}

/**
 * For each sentence, the one of the draft that it is, or that it is but for its numbers; null where there
 * is none. A sentence of the draft is used once: one altered into the copy of another is no sentence moved.
 */
function originsOf(edited: readonly Segment[], drafted: readonly Segment[]): (Segment | null)[] {
  const origins: (Segment | null)[] = edited.map((segment, at) =>
    drafted[at]?.key === segment.key ? (drafted[at] ?? null) : null,
  );
  const used = new Set(origins.filter((origin) => origin !== null));
  const byKey = Map.groupBy(drafted, ({ key }) => key);
  const bySkeleton = Map.groupBy(drafted, skeletonOf);
  const settle = (groups: Map<string, Segment[]>, keyOf: (segment: Segment) => string) => {
    edited.forEach((segment, at) => {
      if (origins[at]) return;
      const origin = groups.get(keyOf(segment))?.find((one) => !used.has(one));
      if (!origin) return;
      origins[at] = origin;
      used.add(origin);
    });
  };
  settle(byKey, ({ key }) => key);
  settle(bySkeleton, skeletonOf);
  return origins;
}

const VARIABLE =
  /\d|^(un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|aucune?|premi(er|ere)|\p{L}+iemes?|milliards?|millions?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|hausse|baisse|haut|bas|augmente|diminue|superieur|inferieur|allongee|raccourcie|repoussee|avancee)$/u;

/** A sentence without what makes it true or false: two with one skeleton differ by that only. */
function skeletonOf({ tokens }: Segment): string {
  return tokens
    .flatMap(({ kind, text }) =>
      kind === 'stop' ? [] : [VARIABLE.test(text) ? '#' : text.replace(/(ent|s|x|e)$/, '')],
    )
    .join(' ');
}

/** Each number that is not that of the draft’s sentence, with what the draft says there. */
function comparedWith(segment: Segment, origin: Segment, claims: readonly Claim[]): Remark[] {
  const solid = (tokens: readonly Token[]) =>
    tokens.flatMap((token, at) => (token.kind === 'stop' ? [] : [{ token, at }]));
  const drafted = solid(origin.tokens);
  return solid(segment.tokens).flatMap(({ token, at }, place): Remark[] => {
    const was = drafted[place]?.token;
    if (!was || was.text === token.text || !VARIABLE.test(token.text)) return [];
    if (isSameNumber(valueAt(segment, token), valueAt(origin, was))) return [];
    const claim = claims.find(({ start, end }) => start < was.end && was.start < end);
    if (!claim) return [];
    return [{ from: at, to: at + 1, severity: 'false', message: instead(claim.fact) }];
  });
}

function valueAt({ tokens }: Segment, token: Token): Value | undefined {
  const at = tokens.indexOf(token);
  return valuesIn(tokens).find(({ from, to }) => from <= at && at < to);
}

/** « 3 projets », « trois projets » */
function isSameNumber(a: Value | undefined, b: Value | undefined): boolean {
  return a !== undefined && b !== undefined && a.value === b.value && a.unit === b.unit;
}
