import { describe, expect, it } from 'vitest';
import { bareChange, bareValue, countedFor, sideLabel } from './readings';

describe('what a table of a comparison reads', () => {
  it('leaves the unit to the header', () => {
    expect(bareChange(72_600_000, 'euros')).toBe('+72,6');
    expect(bareChange(-0.0123, 'ratio')).toBe('\u22121,23');
    expect(bareValue(2_632_600_000, 'euros')).toBe('2\u202f632,6');
    expect(bareValue(6.234, 'years')).toBe('6,23');
    expect(bareValue(0.25, 'ratio')).toBe('25,00');
  });

  it('says why there is no number', () => {
    expect(bareValue(null, 'years')).toBe('non calculable');
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
