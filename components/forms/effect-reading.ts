import { changeOf } from '@/lib/domain/figures/change';
import { EXIT_FIGURES } from '@/lib/domain/figures/exit-figures';
import { byFigure, figureNamed } from '@/lib/domain/figures/registry';
import type { Effect, EffectFigure } from '@/lib/domain/views/effects';

const LABELS: Readonly<Record<EffectFigure, string>> = {
  spentWithoutService: `${EXIT_FIGURES.spentWithoutService.label} (cumul)`,
  ...byFigure((figure) => figureNamed(figure).label),
  projectBudgetGap: 'Écart budgétaire de ce projet',
  projectScheduleGap: 'Écart calendaire de ce projet',
};

/** An effect ready to be read, with as many decimals as it takes for the change to show. */
export interface EffectReading {
  figure: EffectFigure;
  label: string;
  before: string;
  after: string;
  change: string;
  moved: boolean;
}

export function readEffect({ figure, unit, before, after, words }: Effect): EffectReading {
  const label = LABELS[figure];
  if (words !== undefined) {
    return { figure, label, ...words, moved: words.before !== words.after };
  }
  if (before === null || after === null) {
    const write = (value: number | null) =>
      value === null ? 'non calculable' : changeOf(value, value, unit).before.text;
    const moved = before !== after;
    const turn = after === null ? 'n’est plus calculable' : 'devient calculable';
    const change = moved ? turn : 'inchangé';
    return { figure, label, before: write(before), after: write(after), change, moved };
  }
  const change = changeOf(before, after, unit, { visible: true });
  const moved = change.direction !== 'stable';
  return {
    figure,
    label,
    before: change.before.text,
    after: change.after.text,
    change: moved ? change.difference.text : 'inchangé',
    moved,
  };
}

/** What moves, in one sentence: said aloud while the table changes. Empty when nothing does. */
export function effectSentence(readings: readonly EffectReading[]): string {
  const moved = readings.filter(({ moved: hasMoved }) => hasMoved);
  if (moved.length === 0) return '';
  return `${moved.map(({ label, after, change }) => `${label}\u202f: ${after}, ${change}`).join('\u202f; ')}.`;
}
