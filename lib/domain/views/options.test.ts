import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import { unknownFilters } from './options';

const portfolio = {
  ...aPortfolio([anEntry('a', { ministry: 'SPM', functionalZone: 'Fiscalité' })]),
  departed: [anEntry('b', { ministry: 'MINJUS', functionalZone: null })],
};
const problems = (filters: Partial<typeof NO_FILTERS>) =>
  unknownFilters({ ...NO_FILTERS, ...filters }, portfolio);

describe('a filter that names nothing the reader has', () => {
  it('is said, for a ministry and for a zone', () => {
    expect(problems({ ministry: 'XYZ', zone: 'Pêche' })).toEqual([
      expect.stringContaining('du ministère «\u00a0XYZ\u00a0»'),
      expect.stringContaining('de la zone «\u00a0Pêche\u00a0»'),
    ]);
  });

  it('is not one of a ministry whose only project left, nor of another spelling of a zone', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ ministry: 'SPM', zone: 'fiscalite' })).toEqual([]);
    expect(problems({ ministry: 'MINJUS', zone: 'Non renseignée' })).toEqual([]);
  });
});
