import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBillions,
  formatEuros,
  formatFigure,
  formatMillions,
  formatMillionsBare,
  formatNumber,
  formatRatio,
  formatYears,
} from './numbers';

const THIN = '\u202f';
const HARD = '\u00a0';

describe('numbers', () => {
  it('groups thousands with a narrow no-break space and marks decimals with a comma', () => {
    expect(formatNumber(1_234_567.891, 2)).toBe(`1${THIN}234${THIN}567,89`);
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(1000)).toBe(`1${THIN}000`);
  });

  it('writes a true minus sign, and none for what rounds to zero', () => {
    expect(formatNumber(-12.34, 1)).toBe('\u221212,3');
    expect(formatNumber(-0.04, 1)).toBe('0,0');
    expect(formatNumber(-0)).toBe('0');
  });

  it('rounds half away from zero on the decimal digits', () => {
    expect(formatNumber(6.35, 1)).toBe('6,4');
    expect(formatNumber(1.005, 2)).toBe('1,01');
    expect(formatNumber(-2.5)).toBe('\u22123');
  });
});

describe('amounts', () => {
  it('separates the unit with a no-break space', () => {
    expect(formatEuros(30_800_000)).toBe(`30${THIN}800${THIN}000${HARD}€`);
    expect(formatBillions(2_630_000_000)).toBe(`2,63${HARD}Md€`);
  });

  it('gives millions the decimals they need, at most three', () => {
    expect(formatMillions(30_800_000)).toBe(`30,8${HARD}M€`);
    expect(formatMillions(30_000_000)).toBe(`30${HARD}M€`);
    expect(formatMillions(1_234_567_890)).toBe(`1${THIN}234,568${HARD}M€`);
    expect(formatMillionsBare(100_000_000)).toBe('100');
    expect(formatMillions(0)).toBe(`0${HARD}M€`);
  });

  it('goes to billions from one billion on', () => {
    expect(formatFigure(999_000_000, 'euros')).toBe(`999${HARD}M€`);
    expect(formatFigure(1_000_000_000, 'euros')).toBe(`1,00${HARD}Md€`);
  });
});

describe('years', () => {
  it('takes the singular below two, as it is shown', () => {
    expect(formatYears(0)).toBe(`0,0${HARD}an`);
    expect(formatYears(1.94)).toBe(`1,9${HARD}an`);
    expect(formatYears(1.95)).toBe(`2,0${HARD}ans`);
    expect(formatYears(6.2)).toBe(`6,2${HARD}ans`);
    expect(formatYears(-1.5)).toBe(`\u22121,5${HARD}an`);
  });
});

describe('ratios and points', () => {
  it('shows a ratio as a percentage', () => {
    expect(formatRatio(0.25)).toBe(`25${HARD}%`);
    expect(formatRatio(0.285)).toBe(`29${HARD}%`);
    expect(formatRatio(0.1234, 1)).toBe(`12,3${HARD}%`);
  });
});

it('never breaks a line inside a figure, and reads back as the number it rounds', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (value, digits) => {
        const text = formatNumber(value, digits);
        expect(text).not.toMatch(/[ -]/);
        const read = Number(text.replaceAll(THIN, '').replace('\u2212', '-').replace(',', '.'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -digits + 1e-4);
      },
    ),
  );
});
