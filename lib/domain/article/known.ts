import { formatNumber, formatRatio, formatYears } from '@/lib/format/numbers';
import { countedCost, countedDurationDays, countedPhase } from '../figures/counted';
import {
  DECLARED_RATE_NAMES,
  DECLARED_RATES,
  type DeclaredRateName,
} from '../figures/declared-rates';
import { movementsBetween } from '../figures/movements';
import { declaredValue, FIGURES, type FigureName, figureNamed } from '../figures/registry';
import { DAYS_PER_YEAR } from '../history/duration';
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
  /** Names the projects bear or bore. */
  names: readonly { text: string; project: string }[];
  /** Each figure by edition, in published steps: what records and directions are judged on. */
  steps: Readonly<Record<FigureName, readonly { edition: number; steps: number }[]>>;
}

/** Everything the series gives of a measure, the editions in their order. */
export function factsOn({ facts }: Known, measure: Measure): readonly Fact[] {
  return facts[measure] ?? [];
}

/** A figure as the article writes it: a computed one, or what the State declared; rates in hundredths. */
export function figureFact(
  { edition }: EditionPoint,
  measure: FigureName | DeclaredRateName,
  value: number,
  declared = false,
): Fact {
  const unit = measure in DECLARED_RATES ? 'ratio' : figureNamed(measure as FigureName).unit;
  const text = {
    euros: () => eurosInText(value),
    years: () => formatYears(value),
    ratio: () => formatRatio(value),
    count: () => counted(value, measure === 'interministerial' ? 'interministériel' : 'projet'),
  }[unit]();
  const own = unit === 'ratio' ? Number((value * 100).toPrecision(12)) : value;
  return { measure, value: own, project: null, edition: edition.number, text, declared };
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
    steps: Object.fromEntries(
      FIGURES.map((figure) => [
        figure,
        points.flatMap(({ edition: { number }, figures }) => {
          const { value } = figures[figure];
          return value === null ? [] : [{ edition: number, steps: publishedSteps(figure, value) }];
        }),
      ]),
    ) as unknown as Known['steps'],
  };
}

function figuresOf(point: EditionPoint): Fact[] {
  const computed = FIGURES.flatMap((figure) => {
    const [own, said] = [point.figures[figure].value, declaredValue(point.declared, figure)];
    return [
      ...(own === null ? [] : [figureFact(point, figure, own)]),
      ...(said === null ? [] : [figureFact(point, figure, said, true)]),
    ];
  });
  return [...computed, ...declaredRates(point)];
}

/** The rates that the State declared for an edition. */
export function declaredRates(point: EditionPoint): Fact[] {
  return DECLARED_RATE_NAMES.flatMap((name) => {
    const value = point.declared?.[DECLARED_RATES[name].field] ?? null;
    return value === null ? [] : [figureFact(point, name, value, true)];
  });
}

function countFact(point: EditionPoint, measure: Measure, value: number, text: string): Fact {
  const edition = point.edition.number;
  return { measure, value, project: null, edition, text, declared: false };
}

function movementFacts(point: EditionPoint, before: EditionPoint | null): Fact[] {
  if (before === null) return [];
  const { entrants, exits: all } = movementsBetween(before.portfolio, point.portfolio);
  // The same project under another identifier never left.
  const { departed } = point.portfolio;
  const isDuplicate = ({ project }: { project: string }) =>
    departed.some((gone) => gone.project === project && gone.exit?.ground === 'duplicate');
  const exits = all.filter((exit) => !isDuplicate(exit));
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
