import { formatMillions } from '@/lib/format/numbers';
import type { Act } from '@/lib/schemas/acts';
import type { EntryState } from '../history/entry';
import { isGoingBack, phaseLabel } from '../vocabulary/phases';

/**
 * What deserves a second look before an act is recorded: nothing here is forbidden. `today` is an
 * ISO date.
 */
export function warnings(act: Act, entry: EntryState | null, today: string): string[] {
  const found: string[] = [];
  if (act.act === 'phase' && isGoingBack(entry?.phase ?? null, act.phase)) {
    found.push(
      `Retour en arrière de «\u00a0${phaseLabel(entry?.phase ?? null)}\u00a0» à «\u00a0${phaseLabel(act.phase)}\u00a0»\u202f: il restera visible dans l’histoire du projet.`,
    );
  }
  if (act.act === 'budget' && act.cost !== null && entry?.costEuros) {
    found.push(...costWarnings(entry.costEuros, act.cost));
  }
  const end = act.act === 'schedule' || act.act === 'create' ? act.plannedEndOn : null;
  if (end !== null && end < today) {
    found.push('La fin prévue est déjà passée\u202f: vérifiez l’année, ou la phase du projet.');
  }
  return found;
}

function costWarnings(before: number, after: number): string[] {
  if (after >= before * 10 || after <= before / 10) {
    return [
      `Le coût passerait de ${formatMillions(before)} à ${formatMillions(after)}\u202f: vérifiez l’unité.`,
    ];
  }
  if (after < before / 2)
    return ['Le coût baisserait de plus de moitié\u202f: vérifiez le montant.'];
  if (after > before * 2) return ['Le coût ferait plus que doubler\u202f: vérifiez le montant.'];
  return [];
}
