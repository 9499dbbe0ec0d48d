import { describe, expect, it } from 'vitest';
import { changeOf } from '@/lib/domain/figures/change';
import { bareOr, countedFor, shownOr, sideLabel } from './readings';

describe('what a table of a comparison reads', () => {
  it('leaves the unit to the header', () => {
    const { after, difference } = changeOf(2_560_000_000, 2_632_600_000, 'euros');
    expect(bareOr(2_632_600_000, after)).toBe('2\u202f632,6');
    expect(bareOr(72_600_000, difference)).toBe('+72,6');
    expect(shownOr(72_600_000, difference)).toBe('+72,6\u00a0M€');
  });

  it('says why there is no number', () => {
    expect(bareOr(null, changeOf(0, 0, 'years').after)).toBe('non calculable');
    expect(countedFor(null, 'euros')).toBe('non compté');
    expect(countedFor(1, 'count')).toBe('compté');
    expect(countedFor(10_000_000, 'euros')).toBe('10');
  });

  it('names an edition by its number and its month', () => {
    const first = { edition: 1, version: null, dataMonth: '2016-11' };
    expect(sideLabel(first)).toBe('1re édition (nov. 2016)');
    expect(sideLabel({ ...first, version: 2 })).toBe('1re édition, 1.2 (nov. 2016)');
  });
});
