import { describe, expect, it } from 'vitest';
import { comparisonHref, readComparisonAddress } from './comparison';

describe('the address of a comparison', () => {
  it('says two editions and a figure, and reads back what it wrote', () => {
    const href = comparisonHref(3, 4, 'scheduleGap');
    expect(href).toBe('/comparer?de=3&a=4&chiffre=scheduleGap');
    const { address, problems } = readComparisonAddress({
      de: '3',
      a: '4',
      chiffre: 'scheduleGap',
    });
    expect(address).toEqual({ from: 3, to: 4, bridge: 'scheduleGap' });
    expect(problems).toEqual([]);
    expect(comparisonHref(3, 4)).toBe('/comparer?de=3&a=4');
    expect(comparisonHref(3, 4, 'all')).toBe('/comparer?de=3&a=4&chiffre=tous');
    expect(readComparisonAddress({ chiffre: 'tous' }).address.bridge).toBe('all');
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
