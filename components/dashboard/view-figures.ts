import type { FigureName } from '@/lib/domain/figures/registry';
import type { DashboardView, KeyFigureView } from '@/lib/views/dashboard';

/** @throws when the view lacks one of the key figures, which its builder always gives. */
export function figureOf(view: DashboardView, name: FigureName): KeyFigureView {
  const figure = view.keyFigures.find((candidate) => candidate.name === name);
  if (!figure) throw new Error(`the dashboard has no figure ${name}`);
  return figure;
}
