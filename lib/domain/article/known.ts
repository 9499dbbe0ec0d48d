import { formatNumber, formatRatio, formatYears } from '@/lib/format/numbers';
import { countedCost, countedDurationDays, countedPhase } from '../figures/counted';
import { movementsBetween } from '../figures/movements';
import { FIGURES, type FigureName } from '../figures/types';
import { DAYS_PER_YEAR } from '../history/duration';
import { declaredValue } from '../views/comparisons';
import { PHASES } from '../vocabulary/phases';
import { eurosInText } from './amounts';
import type { Fact, Measure } from './fact';
import { counted } from './grammar';
import { leftSinceFirst } from './movements';
import { type EditionPoint, publishedSteps, type Series } from './series';

/** What the published series gives, for an edited text to be checked against: nothing withheld is in it. */
export interface Known {
  edition: number;
  /** True when every edition since the first is known: then what none of them gives is false. */
  isWhole: boolean;
  facts: Readonly<Partial<Record<Measure, readonly Fact[]>>>;
  /** Names the projects bear or bore, and their ministries. */
  names: readonly { text: string; project: string }[];
  /** Ministry of each project of this edition, and every label. */
  ministries: readonly { project: string; label: string }[];
  /** Each figure by edition, in published steps: what records and directions are judged on. */
  steps: Readonly<Record<FigureName, readonly { edition: number; steps: number }[]>>;
  /** Rates that the State declared for this edition: how they moved cannot be told. */
  declaredRates: readonly FigureName[];
  yearAgo: number | null;
}

/** Everything the series gives of a measure, the editions in their order. */
export function factsOn({ facts }: Known, measure: Measure): readonly Fact[] {
  return facts[measure] ?? [];
}

/** A key figure as the article writes it. */
export function figureText(point: EditionPoint, figure: FigureName, value: number): string {
  switch (point.figures[figure].unit) {
    case 'euros':
      return eurosInText(value);
    case 'years':
      return formatYears(value);
    case 'ratio':
      return formatRatio(value);
    case 'count':
      return counted(value, figure === 'interministerial' ? 'interministériel' : 'projet');
  }
}

/** A key figure as a fact: rates in hundredths. */
export function figureFact(
  point: EditionPoint,
  measure: FigureName,
  value: number,
  declared = false,
): Fact {
  const isRatio = point.figures[measure].unit === 'ratio';
  return {
    measure,
    value: isRatio ? Number((value * 100).toPrecision(12)) : value,
    project: null,
    edition: point.edition.number,
    text: figureText(point, measure, value),
    declared,
  };
}

/** @param costs what the series gives of projects beside its tables. */
export function knownOf(series: Series, costs: readonly Fact[]): Known {
  const { points, current } = series;
  const names = points.flatMap(({ portfolio }) =>
    portfolio.entries.map(({ name, project }) => ({ text: name, project })),
  );
  return {
    edition: current.edition.number,
    isWhole: series.isWhole,
    facts: Object.groupBy(
      points
        .flatMap((point, at) => [
          ...figuresOf(point),
          ...movementFacts(point, points[at - 1] ?? null),
          ...phaseFacts(point),
          ...projectFacts(point),
        ])
        .concat(leftFact(series), costs),
      ({ measure }) => measure,
    ),
    names: [...new Map(names.map((one) => [`${one.text} ${one.project}`, one])).values()],
    ministries: current.portfolio.entries.map(({ project, ministry }) => ({
      project,
      label: current.portfolio.ministryLabels[ministry] ?? ministry,
    })),
    steps: Object.fromEntries(
      FIGURES.map((figure) => [
        figure,
        points.flatMap(({ edition: { number }, figures }) => {
          const { value } = figures[figure];
          return value === null ? [] : [{ edition: number, steps: publishedSteps(figure, value) }];
        }),
      ]),
    ) as unknown as Known['steps'],
    declaredRates: FIGURES.filter(
      (figure) =>
        current.figures[figure].unit === 'ratio' &&
        declaredValue(current.declared, figure) !== null,
    ),
    yearAgo: series.yearAgo?.edition.number ?? null,
  };
}

function figuresOf(point: EditionPoint): Fact[] {
  return FIGURES.flatMap((figure) => {
    const computed = point.figures[figure].value;
    const declared = declaredValue(point.declared, figure);
    // A declared rate has a method of its own: the drift is no value of it.
    const isRate = point.figures[figure].unit === 'ratio' && declared !== null;
    return [
      ...(computed === null || isRate ? [] : [figureFact(point, figure, computed)]),
      ...(declared === null ? [] : [figureFact(point, figure, declared, true)]),
    ];
  });
}

function countFact(point: EditionPoint, measure: Measure, value: number, text: string): Fact {
  const edition = point.edition.number;
  return { measure, value, project: null, edition, text, declared: false };
}

function movementFacts(point: EditionPoint, before: EditionPoint | null): Fact[] {
  if (before === null) return [];
  const { entrants, exits } = movementsBetween(before.portfolio, point.portfolio);
  return [
    countFact(point, 'entrants', entrants.length, counted(entrants.length, 'projet')),
    countFact(point, 'exits', exits.length, counted(exits.length, 'projet')),
  ];
}

function leftFact(series: Series): Fact[] {
  const left = leftSinceFirst(series);
  return left === null ? [] : [countFact(series.current, 'left', left, formatNumber(left))];
}

function phaseFacts(point: EditionPoint): Fact[] {
  return PHASES.map((phase) => {
    const count = point.portfolio.entries.filter((entry) => countedPhase(entry) === phase).length;
    return countFact(point, 'phase', count, `${counted(count, 'projet')} (${phase})`);
  });
}

function projectFacts({ edition, portfolio }: EditionPoint): Fact[] {
  return portfolio.entries.flatMap((entry) => {
    const [cost, days] = [countedCost(entry), countedDurationDays(entry)];
    const years = days === null ? null : days / DAYS_PER_YEAR;
    const own = { project: entry.project, edition: edition.number, declared: false };
    return [
      ...(cost === null
        ? []
        : [{ ...own, measure: 'cost' as const, value: cost, text: eurosInText(cost) }]),
      ...(years === null
        ? []
        : [{ ...own, measure: 'duration' as const, value: years, text: formatYears(years) }]),
    ];
  });
}
