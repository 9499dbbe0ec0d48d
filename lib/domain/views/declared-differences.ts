import { declaredValue, FIGURES, type FigureName, figureNamed } from '../figures/registry';
import { spellingKey } from '../figures/spelling';
import type { DeclaredFigures, KeyFigures } from '../figures/types';

/** Where what the State published and what the history gives are not the same number. */
export interface Difference {
  figure: FigureName | 'byCostBand' | 'byMinistryAndPhase' | 'byFunctionalZone';
  /** For a distribution: the label of the row, and of the column in a cross table. */
  row: string | null;
  column: string | null;
  declared: number;
  computed: number;
  /** computed − declared, in the figure's unit. */
  difference: number;
}

/** Rounding a half either way is no difference; the slack absorbs the binary form of decimals. */
const SLACK = 1e-9;

export type Counts = Readonly<Record<string, number>>;

export interface Distributions {
  byCostBand: Counts;
  byFunctionalZone: Counts;
  byMinistryAndPhase: Readonly<Record<string, Counts>>;
}

/** Every published value the history does not give back at the precision it was published with. */
export function differencesWith(
  declared: DeclaredFigures | null,
  figures: KeyFigures,
  distributions: Distributions,
): Difference[] {
  if (declared === null) return [];
  const { byCostBand, byFunctionalZone, byMinistryAndPhase } = declared;
  return [
    ...FIGURES.flatMap((figure) => keyFigureDifference(declared, figures, figure)),
    ...countDifferences('byCostBand', null, byCostBand, distributions.byCostBand),
    ...crossDifferences(byMinistryAndPhase, distributions.byMinistryAndPhase),
    ...countDifferences('byFunctionalZone', null, byFunctionalZone, distributions.byFunctionalZone),
  ];
}

function keyFigureDifference(
  declared: DeclaredFigures,
  figures: KeyFigures,
  figure: FigureName,
): Difference[] {
  const published = declaredValue(declared, figure);
  const computed = figures[figure].value;
  if (published === null || computed === null) return [];
  const { precision } = figureNamed(figure);
  const away = Math.abs(computed - published) / precision;
  if (away <= 0.5 + SLACK) return [];
  return [
    {
      figure,
      row: null,
      column: null,
      declared: published,
      computed,
      difference: computed - published,
    },
  ];
}

/** One cell per label in either distribution; spellings of a label are one, a cell not given is 0. */
function countDifferences(
  figure: Difference['figure'],
  within: string | null,
  declared: Counts | null,
  computed: Counts,
): Difference[] {
  if (declared === null) return [];
  const [theirs, ours] = [byKey(declared), byKey(computed)];
  return [...new Map([...ours, ...theirs])].flatMap(([key, { label }]) => {
    const [published, counted] = [theirs.get(key)?.value ?? 0, ours.get(key)?.value ?? 0];
    if (published === counted) return [];
    const place = within === null ? { row: label, column: null } : { row: within, column: label };
    return [
      { figure, ...place, declared: published, computed: counted, difference: counted - published },
    ];
  });
}

function crossDifferences(
  declared: DeclaredFigures['byMinistryAndPhase'],
  computed: Distributions['byMinistryAndPhase'],
): Difference[] {
  if (declared === null) return [];
  const [theirs, ours] = [byKey(declared), byKey(computed)];
  return [...new Map([...ours, ...theirs])].flatMap(([key, { label }]) =>
    countDifferences(
      'byMinistryAndPhase',
      label,
      theirs.get(key)?.value ?? {},
      ours.get(key)?.value ?? {},
    ),
  );
}

function byKey<T>(record: Readonly<Record<string, T>>): Map<string, { label: string; value: T }> {
  return new Map(
    Object.entries(record).map(([label, value]) => [spellingKey(label), { label, value }]),
  );
}
