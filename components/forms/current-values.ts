import { isReconstructed } from '@/lib/domain/history/baseline';
import type { Baseline, EntryState } from '@/lib/domain/history/entry';
import { WITHHOLDING_GROUND_LABELS } from '@/lib/domain/vocabulary/withholding';
import { formatLongDate } from '@/lib/format/dates';
import { formatMillions } from '@/lib/format/numbers';

/** The values of an entry as they stand, in words; a missing one says why. */

/** « 30,8 M€ », « en cadrage », « 30,8 M€, non communiqué (appel d’offres en cours) ». */
export function costText(entry: EntryState): string {
  const amount =
    entry.costEuros === null
      ? entry.phase === 'framing'
        ? 'en cadrage, sans montant'
        : 'aucun montant'
      : formatMillions(entry.costEuros);
  if (entry.withheld === null) return amount;
  const ground = WITHHOLDING_GROUND_LABELS[entry.withheld.ground];
  return `${amount}, non communiqué (${ground.charAt(0).toLocaleLowerCase('fr')}${ground.slice(1)})`;
}

/** « 1er juillet 2018 », « non renseignée ». */
export function dateText(iso: string | null): string {
  return iso === null ? 'non renseignée' : formatLongDate(iso);
}

/** « 30,8 M€, fin au 1er juillet 2018 (reconstituée, 1re édition) ». */
export function baselineText(baseline: Baseline | null): string {
  if (baseline === null) return 'aucune';
  const cost = baseline.costEuros === null ? 'sans montant' : formatMillions(baseline.costEuros);
  const end =
    baseline.plannedEndOn === null
      ? 'sans date de fin'
      : `fin le ${formatLongDate(baseline.plannedEndOn)}`;
  const provenance = isReconstructed(baseline) ? 'reconstituée d’après' : 'approuvée dans';
  return `${cost}, ${end} (${provenance} l’édition\u00a0${baseline.edition})`;
}
