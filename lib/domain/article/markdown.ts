/** A run of text, in bold or not. */
export interface Run {
  text: string;
  isBold: boolean;
}

export type MarkdownBlock =
  | { kind: 'heading'; level: 2 | 3; runs: readonly Run[] }
  | { kind: 'paragraph' | 'box'; runs: readonly Run[] }
  | { kind: 'list'; items: readonly (readonly Run[])[] };

const ITEM = /^\s*[-*]\s+/;
const HEADING = /^(#{1,6})\s+/;

/**
 * The body of an article as blocks, for its preview: the headings, lists, paragraphs and bold words that the
 * article is written with. Anything else is shown as it is typed.
 */
export function markdownBlocks(body: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(lines.join(' ')) });
    lines = [];
  };
  for (const line of body.split('\n')) {
    const heading = HEADING.exec(line);
    if (heading) {
      close();
      const level = (heading[1]?.length ?? 2) > 2 ? 3 : 2;
      blocks.push({ kind: 'heading', level, runs: runsOf(line.slice(heading[0].length)) });
    } else if (ITEM.test(line)) {
      close();
      const item = runsOf(line.replace(ITEM, ''));
      const last = blocks.at(-1);
      if (last?.kind === 'list')
        blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
      else blocks.push({ kind: 'list', items: [item] });
    } else if (/^> ?/.test(line)) {
      close();
      blocks.push({ kind: 'box', runs: runsOf(line.replace(/^> ?#* */, '')) });
    } else if (line.trim() === '') {
      close();
    } else {
      lines.push(line.trim());
    }
  }
  close();
  return blocks;
}

/** An escaped character is never the mark it looks like. */
function runsOf(text: string): Run[] {
  const pieces = text.split(/(?<!\\)\*\*/);
  const isClosed = pieces.length % 2 === 1;
  const written = isClosed ? pieces : [...pieces.slice(0, -2), pieces.slice(-2).join('**')];
  return written.flatMap((piece, index) =>
    piece === ''
      ? []
      : [{ text: piece.replace(/\\([\\`*_[\]<>])/g, '$1'), isBold: index % 2 === 1 }],
  );
}
