import { monthsBetween } from '@/lib/domain/views/months';
import { formatEdition } from '@/lib/format/dates';
import { formatMillions, formatRatio } from '@/lib/format/numbers';
import type { ProjectEditionPoint } from '@/lib/views/project';

interface Ends<T> {
  first: { edition: number; value: T };
  last: { edition: number; value: T };
  /**
   * « depuis la 1re édition », or « entre la 1re et la 3e édition » where the last ones say nothing, or
   * the project has left.
   */
  span: string;
}

function ends<T>(
  points: readonly ProjectEditionPoint[],
  present: boolean,
  read: (point: ProjectEditionPoint) => T | null,
): Ends<T> | null {
  const known = points.flatMap((point) => {
    const value = read(point);
    return value === null ? [] : [{ edition: point.edition, value }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const lasts = present && last.edition === points.at(-1)?.edition;
  return { first, last, span: span(first.edition, last.edition, lasts) };
}

/** `lasts`: the last value known is the one of now. */
function span(first: number, last: number, lasts: boolean): string {
  if (lasts) return `depuis la ${formatEdition(first)}`;
  if (first === last) return `à la ${formatEdition(first)} seulement`;
  return `entre la ${formatEdition(first).replace(' édition', '')} et la ${formatEdition(last)}`;
}

/** What became of the cost over the editions, as the title of its chart. */
export function costFinding(points: readonly ProjectEditionPoint[], present: boolean): string {
  const known = ends(points, present, ({ costEuros }) => costEuros);
  if (known === null) return 'Aucun coût publié à ce jour';
  const { first, last, span: since } = known;
  if (first.edition === last.edition) {
    return `Coût connu ${since}\u202f: ${formatMillions(first.value)}`;
  }
  if (first.value === last.value)
    return `Coût inchangé ${since}\u202f: ${formatMillions(last.value)}`;
  const way = last.value > first.value ? 'hausse' : 'baisse';
  return `Coût en ${way}${size(first.value, last.value)} ${since}\u202f: ${formatMillions(last.value)}`;
}

/** « de 12 % », « de 0,5 % », « de moins de 0,1 % »; nothing from a cost of zero. */
function size(first: number, last: number): string {
  if (first === 0) return '';
  const gap = Math.abs(last - first) / first;
  if (gap < 0.0005) return ` de moins de ${formatRatio(0.001, 1)}`;
  return ` de ${formatRatio(gap, gap < 0.01 ? 1 : 0)}`;
}

/** What became of the planned end over the editions, as the title of its chart. */
export function endFinding(points: readonly ProjectEditionPoint[], present: boolean): string {
  const known = ends(points, present, ({ plannedEndOn }) => plannedEndOn);
  if (known === null) return 'Aucune fin prévue publiée à ce jour';
  const { first, last, span: since } = known;
  if (first.edition === last.edition) return `Fin prévue connue ${since}`;
  const months = monthsBetween(first.value, last.value);
  if (months === 0) return `Fin prévue inchangée ${since}`;
  const way = months > 0 ? 'repoussée' : 'avancée';
  return `Fin prévue ${way} de ${Math.abs(months)}\u00a0mois ${since}`;
}
