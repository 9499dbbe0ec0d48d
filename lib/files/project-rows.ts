import { COST_BAND_LABELS } from '@/lib/domain/vocabulary/bands';
import { phaseLabel } from '@/lib/domain/vocabulary/phases';
import type { ProjectRow } from '@/lib/views/project';
import { baseOf } from './bases';
import { type CsvColumn, writeCsvRows } from './csv-rows';

const PER_CENT = 100;

const COLUMNS: readonly CsvColumn<ProjectRow>[] = [
  { header: 'Identifiant', value: (row) => row.project },
  { header: 'Projet', value: (row) => row.name },
  { header: 'Noms précédents', value: (row) => row.previousNames.join(' ; ') },
  { header: 'Ministère porteur (code)', value: (row) => row.ministry },
  { header: 'Ministère porteur', value: (row) => row.ministryLabel },
  { header: 'Interministériel', value: (row) => (row.interministerial ? 'Oui' : 'Non') },
  { header: 'Phase', value: (row) => phaseLabel(row.phase) },
  { header: 'Tranche de coût', value: (row) => COST_BAND_LABELS[row.band] },
  {
    header: 'Coût complet estimé (M€)',
    value: (row) => (row.costEuros === null ? COST_BAND_LABELS[row.band] : row.costEuros / 1e6),
  },
  { header: 'Début', value: (row) => row.startOn },
  { header: 'Fin prévue', value: (row) => row.plannedEndOn },
  { header: 'Durée prévue (années)', value: (row) => rounded(row.durationYears, 2) },
  { header: 'Zone fonctionnelle', value: (row) => row.functionalZone },
  { header: 'Écart budgétaire (%)', value: (row) => percent(row.budgetGap) },
  { header: 'Base de l’écart budgétaire', value: (row) => baseOf(row.bases.cost) },
  { header: 'Écart calendaire (%)', value: (row) => percent(row.scheduleGap) },
  { header: 'Glissement de la fin prévue (mois)', value: (row) => row.endSlipMonths },
  { header: 'Base de l’écart calendaire', value: (row) => baseOf(row.bases.schedule) },
  { header: 'Dernière révision (édition)', value: (row) => row.lastRevisedIn },
];

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

function percent(ratio: number | null): number | null {
  return ratio === null ? null : rounded(ratio * PER_CENT, 1);
}

/** The projects table as it is shown, units in the headers. */
export function writeProjectRows(rows: readonly ProjectRow[]): string {
  return writeCsvRows(COLUMNS, rows);
}
