import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { EXIT_GROUNDS } from '../domain/vocabulary/exits';
import { isRegisterScope, readRegisterRequest, registerHref } from './register';

describe('the address of the register', () => {
  it('keeps the edition, the moment and the filters it is given', () => {
    const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values);
    const number = maybe(fc.integer({ min: 1, max: 9_999 }));
    const filters = fc.record({
      ground: maybe(fc.constantFrom(...EXIT_GROUNDS)),
      ministry: maybe(fc.constantFrom('MJ', 'MI')),
    });
    fc.assert(
      fc.property(fc.record({ edition: number, position: number, filters }), (request) => {
        const search = new URL(registerHref(request), 'http://panorama').searchParams;
        const read = readRegisterRequest(Object.fromEntries(search));
        expect(read).toEqual({ request, problems: [] });
      }),
    );
  });

  it('justifies what was counted under filters that the register has, and no other', () => {
    expect(isRegisterScope(NO_FILTERS)).toBe(true);
    expect(isRegisterScope({ ...NO_FILTERS, ministry: 'MJ' })).toBe(true);
    for (const other of [
      { phase: 'build' as const },
      { band: 'over100' as const },
      { zone: 'Finances' },
      { interministerial: false },
    ]) {
      expect(isRegisterScope({ ...NO_FILTERS, ministry: 'MJ', ...other })).toBe(false);
    }
  });
});
