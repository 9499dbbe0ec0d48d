import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import type { EntryState } from '../history/entry';
import { buildProjectRows } from './projects';
import {
  breakdownCost,
  costReading,
  countSentence,
  dateReading,
  durationReading,
  formerNamesFound,
  gapReading,
  signedPercent,
  slipReading,
} from './row-readings';

function aRow(overrides: Partial<EntryState> = {}) {
  const [row] = buildProjectRows(aPortfolio([anEntry('a', overrides)]), NO_FILTERS).rows;
  if (!row) throw new Error('the fixture has one project');
  return row;
}

const FRAMING = { phase: 'framing', costEuros: null, plannedEndOn: null } as const;

describe('a cell says its value, or why there is none', () => {
  test('cost', () => {
    expect(costReading(aRow({ costEuros: 30_800_000 }))).toEqual({ text: '30,8', missing: false });
    expect(costReading(aRow(FRAMING))).toEqual({ text: 'en cadrage', missing: true });
    expect(costReading(aRow({ costEuros: null })).text).toBe('non renseigné');
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    expect(costReading(aRow({ withheld })).text).toBe('non communiqué');
  });

  test('dates and duration', () => {
    const row = aRow();
    expect(dateReading(row, row.plannedEndOn).text).toBe('janv. 2018');
    expect(durationReading(row).text).toBe('3,0');
    expect(durationReading(aRow(FRAMING)).text).toBe('en cadrage');
    expect(durationReading(aRow({ plannedEndOn: null })).text).toBe('non renseignée');
    const silent = aRow({
      withheld: { scope: 'entry', ground: 'defence', statement: null },
    });
    expect(dateReading(silent, silent.plannedEndOn).text).toBe('non communiquée');
  });

  test('gaps, signed', () => {
    const row = aRow({ costEuros: 12_500_000 });
    expect(gapReading(row, row.budgetGap, 'cost').text).toBe('+25');
    expect(gapReading(row, null, 'cost')).toEqual({ text: 'sans référence', missing: true });
    expect(gapReading(aRow(FRAMING), null, 'duration').text).toBe('en cadrage');
    expect(slipReading(aRow({ plannedEndOn: '2018-07-01' })).text).toBe('+6');
    expect(slipReading(aRow()).text).toBe('0');
    expect(slipReading(aRow(FRAMING))).toEqual({ text: 'en cadrage', missing: true });
    expect([0.001, -0.001, -0.5, 12].map(signedPercent)).toEqual([
      '0',
      '0',
      '\u221250',
      '+1\u202f200',
    ]);
  });
});

test('a project found by a former name says which', () => {
  const previousNames = [
    { name: 'Système Éléphant', renamedIn: 2 },
    { name: 'Autre', renamedIn: 3 },
  ];
  const row = aRow({ name: 'Nouveau système', previousNames });
  expect(formerNamesFound(row, 'ELEPHANT')).toEqual(['Système Éléphant']);
  expect(formerNamesFound(row, 'système')).toEqual([]);
  expect(formerNamesFound(row, '')).toEqual([]);
});

test('the count is a sentence', () => {
  expect(countSentence(12, 61)).toBe('12\u00a0projets sur 61');
  expect(countSentence(61, 61)).toBe('61\u00a0projets');
  expect(countSentence(1, 1)).toBe('1\u00a0projet');
  expect(countSentence(0, 61)).toBe('0\u00a0projet sur 61');
});

describe('the line of a breakdown', () => {
  const cell = (count: number, euros: number, framing: number, withheld = 0) =>
    breakdownCost({
      key: '',
      label: '',
      count,
      euros,
      missing: { framing, withheld, unstated: 0 },
      projects: [],
    });
  test('sums the costs that are known, and says why where none is', () => {
    expect(cell(3, 12_300_000, 1)).toBe('12,3');
    expect(cell(2, 0, 2)).toBe('en cadrage');
    expect(cell(2, 0, 1, 1)).toBe('en cadrage, non communiqué');
    expect(cell(0, 0, 0)).toBe('0,0');
  });
});
