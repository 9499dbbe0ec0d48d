import { describe, expect, it } from 'vitest';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SheetWarning } from '@/lib/views/sheet';
import type { UnderWay, UploadRow } from '@/lib/views/sheet-upload';
import { addsToDraft, contentToKeep, fateOf, NOTHING_SAID, unexplained } from './keeping';

const CONTENT: SubmissionContent = {
  parts: { phase: { phase: 'trial', reason: { code: 'schedule', text: 'Mise en service' } } },
  explanations: {},
};
const WARNING: SheetWarning = {
  address: 'I7',
  code: 'costHalved',
  part: 'budget',
  message: 'Le coût baisse de plus de moitié.',
  explanation: '',
};
const UNDER_WAY: UnderWay = {
  submission: 'T-000000000001',
  status: 'draft',
  draftVersion: 2,
  updatedAt: '2018-05-14T08:00:00.000Z',
  updatedBy: 'Louis Liaison',
  same: false,
  differences: [{ label: 'Phase', draft: 'Déploiement', file: 'Expérimentation' }],
};

function aRow(overrides: Partial<UploadRow> = {}): UploadRow {
  return {
    line: 7,
    project: 'GP-0001',
    name: 'PORTAIL',
    ministry: 'MJ',
    state: 'changed',
    changes: [],
    problems: [],
    warnings: [],
    notes: [],
    content: CONTENT,
    confirm: false,
    baseVersion: 3,
    underWay: null,
    refusal: null,
    ...overrides,
  };
}

const PROBLEM = { address: 'F7', column: 'Phase', message: 'Choisissez une phase.' };
const same = { ...UNDER_WAY, same: true, differences: [] };
const completed = { ...UNDER_WAY, differences: [] };

describe('the fate of a row', () => {
  it.each([
    ['to mend, whatever else it says', aRow({ problems: [PROBLEM] }), 'mend'],
    ['nothing', aRow({ content: null }), 'nothing'],
    ['a confirmation', aRow({ content: null, confirm: true }), 'confirm'],
    ['a confirmation held back', aRow({ content: null, confirm: true, refusal: 'Non.' }), 'held'],
    ['changes held back', aRow({ refusal: 'Non.' }), 'held'],
    ['changes', aRow(), 'ready'],
    ['changes that ask for a word', aRow({ warnings: [WARNING] }), 'unexplained'],
    [
      'a word given in the file',
      aRow({ warnings: [{ ...WARNING, explanation: 'Lot 2' }] }),
      'ready',
    ],
    ['a draft it would overwrite', aRow({ underWay: UNDER_WAY }), 'drafted'],
    ['a draft it only completes', aRow({ underWay: completed }), 'ready'],
    ['a draft that says the same', aRow({ underWay: same }), 'ready'],
  ] as const)('%s', (_, row, fate) => {
    expect(fateOf(row, NOTHING_SAID)).toBe(fate);
  });

  it('follows what is typed and chosen on the screen', () => {
    const row = aRow({ underWay: UNDER_WAY, warnings: [WARNING] });
    const replace = { words: {}, replace: true };
    expect(fateOf(row, replace)).toBe('unexplained');
    const said = { words: { 'budget.costHalved': 'Le lot 2 est abandonné' }, replace: true };
    expect(fateOf(row, said)).toBe('ready');
  });

  it('takes a word emptied on the screen as none, whatever the file said', () => {
    const row = aRow({ warnings: [{ ...WARNING, explanation: 'Lot 2' }] });
    const emptied = { words: { 'budget.costHalved': ' ' }, replace: false };
    expect(unexplained(row, emptied)).toHaveLength(1);
    expect(fateOf(row, emptied)).toBe('unexplained');
  });
});

describe('what keeping adds', () => {
  it('is nothing to a draft that says the same, unless an explanation is typed', () => {
    const row = aRow({ underWay: same, warnings: [{ ...WARNING, explanation: 'Lot 2' }] });
    expect(addsToDraft(row, NOTHING_SAID)).toBe(false);
    const words = { 'budget.costHalved': 'Le lot 2 est abandonné' };
    expect(addsToDraft(row, { words, replace: false })).toBe(true);
  });

  it('is nothing where the row stays out', () => {
    expect(addsToDraft(aRow({ problems: [PROBLEM] }), NOTHING_SAID)).toBe(false);
    expect(addsToDraft(aRow({ underWay: UNDER_WAY }), NOTHING_SAID)).toBe(false);
    expect(addsToDraft(aRow({ underWay: UNDER_WAY }), { words: {}, replace: true })).toBe(true);
  });

  it('is the parts as read, with the words that answer a warning and no others', () => {
    const row = aRow({ warnings: [WARNING] });
    const words = {
      'budget.costHalved': ' Le lot 2 est abandonné ',
      'phase.phaseBack': 'sans objet',
    };
    expect(contentToKeep(CONTENT, row, { words, replace: false })).toEqual({
      parts: CONTENT.parts,
      explanations: { 'budget.costHalved': 'Le lot 2 est abandonné' },
    });
    expect(contentToKeep(CONTENT, row, NOTHING_SAID).explanations).toEqual({});
  });
});
