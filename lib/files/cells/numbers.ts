/** A number as written, with its number of decimals: 6.8 has one. */
export interface WrittenNumber {
  value: number;
  decimals: number;
}

const PLAIN = /^[+-]?\d+(?:[.,](\d+))?$/;
const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
/** 12.345.678 or 12,345,678, with decimals after the other mark. */
const GROUPED_BY_DOTS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,(\d+))?$/;
const GROUPED_BY_COMMAS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.(\d+))?$/;

/**
 * Reads a number with a decimal comma or dot and spaces between thousands. A single mark is always
 * the decimal one (30.800 is 30,8); repeated, or before the other one, it separates thousands.
 */
export function readNumber(text: string): WrittenNumber | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
  const plain = PLAIN.exec(compact);
  if (plain) {
    return { value: Number(compact.replace(',', '.')), decimals: plain[1]?.length ?? 0 };
  }
  if (EXPONENT.test(compact)) return ofNumber(Number(compact.replace(',', '.')));
  const byDots = GROUPED_BY_DOTS.exec(compact);
  if (byDots) {
    const value = Number(compact.replaceAll('.', '').replace(',', '.'));
    return { value, decimals: byDots[1]?.length ?? 0 };
  }
  const byCommas = GROUPED_BY_COMMAS.exec(compact);
  if (!byCommas) return null;
  return { value: Number(compact.replaceAll(',', '')), decimals: byCommas[1]?.length ?? 0 };
}

/** A number that a spreadsheet gives as such; null where it is not finite. */
export function ofNumber(value: number): WrittenNumber | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const decimals = (mantissa.split('.')[1]?.length ?? 0) - Number(exponent);
  return { value, decimals: Math.max(0, decimals) };
}
