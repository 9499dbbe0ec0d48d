import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatRatio } from '@/lib/format/numbers';
import type { DeclaredRateView } from '@/lib/views/dashboard';
import { changeOf } from '../figures/change';
import {
  DECLARED_RATES,
  type DeclaredPoint,
  declaredChange,
  methodChangeBetween,
} from '../figures/declared-rates';
import type { DeltaText } from './key-figure-readings';

/** What the tile of a declared rate says, ready to be read. */
interface DeclaredRateReading {
  label: string;
  value: string;
  caveat: string;
  /** Null where there is no rate to compare. */
  sincePrevious: DeltaText | null;
}

/**
 * Reads a rate that the State declared. It speaks of the whole portfolio: under a filter, or for a reader
 * confined to some ministries, there is no such rate, and nothing is put in its place.
 */
export function readDeclaredRate({ name, isWhole, points }: DeclaredRateView): DeclaredRateReading {
  const { label } = DECLARED_RATES[name];
  if (!isWhole) {
    return {
      label,
      value: 'Sans objet',
      caveat: 'déclaré pour l’ensemble du portefeuille seulement',
      sincePrevious: null,
    };
  }
  const shown = points.at(-1);
  if (shown === undefined || shown.value === null) {
    return { label, value: 'Non déclaré', caveat: lastDeclared(points), sincePrevious: null };
  }
  return {
    label,
    value: formatRatio(shown.value),
    caveat: 'publié par l’État, non recalculable',
    sincePrevious: sincePrevious(points, shown),
  };
}

/** The last rate the State published, where it has published none for this edition yet. */
function lastDeclared(points: readonly DeclaredPoint[]): string {
  const last = points.findLast(({ value }) => value !== null);
  if (!last || last.value === null) return 'aucun taux publié';
  return `dernier taux publié\u202f: ${formatRatio(last.value)} (${formatMonth(last.dataMonth)})`;
}

function sincePrevious(points: readonly DeclaredPoint[], shown: DeclaredPoint): DeltaText | null {
  const previous = points.at(-2);
  if (previous === undefined) return null;
  return declaredChangeText(previous, shown);
}

/** « stable depuis juin 2017 », « +1 point depuis juin 2017 »; why two rates are not compared. */
export function declaredChangeText(from: DeclaredPoint, to: DeclaredPoint): DeltaText {
  const change = declaredChange(from, to);
  if (change.comparable) {
    const shown = changeOf(from.value ?? 0, to.value ?? 0, 'ratio');
    return {
      change: shown.direction === 'stable' ? 'inchangé' : shown.difference.text,
      since: `depuis ${formatMonth(from.dataMonth)}`,
    };
  }
  return change.why === 'methodChanged'
    ? { change: `méthode changée depuis ${formatMonth(from.dataMonth)}, non comparable`, since: '' }
    : { change: `non publié pour la ${formatEdition(from.edition)}`, since: '' };
}

/** The changes of method that a series goes through, as sentences. */
export function methodBreaks(points: readonly DeclaredPoint[]): string[] {
  return points.flatMap((point, index) => {
    const previous = points[index - 1];
    const reason = previous && methodChangeBetween(previous.edition, point.edition);
    return reason ? [`${reason}\u202f: les taux d’avant et d’après ne se comparent pas.`] : [];
  });
}
