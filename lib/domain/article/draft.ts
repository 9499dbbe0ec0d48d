import { chapeauOf, headlineBlocks, titleOf } from './draft-headline';
import { movementBlocks } from './draft-movements';
import { comingBlocks, tendencyBlocks } from './draft-tendencies';
import type { Fact } from './fact';
import type { ArticleFacts } from './facts';
import { type Block, type DraftSentence, factOf, type Part, textOf } from './sentences';

/** A fact where the draft says it: offsets in the text. */
export interface Claim {
  fact: Fact;
  start: number;
  end: number;
}

/** A sentence of the draft with the facts it rests on. */
export interface ClaimedSentence {
  id: string;
  sentence: string;
  facts: readonly Fact[];
}

export interface Draft {
  /** Markdown with front matter: `title`, `date`, `chapeau-text`. */
  text: string;
  claims: readonly Claim[];
  sentences: readonly ClaimedSentence[];
}

/** The article as the series writes it: the same facts always give the same text. */
export function draftArticle(facts: ArticleFacts): Draft {
  const blocks = [
    ...headlineBlocks(facts),
    ...movementBlocks(facts),
    ...tendencyBlocks(facts),
    ...comingBlocks(facts),
  ];
  const [title, chapeau] = [titleOf(facts), chapeauOf(facts)];
  const parts: Part[] = [
    '---\ntitle: "',
    ...quotedParts(title),
    '"\ndate: ',
    ...(facts.publication
      ? [{ fact: facts.publication, text: String(facts.publication.value) }]
      : []),
    '\nchapeau-text: "',
    ...quotedParts(chapeau),
    '"\n---\n',
    ...blocks.flatMap(blockParts),
    '\n',
  ];
  return {
    ...placed(parts),
    sentences: [title, chapeau, ...blocks.flatMap(({ sentences }) => sentences)].map(claimed),
  };
}

function claimed({ id, parts }: DraftSentence): ClaimedSentence {
  return {
    id,
    sentence: parts.map(textOf).join(''),
    facts: parts.flatMap((part) => factOf(part) ?? []),
  };
}

function placed(parts: readonly Part[]): Pick<Draft, 'text' | 'claims'> {
  let text = '';
  const claims: Claim[] = [];
  for (const part of parts) {
    const start = text.length;
    text += textOf(part);
    const fact = factOf(part);
    if (fact) claims.push({ fact, start, end: text.length });
  }
  return { text, claims };
}

/** Inside a YAML string between double quotes, which JSON's escapes suit. */
function quotedParts({ parts }: DraftSentence): Part[] {
  const quoted = (text: string) => JSON.stringify(text).slice(1, -1);
  return parts.map((part) => {
    const fact = factOf(part);
    return fact ? { fact, text: quoted(textOf(part)) } : quoted(textOf(part));
  });
}

function blockParts({ kind, sentences }: Block, index: number, blocks: readonly Block[]): Part[] {
  const isListGoingOn = kind === 'item' && blocks[index - 1]?.kind === 'item';
  const before = { heading: '\n## ', paragraph: '\n', item: isListGoingOn ? '- ' : '\n- ' }[kind];
  const body = sentences.flatMap(({ parts }, at): Part[] =>
    at === 0 ? [...parts] : [' ', ...parts],
  );
  return [before, ...body, '\n'];
}
