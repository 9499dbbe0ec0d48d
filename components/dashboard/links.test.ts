import { describe, expect, it } from 'vitest';
import { type DashboardView, NO_FILTERS } from '@/lib/views/dashboard';
import { both, byBandKey, byMinistryKey, byPhaseKey, dashboardLinks } from './links';

const filters = { ...NO_FILTERS, ministry: 'MJ' };
const view = { edition: { number: 4 }, filters } as DashboardView;
const links = dashboardLinks({ edition: null, position: null, filters }, view);

describe('dashboardLinks', () => {
  it('leads to the projects of a cell, within the filters in force', () => {
    expect(links.projects({ phase: 'build' })).toBe('/projets?edition=4&ministere=MJ&phase=build');
    expect(links.projects(both(byMinistryKey('MI'), byBandKey('over100')))).toBe(
      '/projets?edition=4&ministere=MI&tranche=over100',
    );
  });

  it('leads nowhere where no filter says what a cell counts', () => {
    expect(links.projects(byPhaseKey('unknown'))).toBeNull();
    expect(links.projects(both(byMinistryKey(''), byPhaseKey('build')))).toBeNull();
  });

  it('leads to the register at the moment shown, within the ministry in force', () => {
    const then = dashboardLinks({ edition: 4, position: 123, filters }, view);
    expect(then.register('abandoned')).toBe(
      '/projets/sortis?edition=4&position=123&ministere=MJ&motif=abandoned',
    );
    expect(links.register(null)).toBe('/projets/sortis?edition=4&ministere=MJ');
  });

  it('opens and closes an evidence without losing the filters', () => {
    expect(links.evidence('totalCost')).toBe('/tableau-de-bord?ministere=MJ&preuve=totalCost');
    expect(links.evidence(null)).toBe('/tableau-de-bord?ministere=MJ');
    expect(links.unfiltered).toBe('/tableau-de-bord');
    expect(links.project('GP-0001')).toBe('/projets/GP-0001?edition=4');
  });
});
