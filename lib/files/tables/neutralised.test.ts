import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralised, restored } from './neutralised';

describe('neutralised', () => {
  it.each(['=1+1', '+33', '-12', '@A1', '\t=1', '\r=1', "'=1"])('%j gets an apostrophe', (text) => {
    expect(neutralised(text)).toBe(`'${text}`);
  });

  it.each(['texte', 'a=b', "l'été", "'quoted'", ''])('%j is left alone', (text) => {
    expect(neutralised(text)).toBe(text);
    expect(restored(text)).toBe(text);
  });

  it('is always restored, and never starts as a formula', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "''", 'a', '');
    fc.assert(
      fc.property(fc.tuple(starts, starts, fc.string()), (parts) => {
        const text = parts.join('');
        expect(restored(neutralised(text))).toBe(text);
        expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
