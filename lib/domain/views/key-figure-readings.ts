import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatDelta, formatFigure } from '@/lib/format/numbers';
import type { MovedFigure } from '@/lib/live/dashboard';
import type { Comparison, KeyFigureView } from '@/lib/views/dashboard';
import type { Evidence, FigureName, Unit } from '../figures/types';

export const FIGURE_LABELS: Record<FigureName, string> = {
  projects: 'Projets',
  interministerial: 'Projets interministériels',
  totalCost: 'Coût total estimé',
  meanDuration: 'Durée prévue moyenne',
  budgetGap: 'Écart budgétaire',
  scheduleGap: 'Écart calendaire',
};

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
  /** The figure a reader sees first: recomputed from the history, or as the State published it. */
  source: 'recomputed' | 'declared';
  /** What must be known to read `value` rightly; null where it speaks for itself. */
  caveat: string | null;
  /** The other of the two figures, compared with the first; null where there is only one. */
  beside: string | null;
  sincePrevious: DeltaText;
  sinceYear: DeltaText;
}

const RECONSTRUCTED = 'sur base reconstituée';

/**
 * Reads a key figure. Gap rates were published but cannot be recomputed from what was published
 * (baselines are reconstructed from the first published values): where a rate was declared, it comes
 * first, and the recomputed one stands beside it. Other figures are the recomputed ones.
 */
export function readKeyFigure(figure: KeyFigureView): KeyFigureReading {
  const { evidence, declared } = figure;
  const { unit, value } = evidence;
  const label = FIGURE_LABELS[figure.name];
  const isGap = figure.name === 'budgetGap' || figure.name === 'scheduleGap';
  if (declared !== null && (isGap || value === null)) {
    return {
      label,
      value: formatFigure(declared, unit),
      source: 'declared',
      caveat: 'taux publié',
      beside:
        value === null
          ? 'Non recalculable'
          : `Recalculé\u202f: ${formatFigure(value, unit)}, base reconstituée`,
      sincePrevious: declaredDelta(figure, figure.sincePrevious, withoutPrevious(figure)),
      sinceYear: declaredDelta(figure, figure.sinceYear, NO_YEAR),
    };
  }
  return {
    label,
    value: value === null ? 'Non calculable' : formatFigure(value, unit),
    source: 'recomputed',
    caveat: value === null ? 'aucun projet compté' : isGap ? RECONSTRUCTED : null,
    beside:
      value === null || declared === null
        ? isGap
          ? lastDeclared(figure)
          : null
        : besideDeclared(value, declared, unit),
    sincePrevious: delta(figure.sincePrevious, unit, withoutPrevious(figure)),
    sinceYear: delta(figure.sinceYear, unit, NO_YEAR),
  };
}

/** Why a figure is not compared with the edition before it. */
function withoutPrevious({ evidence, trend }: KeyFigureView): string {
  const previous = trend.at(-2);
  if (!previous) return 'pas d’édition précédente';
  return evidence.value === null
    ? 'rien à comparer'
    : `non calculable en ${formatMonth(previous.dataMonth)}`;
}

const NO_YEAR = 'pas de comparaison à un an';

/** « Publié : 2,51 Md€, identique », or the difference: never two figures without saying which is what. */
function besideDeclared(value: number, declared: number, unit: Unit): string {
  const published = formatFigure(declared, unit);
  const verdict =
    published === formatFigure(value, unit)
      ? 'identique'
      : `écart ${formatDelta(value - declared, unit)}`;
  return `Publié\u202f: ${published}, ${verdict}`;
}

/** The last rate the State published, where it has published none for this edition yet. */
function lastDeclared({ trend, evidence }: KeyFigureView): string | null {
  const last = trend.findLast(({ declared }) => declared !== null);
  if (!last || last.declared === null) return null;
  return `Publié en ${formatMonth(last.dataMonth)}\u202f: ${formatFigure(last.declared, evidence.unit)}`;
}

/** What a figure that has just moved says: by how much. */
export function movedMark(moved: MovedFigure, { value, unit }: Evidence): string {
  if (moved.before === null || value === null) return 'Modifié';
  const change = formatDelta(value - moved.before, unit);
  return /[1-9]/.test(change) ? `Modifié\u202f: ${change}` : 'Légèrement modifié';
}

function delta(comparison: Comparison | null, unit: Unit, missing: string): DeltaText {
  if (comparison === null) return { change: missing, since: '' };
  return deltaText(comparison.delta, unit, comparison);
}

/** Against the rate declared for the compared edition: a declared rate is compared with its like. */
function declaredDelta(
  figure: KeyFigureView,
  comparison: Comparison | null,
  missing: string,
): DeltaText {
  if (comparison === null) return { change: missing, since: '' };
  const { edition } = comparison;
  const earlier = figure.trend.find((point) => point.edition === edition)?.declared;
  if (earlier === null || earlier === undefined || figure.declared === null) {
    return { change: 'non publié', since: `pour la ${formatEdition(edition)}` };
  }
  return deltaText(figure.declared - earlier, figure.evidence.unit, comparison);
}

function deltaText(change: number, unit: Unit, against: Comparison): DeltaText {
  const since = `depuis ${formatMonth(against.dataMonth)}`;
  const text = formatDelta(change, unit);
  if (!/[1-9]/.test(text)) return { change: 'stable', since };
  return { change: text, since };
}
