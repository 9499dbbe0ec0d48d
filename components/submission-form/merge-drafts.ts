import { PART_NAMES, type PartName, type SubmissionContent } from '@/lib/schemas/submissions';
import { same } from './sections';

export type Side = 'mine' | 'theirs';
export type Choices = Readonly<Partial<Record<PartName, Side>>>;

/** What two liaisons of a ministry made, apart, of the same draft. */
export interface Divergence {
  /** The draft as both had it; what nobody had saved yet is empty. */
  ancestor: SubmissionContent;
  mine: SubmissionContent;
  theirs: SubmissionContent;
}

/** The sections both changed, each their own way: the only ones that ask a choice. */
export function contested({ ancestor, mine, theirs }: Divergence): readonly PartName[] {
  return PART_NAMES.filter((part) => {
    const [was, here, there] = [ancestor.parts[part], mine.parts[part], theirs.parts[part]];
    return !same(here, there) && !same(was, here) && !same(was, there);
  });
}

/**
 * Both drafts in one: a section that only one of them changed is taken from that one, the others as
 * chosen (mine where nothing is chosen: nothing typed here is lost without being asked). The
 * explanations follow their section.
 */
export function mergeDrafts(divergence: Divergence, choices: Choices): SubmissionContent {
  const { ancestor, mine, theirs } = divergence;
  const disputed = new Set(contested(divergence));
  const sideOf = (part: PartName): Side => {
    if (disputed.has(part)) return choices[part] ?? 'mine';
    return same(ancestor.parts[part], mine.parts[part]) ? 'theirs' : 'mine';
  };
  const taken = PART_NAMES.map((part) => {
    const content = sideOf(part) === 'mine' ? mine : theirs;
    return { part, values: content.parts[part], words: wordsOf(part, content) };
  }).filter(({ values }) => values !== undefined);
  return {
    parts: Object.fromEntries(taken.map(({ part, values }) => [part, values])),
    explanations: Object.assign({}, ...taken.map(({ words }) => words)),
  };
}

function wordsOf(part: PartName, { explanations }: SubmissionContent) {
  return Object.fromEntries(
    Object.entries(explanations).filter(([key]) => key.startsWith(`${part}.`)),
  );
}
