import { describe, expect, it } from 'vitest';
import type { UploadPreview, UploadRow } from '@/lib/views/sheet-upload';
import { filteredRows, filterLabel, lines, type RowFilter, summary, tallyOf } from './readings';

const BLANK: UploadRow = {
  line: 1,
  project: null,
  name: '',
  ministry: 'MJ',
  state: 'unchanged',
  changes: [],
  problems: [],
  warnings: [],
  notes: [],
  content: null,
  confirm: false,
  baseVersion: 0,
  underWay: null,
  refusal: null,
};
const CONTENT = { parts: {}, explanations: {} };
const ASKED = {
  address: 'I3',
  code: 'costHalved',
  part: 'budget',
  message: '',
  explanation: '',
} as const;

function aPreview(...rows: Partial<UploadRow>[]): UploadPreview {
  return {
    edition: 5,
    ministries: ['MJ'],
    rows: rows.map((row, index) => ({
      ...BLANK,
      line: index + 2,
      project: `GP-000${index + 1}`,
      ...row,
    })),
    counts: { unchanged: 0, changed: 0, confirmed: 0, problems: 0, proposals: 0 },
    general: [],
    fingerprint: 'f',
  };
}

const PREVIEW = aPreview(
  { content: CONTENT },
  { content: CONTENT, warnings: [ASKED] },
  { problems: [{ address: 'F4', column: 'Phase', message: 'Choisissez une phase.' }] },
  { confirm: true },
  {},
);

describe('the preview of a spreadsheet', () => {
  it('counts what keeping and sending would do', () => {
    const tally = tallyOf(PREVIEW, {});
    expect(tally).toMatchObject({ toKeep: 2, aside: 1, toSend: 1, toConfirm: 1 });
    const words = { 'budget.costHalved': 'Le lot 2 est abandonné' };
    expect(tallyOf(PREVIEW, { 'GP-0002': { words, replace: false } }).toSend).toBe(2);
  });

  it('says in one sentence what is in the file', () => {
    expect(summary(PREVIEW, tallyOf(PREVIEW, {}))).toBe(
      '5 lignes lues\u202f: 2 lignes avec des changements, 1 «\u00a0rien n’a changé\u00a0», 1 ligne à corriger, 1 ligne sans changement.',
    );
    expect(lines(1)).toBe('1 ligne');
  });

  it('shows what changes, what is to mend, what is to explain', () => {
    const shown = (filter: RowFilter, decisions = {}) =>
      filteredRows(PREVIEW, filter, decisions).map(({ line }) => line);
    expect(shown('notable')).toEqual([2, 3, 4, 5]);
    expect(shown('mend')).toEqual([4]);
    expect(shown('nothing')).toEqual([6]);
    expect(shown('all')).toHaveLength(5);
    expect(shown('explain')).toEqual([3]);
    expect(filterLabel('explain', 1)).toBe('À expliquer (1)');
  });

  it('keeps in the list the row whose explanation is being typed', () => {
    const words = { 'budget.costHalved': 'Le lot 2 est abandonné' };
    const decisions = { 'GP-0002': { words, replace: false } };
    expect(filteredRows(PREVIEW, 'explain', decisions).map(({ line }) => line)).toEqual([3]);
  });
});
