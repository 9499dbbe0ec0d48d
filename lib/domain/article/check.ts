import { align } from './align';
import { compareWith, overlaps } from './compare';
import { draftArticle } from './draft';
import type { ArticleFacts } from './facts';
import { figuresIn, judge, type Knowledge, knowledgeOf, projectsIn } from './judge';
import type { Mark } from './mark';
import { type Segment, segmentsOf, type Token } from './tokens';

/** Under this likeness, a sentence is a new one rather than one of the draft rewritten. */
const ALIKE = 0.5;

/**
 * What no longer holds in the text of an article: each sentence that is not the draft's own is compared
 * with the one it comes from, claim by claim; what it adds is judged on the whole published series. The
 * draft itself has no mark.
 */
export function checkArticle(text: string, facts: ArticleFacts): Mark[] {
  const draft = draftArticle(facts);
  const drafted = segmentsOf(draft.text);
  const edited = segmentsOf(text);
  const knowledge = knowledgeOf(
    facts,
    draft.claims.map(({ fact }) => fact),
  );
  const isMoved = movedAmong(drafted, edited);
  const pairing = align(edited, drafted, (a, b) => a.key === b.key, likeness);
  let projects: { line: number; named: string[] } = { line: 0, named: [] };
  return edited
    .flatMap((segment, at): Mark[] => {
      const named = projectsIn(segment.tokens, knowledge);
      const isSameLine = projects.line === segment.line && named.length === 0;
      projects = { line: segment.line, named: isSameLine ? projects.named : named };
      const paired = pairing[at] ?? null;
      const origin = paired === null ? undefined : drafted[paired];
      if (origin?.key === segment.key || isMoved(segment)) return [];
      if (!origin) return judgeAll(text, segment, projects.named, knowledge);
      const claims = draft.claims.filter((claim) => overlaps(claim, origin));
      return compareWith(text, segment, origin, claims, knowledge);
    })
    .sort((a, b) => a.start - b.start);
}

/** Every value of a sentence, judged from its words alone. */
export function judgeAll(
  text: string,
  segment: Segment,
  projects: readonly string[],
  knowledge: Knowledge,
): Mark[] {
  return figuresIn(segment.tokens, knowledge).flatMap(
    (value) => judge(text, segment, value, projects, knowledge) ?? [],
  );
}

/**
 * True of a sentence of the draft found elsewhere in the edited text, and no more often than the draft has
 * it: one that was altered into the copy of another is no sentence moved.
 */
function movedAmong(drafted: readonly Segment[], edited: readonly Segment[]) {
  const uses = (segments: readonly Segment[]) => Map.groupBy(segments, ({ key }) => key);
  const [before, after] = [uses(drafted), uses(edited)];
  return ({ key }: Segment) =>
    before.has(key) && (after.get(key)?.length ?? 0) <= (before.get(key)?.length ?? 0);
}

/** Share of the words that two sentences have in common, in order; 0 when they are hardly alike. */
function likeness(a: Segment, b: Segment): number {
  if (a.key === b.key) return 1;
  const common = align(a.tokens, b.tokens, sameText, (left, right) =>
    Number(sameText(left, right)),
  );
  const shared = common.filter((to, from) => {
    const [left, right] = [a.tokens[from], to === null ? undefined : b.tokens[to]];
    return left && right && sameText(left, right);
  }).length;
  const share = (2 * shared) / (a.tokens.length + b.tokens.length);
  return share >= ALIKE ? share : 0;
}

function sameText(a: Token, b: Token): boolean {
  return a.text === b.text;
}
