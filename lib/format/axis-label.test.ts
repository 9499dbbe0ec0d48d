import { describe, expect, it } from 'vitest';
import { axisLabel } from './axis-label';

describe('axisLabel', () => {
  it.each([
    ['Premier ministre', 'Premier ministre'],
    ['Ministère de la Justice', 'Justice'],
    ['Ministère de l’Intérieur', 'Intérieur'],
    ["Ministère de l'Économie et des Finances", 'Économie et des Finances'],
    ['Ministère des Armées', 'Armées'],
    ['Ministères Chargés des Affaires Sociales', 'Affaires Sociales'],
    ['Ministère de la Culture et de la Communication', 'Culture et de la Communication'],
    ["Ministère de l'Agriculture, de l'Agroalimentaire et de la Forêt", 'Agriculture…'],
  ])('%s', (label, short) => expect(axisLabel(label)).toBe(short));

  it('never exceeds its length by more than the ellipsis', () => {
    const long = 'Fiscalité indirecte, Dédouanement et gestion des imports & exports';
    expect(axisLabel(long).length).toBeLessThanOrEqual(32);
  });
});
