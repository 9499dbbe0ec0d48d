import { describe, expect, it } from 'vitest';
import { agree, cardinal, counted } from './numerals';

describe('numerals', () => {
  it('spells small numbers and agrees', () => {
    expect(cardinal(0, 'feminine')).toBe('aucune');
    expect(cardinal(16)).toBe('seize');
    expect(cardinal(17)).toBe('17');
    expect(counted(0, 'projet')).toBe('aucun projet');
    expect(counted(2, 'taux', { plural: 'taux' })).toBe('deux taux');
    expect(agree(0, 'porte', 'portent')).toBe('porte');
  });
});
