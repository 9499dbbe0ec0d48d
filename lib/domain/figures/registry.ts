import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Edition } from '../vocabulary/editions';
import { countedCost, countedDurationDays, isEntryWithheld } from './counted';
import { type Against, type GapQuestion, gapPart } from './gaps';
import {
  COUNT_METHOD,
  INTERMINISTERIAL_METHOD,
  MEAN_DURATION_METHOD,
  methodNamed,
  TOTAL_COST_METHOD,
} from './methods';
import type { DeclaredFigures, Method, Part, Unit } from './types';

/** Which gap methods and which baseline a computation uses. */
export interface FigureContext {
  /** Names of gap methods (`methods.ts`). */
  budgetMethod: string;
  scheduleMethod: string;
  against: Against;
}

/** A noun phrase as sentences need it: « le coût total est en hausse », « la durée moyenne … ». */
export interface Noun {
  /** Without its article, in lower case. */
  text: string;
  gender: 'masculine' | 'feminine';
}

/** What anything that shows a figure needs to know of it; nobody else keeps a table of figures. */
export interface Described {
  /** As a tile, a column or a row names it. */
  label: string;
  noun: Noun;
  unit: Unit;
  /** What one unit of the last published digit is worth: 0.01 Md€, 0.1 year, 1 %. */
  precision: number;
  /** Name in the open data (`indicateurs.csv`). */
  code: string;
}

interface Computed extends Described {
  /** The name it bears where the directorate decided that it is the official rate. */
  officialLabel?: string;
  /** Field of the declared figures that states the same quantity; null where the State declared none. */
  declaredAs: Exclude<keyof DeclaredFigures, 'edition' | `by${string}`> | null;
  /** What it means, in the few words of a note. */
  meaning: string;
  /** What a gap compares, and which baselines it counts; null for a figure that is no gap. */
  gap: Pick<GapQuestion, 'compares' | 'baselines'> | null;
  /** True where dates make it: it can then move by how precisely they are written. */
  isOfDates: boolean;
  method: (context: FigureContext) => Method;
  /** A project's part in it, or why it has none. */
  part: (entry: EntryState, context: FigureContext) => Part;
}

const ONE: Part = { value: 1, weight: 1 };

function costPart(entry: EntryState): Part {
  if (entry.withheld !== null) return 'withheld';
  const cost = countedCost(entry);
  if (cost === null) return entry.phase === 'framing' ? 'framing' : 'noCost';
  return { value: cost, weight: 1 };
}

function durationPart(entry: EntryState): Part {
  if (isEntryWithheld(entry)) return 'withheld';
  const days = countedDurationDays(entry);
  if (days === null) return entry.phase === 'framing' ? 'framing' : 'noDuration';
  return { value: days / DAYS_PER_YEAR, weight: 1 };
}

const RATIO = { unit: 'ratio', precision: 0.01, declaredAs: null } as const;

const budget = ({ budgetMethod }: FigureContext) => methodNamed(budgetMethod);
const schedule = ({ scheduleMethod }: FigureContext) => methodNamed(scheduleMethod);

/** A drift is measured from the first published value, whatever was approved since. */
function gapOf(
  compares: GapQuestion['compares'],
  baselines: 'reconstructed' | 'approved',
  method: Computed['method'],
): Pick<Computed, 'gap' | 'isOfDates' | 'method' | 'part'> {
  return {
    gap: { compares, baselines },
    isOfDates: compares === 'durations',
    method,
    part: (entry, context) =>
      gapPart(entry, {
        compares,
        baselines,
        method: method(context),
        against: baselines === 'approved' ? context.against : 'initial',
      }),
  };
}

/**
 * The key figures that the history gives, in the order in which they are read: the one declaration of
 * each. A drift is measured from the first published value of the projects that have no approved
 * baseline; a gap on approved baselines, on the others. Neither is the rate that the State declares
 * (`declared-rates.ts`), whose reference values were never published.
 */
