import type { Comparison, KeyFigureView } from '@/lib/views/dashboard';
import { declaredValue, FIGURES, figureLabel } from '../figures/registry';
import type { DeclaredFigures, Evidence, KeyFigures } from '../figures/types';
import type { Edition } from '../vocabulary/editions';
import { monthsBetween } from './months';

/** The key figures of one edition; of those compared, all by the methods of the one shown. */
export interface EditionFigures {
  edition: Edition;
  figures: KeyFigures;
  declared: DeclaredFigures | null;
}

const YEAR = 12;
const NEAREST = 9;
const FURTHEST = 15;

/** The edition nearest to a year before `month`, 9 to 15 months away; the later of two as near. */
export function yearBefore<T extends { edition: Edition }>(
  earlier: readonly T[],
  month: string,
): T | null {
  const away = ({ edition }: T) => monthsBetween(edition.dataMonth, month);
  return earlier
    .filter((one) => away(one) >= NEAREST && away(one) <= FURTHEST)
    .reduce<T | null>((best, one) => {
      if (best === null) return one;
      return Math.abs(away(one) - YEAR) <= Math.abs(away(best) - YEAR) ? one : best;
    }, null);
}

function comparison(evidence: Evidence, other: EditionFigures | null): Comparison | null {
  const value = other?.figures[evidence.figure].value ?? null;
  if (other === null || value === null || evidence.value === null) return null;
  const { number, dataMonth } = other.edition;
  return { edition: number, dataMonth, value };
}

/** Each key figure of the last of `editions` beside what it was in the ones before, oldest first. */
export function compareKeyFigures(editions: readonly EditionFigures[]): KeyFigureView[] {
  const shown = editions.at(-1);
  if (!shown) return [];
  const earlier = editions.slice(0, -1);
  const previous = earlier.at(-1) ?? null;
  const lastYear = yearBefore(earlier, shown.edition.dataMonth);
  return FIGURES.map((name) => ({
    name,
    label: figureLabel(name, shown.edition),
    evidence: shown.figures[name],
    sincePrevious: comparison(shown.figures[name], previous),
    sinceYear: comparison(shown.figures[name], lastYear),
    declared: declaredValue(shown.declared, name),
    trend: editions.map(({ edition, figures, declared }) => ({
      edition: edition.number,
      dataMonth: edition.dataMonth,
      value: figures[name].value,
      declared: declaredValue(declared, name),
    })),
  }));
}
