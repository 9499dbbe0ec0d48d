import { describe, expect, it } from 'vitest';
import { comparisonHref, readComparisonAddress } from './comparison';

const third = { edition: 3, version: null };
const fourth = { edition: 4, version: null };

describe('the address of a comparison', () => {
  it('says two editions and a figure, and reads back what it wrote', () => {
    const href = comparisonHref(third, fourth, 'scheduleDrift');
    expect(href).toBe('/comparer?de=3&a=4&chiffre=scheduleDrift');
    const { address, problems } = readComparisonAddress({
      de: '3',
      a: '4',
      chiffre: 'scheduleDrift',
    });
    expect(address).toEqual({ from: third, to: fourth, bridge: 'scheduleDrift' });
    expect(problems).toEqual([]);
    expect(comparisonHref(third, fourth)).toBe('/comparer?de=3&a=4');
    expect(comparisonHref(third, fourth, 'all')).toBe('/comparer?de=3&a=4&chiffre=tous');
    expect(readComparisonAddress({ chiffre: 'tous' }).address.bridge).toBe('all');
  });

  it('names a publication of an edition', () => {
    const href = comparisonHref({ edition: 4, version: 1 }, { edition: 4, version: 2 });
    expect(href).toBe('/comparer?de=4.1&a=4.2');
    const { address } = readComparisonAddress({ de: '4.1', a: '4.2' });
    expect(address).toMatchObject({ from: { edition: 4, version: 1 } });
  });

  it('leaves the choice where it says nothing', () => {
    expect(readComparisonAddress({ de: '', a: '' })).toEqual({
      address: { from: null, to: null, bridge: 'totalCost' },
      problems: [],
    });
  });

  it('names what it does not understand', () => {
    const { address, problems } = readComparisonAddress({
      de: 'deux',
      a: ['3', '4'],
      chiffre: 'cout',
      page: '2',
    });
    expect(address).toEqual({ from: null, to: null, bridge: 'totalCost' });
    expect(problems).toHaveLength(4);
  });
});
