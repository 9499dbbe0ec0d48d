import { describe, expect, it } from 'vitest';
import { markdownBlocks } from './markdown';

const plain = (text: string) => ({ text, isBold: false });
const bold = (text: string) => ({ text, isBold: true });

describe('the blocks of an article', () => {
  it('are its headings, lists and paragraphs', () => {
    expect(
      markdownBlocks('Un début\nqui suit.\n\n## Entrées\n\n- **A**, porté\n- B\n\nFin'),
    ).toEqual([
      { kind: 'paragraph', runs: [plain('Un début qui suit.')] },
      { kind: 'heading', level: 2, runs: [plain('Entrées')] },
      { kind: 'list', items: [[bold('A'), plain(', porté')], [plain('B')]] },
      { kind: 'paragraph', runs: [plain('Fin')] },
    ]);
  });

  it('show escaped and unfinished marks as they are', () => {
    expect(markdownBlocks('A \\*\\* B \\_c\\_')).toEqual([
      { kind: 'paragraph', runs: [plain('A ** B _c_')] },
    ]);
    expect(markdownBlocks('un **gras** et un **reste')).toEqual([
      { kind: 'paragraph', runs: [plain('un '), bold('gras'), plain(' et un **reste')] },
    ]);
  });

  it('are of two levels, and boxes', () => {
    const level = (text: string) =>
      markdownBlocks(text).map((block) => (block.kind === 'heading' ? block.level : block.kind));
    expect(level('# a\n## b\n### c\n###### d\n####### e\n#f')).toEqual([2, 2, 3, 3, 'paragraph']);
    expect(markdownBlocks('a\n> ## B **c**\nd\n>e')).toEqual([
      { kind: 'paragraph', runs: [plain('a')] },
      { kind: 'box', runs: [plain('B '), bold('c')] },
      { kind: 'paragraph', runs: [plain('d')] },
      { kind: 'box', runs: [plain('e')] },
    ]);
    expect(markdownBlocks('a\n* b\n\n- c\nd\n- e')).toEqual([
      { kind: 'paragraph', runs: [plain('a')] },
      { kind: 'list', items: [[plain('b')], [plain('c')]] },
      { kind: 'paragraph', runs: [plain('d')] },
      { kind: 'list', items: [[plain('e')]] },
    ]);
    expect(markdownBlocks('a\n## b')).toHaveLength(2);
    expect(markdownBlocks('')).toEqual([]);
  });

  it('hold bold words anywhere, and a mark that is not closed', () => {
    const runs = (text: string) =>
      markdownBlocks(text).map((block) => 'runs' in block && block.runs);
    expect(runs('**a** b **c**')).toEqual([[bold('a'), plain(' b '), bold('c')]]);
    expect(runs('**a')).toEqual([[plain('**a')]]);
    expect(runs('a \\**b**')).toEqual([[plain('a **b**')]]);
  });
});
