import { DAYS_PER_YEAR, durationDays } from '@/lib/domain/history/duration';
import type { Baseline, EntryState } from '@/lib/domain/history/entry';
import type { Portfolio } from '@/lib/domain/history/portfolio';
import { type PublicationSource, publicationLabel } from '@/lib/domain/publication/source';
import { COST_BAND_LABELS, costBand } from '@/lib/domain/vocabulary/bands';
import { PHASE_LABELS } from '@/lib/domain/vocabulary/phases';

/** What each measure is in, for who reads the file without its documentation. */
const UNITS = {
  costEuros:
    'euros, coût complet estimé (construction, masse salariale comprise, et deux ans d’exploitation)',
  durationDays: 'jours',
  durationYears: 'années de 365\u00a0jours',
  startOn: 'date ISO 8601\u202f; premier jour du mois quand seul le mois est connu',
  baselines:
    'référence initiale et référence en vigueur\u202f; approved\u202f: approuvée, reconstructed\u202f: première valeur publiée, faute d’approuvée',
  null: 'valeur inconnue, sans objet (en cadrage) ou non communiquée (voir withheld)',
} as const;

/**
 * The edition as typed data: whole euros, ISO dates, null where there is no value, and `withheld` where
 * there is one that is kept from publication.
 * @param portfolio as it is read outside.
 */
export function writePanoramaJson(source: PublicationSource, portfolio: Portfolio): string {
  const { edition, version, publishedOn, note } = source;
  const content = {
    title: `Panorama des grands projets SI de l’État, édition ${edition.number}`,
    licence: 'etalab-2.0',
    edition: edition.number,
    publication: publicationLabel(edition.number, version),
    dataMonth: edition.dataMonth,
    publishedOn,
    note,
    units: UNITS,
    projects: portfolio.entries.map((entry) => projectOf(entry, portfolio)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function projectOf(entry: EntryState, { ministryLabels }: Portfolio) {
  const { phase, withheld, ministry } = entry;
  const band = costBand(entry);
  const days = durationDays(entry);
  return {
    id: entry.project,
    name: entry.name,
    previousNames: entry.previousNames.map(({ name, renamedIn }) => ({ name, renamedIn })),
    enteredIn: entry.enteredIn,
    ministry: { code: ministry, label: ministryLabels[ministry] ?? ministry },
    interministerial: entry.interministerial,
    description: entry.description,
    moreUrl: entry.moreUrl,
    startOn: entry.startOn,
    plannedEndOn: entry.plannedEndOn,
    durationDays: days,
    durationYears: days === null ? null : days / DAYS_PER_YEAR,
    phase: phase === null ? null : { code: phase, label: PHASE_LABELS[phase] },
    costEuros: entry.costEuros,
    costBand: { code: band, label: COST_BAND_LABELS[band] },
    withheld: withheld && { scope: withheld.scope, statement: withheld.statement },
    initialBaseline: baselineOf(entry.initialBaseline),
    latestBaseline: baselineOf(entry.latestBaseline),
    functionalZone: entry.functionalZone,
    programmes: entry.programmes.map(({ code, label, share }) => ({ code, label, share })),
    papUrl: entry.papUrl,
  };
}

function baselineOf(baseline: Baseline | null) {
  if (baseline === null) return null;
  const days = durationDays(baseline);
  return {
    costEuros: baseline.costEuros,
    costProvenance: baseline.costEuros === null ? null : baseline.costProvenance,
    startOn: baseline.startOn,
    plannedEndOn: baseline.plannedEndOn,
    durationDays: days,
    scheduleProvenance: days === null ? null : baseline.scheduleProvenance,
  };
}
