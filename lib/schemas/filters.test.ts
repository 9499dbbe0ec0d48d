import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COST_BANDS } from '@/lib/domain/vocabulary/bands';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { isFiltered, portfolioSearch, readPortfolioRequest } from './filters';

const parametersOf = (search: string) => Object.fromEntries(new URLSearchParams(search));

describe('readPortfolioRequest', () => {
  it('reads nothing as the current edition without filters', () => {
    expect(readPortfolioRequest({})).toEqual({
      request: { edition: null, position: null, filters: NO_FILTERS },
      problems: [],
    });
  });

  it('takes the empty lists of a submitted form as absent', () => {
    const { request, problems } = readPortfolioRequest({ edition: '4', ministere: '', phase: '' });
    expect(request).toEqual({ edition: 4, position: null, filters: NO_FILTERS });
    expect(problems).toEqual([]);
  });

  it('keeps what it understands and names what it does not', () => {
    const { request, problems } = readPortfolioRequest({
      edition: '0',
      phase: 'rollout',
      tranche: 'énorme',
      interministeriel: 'peut-être',
    });
    expect(request.edition).toBeNull();
    expect(request.filters).toEqual({ ...NO_FILTERS, phase: 'rollout' });
    expect(problems).toEqual([
      'L’édition demandée doit être un numéro d’édition.',
      'La tranche de coût demandée n’existe pas.',
      'Le filtre «\u00a0interministériel\u00a0» vaut «\u00a0oui\u00a0» ou «\u00a0non\u00a0».',
    ]);
  });

  it('refuses unknown and repeated parameters, except those its caller reads', () => {
    const parameters = { q: 'chorus', phase: ['build', 'trial'] };
    expect(readPortfolioRequest(parameters, ['q']).problems).toEqual([
      'Le paramètre «\u00a0phase\u00a0» est donné plusieurs fois.',
    ]);
    expect(readPortfolioRequest(parameters).problems).toHaveLength(2);
  });

  it('does not read the names of an object’s prototype as parameters', () => {
    expect(readPortfolioRequest({ constructor: 'x' }).problems).toHaveLength(1);
  });
});

describe('portfolioSearch', () => {
  it('writes only what narrows, in one order', () => {
    expect(portfolioSearch({ filters: NO_FILTERS })).toBe('');
    expect(
      portfolioSearch({ filters: { interministerial: false, ministry: 'SPM' }, edition: 4 }),
    ).toBe('?edition=4&ministere=SPM&interministeriel=non');
  });

  it('reads back what it wrote', () => {
    const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
    const requests = fc.record({
      edition: nullable(fc.integer({ min: 1, max: 9_999 })),
      position: nullable(fc.integer({ min: 1, max: 999_999_999 })),
      filters: fc.record({
        ministry: nullable(fc.stringMatching(/^[A-Z0-9_.-]{1,60}$/)),
        phase: nullable(fc.constantFrom(...PHASES)),
        band: nullable(fc.constantFrom(...COST_BANDS)),
        zone: nullable(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme-ascii' })),
        interministerial: nullable(fc.boolean()),
      }),
    });
    fc.assert(
      fc.property(requests, (request) => {
        const read = readPortfolioRequest(parametersOf(portfolioSearch(request)));
        expect(read).toEqual({ request, problems: [] });
        expect(isFiltered(request.filters)).toBe(
          Object.values(request.filters).some((value) => value !== null),
        );
      }),
    );
  });
});
