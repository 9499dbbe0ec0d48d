import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ProjectRow } from '@/lib/views/project';
import { writeProjectRows } from './project-rows';

const row: ProjectRow = {
  project: 'boussole',
  name: '=BOUSSOLE("a";1)',
  previousNames: ['Boussole 1', 'Aiguille'],
  ministry: 'MER',
  ministryLabel: 'Ministère de la Mer',
  interministerial: true,
  phase: 'build',
  band: '20to100',
  costEuros: 30_800_001,
  startOn: '2013-07-01',
  plannedEndOn: '2019-12-28',
  durationYears: 6.49863,
  functionalZone: null,
  budgetGap: -0.0312,
  scheduleGap: 0.2,
  bases: { cost: 'approved', schedule: 'reconstructed' },
  endSlipMonths: 8,
  lastRevisedIn: 4,
};

function read(rows: readonly ProjectRow[]): Record<string, string>[] {
  return parse(writeProjectRows(rows), { bom: true, columns: true });
}

describe('writeProjectRows', () => {
  it('writes numbers with the units of the headers, and neutralises what looks like a formula', () => {
    expect(read([row])).toEqual([
      {
        Identifiant: 'boussole',
        Projet: `'=BOUSSOLE("a";1)`,
        'Noms précédents': 'Boussole 1 ; Aiguille',
        'Ministère porteur (code)': 'MER',
        'Ministère porteur': 'Ministère de la Mer',
        Interministériel: 'Oui',
        Phase: 'Conception / Réalisation',
        'Tranche de coût': 'entre 20 et 100 M€',
        'Coût complet estimé (M€)': '30.800001',
        Début: '2013-07-01',
        'Fin prévue': '2019-12-28',
        'Durée prévue (années)': '6.5',
        'Zone fonctionnelle': '',
        'Écart budgétaire (%)': '-3.1',
        'Base de l’écart budgétaire': 'approuvée',
        'Écart calendaire (%)': '20',
        'Glissement de la fin prévue (mois)': '8',
        'Base de l’écart calendaire': 'reconstituée',
        'Dernière révision (édition)': '4',
      },
    ]);
  });

  it('says why there is no cost', () => {
    const framing = {
      ...row,
      phase: 'framing' as const,
      band: 'framing' as const,
      costEuros: null,
    };
    const withheld = { ...row, phase: null, band: 'withheld' as const, costEuros: null };
    const costs = read([framing, withheld]).map((record) => record['Coût complet estimé (M€)']);
    expect(costs).toEqual(['En cadrage', 'Non communiqué']);
  });

  it('starts with a byte order mark and ends its lines with CRLF', () => {
    const file = writeProjectRows([]);
    expect(file.startsWith('\ufeffIdentifiant,Projet')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
  });
});
