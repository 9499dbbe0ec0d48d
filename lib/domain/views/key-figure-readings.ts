import { formatMonth } from '@/lib/format/dates';
import { formatFigure, formatNumber } from '@/lib/format/numbers';
import { agree } from '@/lib/format/numerals';
import type { MovedFigure } from '@/lib/live/dashboard';
import type { Comparison, KeyFigureView } from '@/lib/views/dashboard';
import { changeOf } from '../figures/change';
import { missingOf, withoutCosts } from '../figures/missing-cost';
import { figureNamed, isSilentWithoutValue } from '../figures/registry';
import type { Evidence, Unit } from '../figures/types';

/** A change since an earlier edition, in words. */
export interface DeltaText {
  /** « +3 », « stable », « pas d’édition précédente ». */
  change: string;
  /** « depuis nov. 2017 »; empty where there is nothing to compare with. */
  since: string;
}

/** What a key figure's tile says, ready to be read. */
export interface KeyFigureReading {
  label: string;
  value: string;
  /** What must be known to read `value` rightly; null where it speaks for itself. */
  caveat: string | null;
  /** What the State published of the same quantity, compared with it; null where it published none. */
  beside: string | null;
  sincePrevious: DeltaText;
  sinceYear: DeltaText;
}

/** Reads a key figure that the history gives: what the State declared of it stands beside. */
export function readKeyFigure(figure: KeyFigureView): KeyFigureReading {
  const { evidence, declared, label } = figure;
  const { unit, value } = evidence;
  return {
    label,
    value: value === null ? 'Non calculable' : formatFigure(value, unit),
    caveat: caveatOf(evidence),
    beside: declared === null ? null : besideDeclared(value, declared, unit),
    sincePrevious: delta(evidence, figure.sincePrevious, withoutPrevious(figure)),
    sinceYear: delta(evidence, figure.sinceYear, 'pas de comparaison à un an'),
  };
}

/**
 * On what a rate is measured, said with it; why a figure is missing. A rate on approved baselines says on
 * how many of them: three projects are not the portfolio.
 */
export function caveatOf(evidence: Evidence): string | null {
  const { figure, counted, leftOut, value } = evidence;
  const all = counted.length + leftOut.length;
  const { gap } = figureNamed(figure);
  if (gap?.baselines === 'approved') {
    return counted.length === 0
      ? `aucune référence approuvée sur ${formatNumber(all)}`
      : `sur ${formatNumber(counted.length)} ${agree(counted.length, 'référence approuvée', 'références approuvées')} de ${formatNumber(all)}`;
  }
  if (figure === 'totalCost') return withoutCosts(missingOf(evidence));
  if (value === null) return 'aucun projet compté';
  return gap === null
    ? null
    : `${formatNumber(counted.length)} ${agree(counted.length, 'projet', 'projets')} sur ${formatNumber(all)}`;
}

/** Why a figure is not compared with the edition before it. */
function withoutPrevious({ evidence, trend }: KeyFigureView): string {
  const previous = trend.at(-2);
  if (!previous) return 'pas d’édition précédente';
  return evidence.value === null
    ? 'rien à comparer'
    : `non calculable en ${formatMonth(previous.dataMonth)}`;
}

/**
 * « Publié : 2,51 Md€, identique », or both values and their difference, with the decimals with which they
 * subtract: never two figures without saying which is what.
 */
function besideDeclared(value: number | null, declared: number, unit: Unit): string {
  const published = formatFigure(declared, unit);
  if (value === null) return `Publié\u202f: ${published}`;
  if (published === formatFigure(value, unit)) return `Publié\u202f: ${published}, identique`;
  const { before, after, difference } = changeOf(declared, value, unit);
  return `Publié\u202f: ${before.text}, recalculé\u202f: ${after.text}, écart ${difference.text}`;
}

/** What a figure that has just moved says: by how much. */
export function movedMark(moved: MovedFigure, { value, unit }: Evidence): string {
  if (moved.before === null || value === null) return 'Modifié';
  const { difference, direction } = changeOf(moved.before, value, unit);
  return direction === 'stable' ? 'Légèrement modifié' : `Modifié\u202f: ${difference.text}`;
}

/** The change that every other screen shows of the same two values. */
function delta(
  { value, unit }: Evidence,
  comparison: Comparison | null,
  missing: string,
): DeltaText {
  if (comparison === null || value === null) return { change: missing, since: '' };
  const { difference, direction } = changeOf(comparison.value, value, unit);
  const change = direction === 'stable' ? 'stable' : difference.text;
  return { change, since: `depuis ${formatMonth(comparison.dataMonth)}` };
}

/**
 * False for a rate on approved baselines while there is none: nothing was ever approved of the projects
 * taken up from published editions, and an empty tile says less than the drift beside it.
 */
export function isShown({ name, evidence }: KeyFigureView): boolean {
  return !isSilentWithoutValue(name) || evidence.counted.length > 0;
}
