import { describe, expect, it } from 'vitest';
import type { RecentChange } from '@/lib/views/dashboard';
import { announcement } from './announcement';

const change: RecentChange = {
  seq: 12,
  project: 'p1',
  name: 'CHORUS',
  edition: 5,
  by: 'Anne Roy',
  at: '2018-03-01T10:00:00Z',
  summary: 'coût porté de 30 à 35 M€',
};

describe('announcement', () => {
  it('says who, which project, what, and which figures moved', () => {
    expect(
      announcement({
        changes: [change],
        moved: [{ name: 'totalCost', label: 'Coût total estimé', before: 2.5e9 }],
      }),
    ).toBe(
      'Anne Roy, CHORUS\u202f: coût porté de 30 à 35 M€. Chiffre modifié\u202f: coût total estimé.',
    );
  });

  it('counts what it does not tell', () => {
    expect(announcement({ changes: [change, change], moved: [] })).toContain('Et un autre acte.');
    expect(announcement({ changes: [change, change, change], moved: [] })).toContain(
      'Et deux autres actes.',
    );
  });

  it('speaks of an edition that changed without an act on a project', () => {
    expect(announcement({ changes: [], moved: [] })).toBe(
      'Le tableau de bord vient d’être mis à jour.',
    );
  });
});
