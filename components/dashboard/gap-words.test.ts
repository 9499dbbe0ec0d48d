import { describe, expect, it } from 'vitest';
import type { LateProject } from '@/lib/views/dashboard';
import { baselineWords, gapCell, gapsInWords } from './gap-words';

const late = (rest: Partial<LateProject>): LateProject => ({
  project: 'p',
  name: 'P',
  ministryLabel: 'M',
  budgetGap: null,
  scheduleGap: null,
  baselineEdition: 1,
  reconstructed: true,
  ...rest,
});

describe('gaps in words', () => {
  it('signs what is beyond, and says what cannot be computed', () => {
    expect(gapCell(0.25)).toBe('+25\u00a0%');
    expect(gapCell(-0.03)).toBe('\u22123\u00a0%');
    expect(gapCell(0.001)).toBe('0\u00a0%');
    expect(gapCell(null)).toBe('non calculable');
  });

  it('speaks only of what is beyond the baseline, and since when', () => {
    expect(gapsInWords(late({ scheduleGap: 0.25, budgetGap: 0.1 }))).toBe(
      'durée +25\u00a0%, coût +10\u00a0% depuis la 1re édition',
    );
    expect(gapsInWords(late({ scheduleGap: -0.1, budgetGap: 0.1, baselineEdition: null }))).toBe(
      'coût +10\u00a0%',
    );
  });

  it('says where the baseline comes from', () => {
    expect(baselineWords(late({}))).toBe('1re édition, reconstituée');
    expect(baselineWords(late({ baselineEdition: 3, reconstructed: false }))).toBe(
      '3e édition, approuvée',
    );
    expect(baselineWords(late({ baselineEdition: null }))).toBe('inconnue');
  });
});
