import { stringify } from 'csv-stringify/sync';
import { COST_BAND_LABELS } from '@/lib/domain/vocabulary/bands';
import { phaseLabel } from '@/lib/domain/vocabulary/phases';
import type { ProjectRow } from '@/lib/views/project';
import { neutralised } from './tables/neutralised';

/** A cell with the text of people, which must not become a formula; numbers are written as they are. */
type Written = string | number | null;

interface Column {
  header: string;
  value: (row: ProjectRow) => Written;
}

const PER_CENT = 100;
/** A cell with a lone LF or CR must be quoted too: the writer only looks for its own CRLF. */
const LINE_ENDS = /[\r\n]/;

const COLUMNS: readonly Column[] = [
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
  { header: 'Écart calendaire (%)', value: (row) => percent(row.scheduleGap) },
  { header: 'Dernière révision (édition)', value: (row) => row.lastRevisedIn },
];

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

function percent(ratio: number | null): number | null {
  return ratio === null ? null : rounded(ratio * PER_CENT, 1);
}

function cell(value: Written): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : neutralised(value);
}

/**
 * The projects table as it is shown, for spreadsheets: CSV, comma, UTF-8 with a byte order mark (so
 * that they read the accents), CRLF, units in the headers, no cell that could become a formula.
 */
export function writeProjectRows(rows: readonly ProjectRow[]): string {
  const records = rows.map((row) => COLUMNS.map(({ value }) => cell(value(row))));
  return stringify([COLUMNS.map(({ header }) => header), ...records], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: LINE_ENDS,
  });
}