export const FIGURE_REGISTRY = {
  projects: {
    label: 'Projets',
    noun: { text: 'nombre de projets', gender: 'masculine' },
    unit: 'count',
    precision: 1,
    code: 'nombre_projets',
    declaredAs: 'projects',
    meaning: 'présents au panorama à cette édition',
    gap: null,
    isOfDates: false,
    method: () => COUNT_METHOD,
    part: () => ONE,
  },
  interministerial: {
    label: 'Projets interministériels',
    noun: { text: 'nombre de projets interministériels', gender: 'masculine' },
    unit: 'count',
    precision: 1,
    code: 'nombre_projets_interministeriels',
    declaredAs: 'interministerial',
    meaning: 'conduits pour plusieurs ministères',
    gap: null,
    isOfDates: false,
    method: () => INTERMINISTERIAL_METHOD,
    part: ({ interministerial }) => (interministerial ? ONE : 'notInterministerial'),
  },
  totalCost: {
    label: 'Coût total estimé',
    noun: { text: 'coût total', gender: 'masculine' },
    unit: 'euros',
    precision: 10_000_000,
    code: 'cout_total',
    declaredAs: 'totalCostEuros',
    meaning: 'construction et deux ans de fonctionnement',
    gap: null,
    isOfDates: false,
    method: () => TOTAL_COST_METHOD,
    part: costPart,
  },
  meanDuration: {
    label: 'Durée prévue moyenne',
    noun: { text: 'durée prévue moyenne', gender: 'feminine' },
    unit: 'years',
    precision: 0.1,
    code: 'duree_moyenne',
    declaredAs: 'meanDurationYears',
    meaning: 'du début à la fin prévue, moyenne simple',
    gap: null,
    isOfDates: true,
    method: () => MEAN_DURATION_METHOD,
    part: durationPart,
  },
  budgetDrift: {
    ...RATIO,
    label: 'Dérive budgétaire depuis la première publication',
    noun: { text: 'dérive budgétaire depuis la première publication', gender: 'feminine' },
    code: 'derive_budgetaire',
    meaning: 'du premier coût publié au dernier',
    ...gapOf('costs', 'reconstructed', budget),
  },
  scheduleDrift: {
    ...RATIO,
    label: 'Dérive calendaire depuis la première publication',
    noun: { text: 'dérive calendaire depuis la première publication', gender: 'feminine' },
    code: 'derive_calendaire',
    meaning: 'de la première durée publiée à la dernière',
    ...gapOf('durations', 'reconstructed', schedule),
  },
  approvedBudgetGap: {
    ...RATIO,
    label: 'Écart budgétaire sur références approuvées',
    officialLabel: 'Taux d’écart budgétaire',
    noun: { text: 'écart budgétaire sur références approuvées', gender: 'masculine' },
    code: 'ecart_budgetaire_references_approuvees',
    meaning: 'du coût approuvé au dernier coût',
    ...gapOf('costs', 'approved', budget),
  },
  approvedScheduleGap: {
    ...RATIO,
    label: 'Écart calendaire sur références approuvées',
    officialLabel: 'Taux d’écart calendaire',
    noun: { text: 'écart calendaire sur références approuvées', gender: 'masculine' },
    code: 'ecart_calendaire_references_approuvees',
    meaning: 'de la durée approuvée à la dernière',
    ...gapOf('durations', 'approved', schedule),
  },
} as const satisfies Readonly<Record<string, Computed>>;

export type FigureName = keyof typeof FIGURE_REGISTRY;

/** Every computed figure, in reading order. */
export const FIGURES = Object.keys(FIGURE_REGISTRY) as readonly FigureName[];

/** A figure's declaration, with nothing narrower than its type says. */
export function figureNamed(name: FigureName): Computed {
  return FIGURE_REGISTRY[name];
}

/** What a figure is called in an edition: the official name, where the directorate gave it one. */
export function figureLabel(
  name: FigureName,
  { officialRates }: Pick<Edition, 'officialRates'>,
): string {
  const { label, officialLabel } = figureNamed(name);
  return officialRates === 'approvedGaps' ? (officialLabel ?? label) : label;
}

/**
 * True for a figure that says nothing while it has no value: a rate on approved baselines where none was
 * ever approved. The others say that they cannot be computed.
 */
export function isSilentWithoutValue(name: FigureName): boolean {
  return figureNamed(name).gap?.baselines === 'approved';
}

/** The noun of what a figure is called in an edition: see `figureLabel`. */
export function figureNoun(name: FigureName, edition: Pick<Edition, 'officialRates'>): Noun {
  const { noun, label } = figureNamed(name);
  const official = figureLabel(name, edition);
  if (official === label) return noun;
  return {
    text: official.charAt(0).toLocaleLowerCase('fr') + official.slice(1),
    gender: 'masculine',
  };
}

/** One value for each figure. */
export function byFigure<T>(of: (figure: FigureName) => T): Readonly<Record<FigureName, T>> {
  return Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Record<FigureName, T>;
}

/** The gap methods of an edition, against the initial baseline. */
export function contextOf(
  { budgetMethod, scheduleMethod }: Pick<Edition, 'budgetMethod' | 'scheduleMethod'>,
  options: Partial<FigureContext> = {},
): FigureContext {
  return { budgetMethod, scheduleMethod, against: 'initial', ...options };
}

/** The value the State published for a figure, in its unit; null when it published none. */
export function declaredValue(declared: DeclaredFigures | null, figure: FigureName): number | null {
  const { declaredAs } = figureNamed(figure);
  return declaredAs === null ? null : (declared?.[declaredAs] ?? null);
}
