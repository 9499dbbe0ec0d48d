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
});
