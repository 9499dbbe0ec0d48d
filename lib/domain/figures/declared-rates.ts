import type { Described, FigureName } from './registry';
import type { DeclaredFigures } from './types';

/**
 * The two rates that the State declares of each edition. They are facts, not results: neither the initial
 * budgets and durations nor the weights were ever published, so that nothing recomputes or decomposes
 * them, under a filter least of all. They have a series of their own, with its breaks.
 */
interface DeclaredRateDefinition extends Described {
  /** Field of the declared figures. */
  field: 'budgetGap' | 'scheduleGap';
  /** What the history supports of the same question, under its own name. */
  counterpart: FigureName;
}

const RATE = { unit: 'ratio', precision: 0.01 } as const;

export const DECLARED_RATES = {
  declaredBudgetGap: {
    ...RATE,
    label: 'Taux d’écart budgétaire déclaré',
    noun: { text: 'taux d’écart budgétaire déclaré', gender: 'masculine' },
    code: 'taux_ecart_budgetaire_declare',
    field: 'budgetGap',
    counterpart: 'budgetDrift',
  },
  declaredScheduleGap: {
    ...RATE,
    label: 'Taux d’écart calendaire déclaré',
    noun: { text: 'taux d’écart calendaire déclaré', gender: 'masculine' },
    code: 'taux_ecart_calendaire_declare',
    field: 'scheduleGap',
    counterpart: 'scheduleDrift',
  },
} as const satisfies Readonly<Record<string, DeclaredRateDefinition>>;

export type DeclaredRateName = keyof typeof DECLARED_RATES;
export const DECLARED_RATE_NAMES = Object.keys(DECLARED_RATES) as readonly DeclaredRateName[];

/**
 * First editions whose declared rates do not compare with those before them. In June 2017 the two rates
 * went from 31 and 43 % to 25 and 21 % while the projects moved little: the method had changed, and the
 * State published neither the old one nor the new one.
 */
const DECLARED_METHOD_CHANGES: readonly { from: number; reason: string }[] = [
  {
    from: 3,
    reason:
      'L’État a changé de méthode à la 3e édition (juin 2017), sans publier ni l’ancienne ni la nouvelle',
  },
];

/** Which of the State's unpublished methods gave the rates of an edition: 1, then one more per change. */
export function declaredMethodVersion(edition: number): number {
  return 1 + DECLARED_METHOD_CHANGES.filter(({ from }) => from <= edition).length;
}

/** One edition's declared rate; null where none was published. */
export interface DeclaredPoint {
  edition: number;
  dataMonth: string;
  /** Ratio, as rounded by the State: 0.25 for « 25 % ». */
  value: number | null;
  methodVersion: number;
}

/** A declared rate over the editions up to one, the last of them being the one shown. */
export interface DeclaredSeries {
  name: DeclaredRateName;
  /** Oldest first. */
  points: readonly DeclaredPoint[];
}

export function declaredSeries(
  name: DeclaredRateName,
  editions: readonly { edition: number; dataMonth: string; declared: DeclaredFigures | null }[],
): DeclaredSeries {
  const { field } = DECLARED_RATES[name];
  return {
    name,
    points: editions.map(({ edition, dataMonth, declared }) => ({
      edition,
      dataMonth,
      value: declared?.[field] ?? null,
      methodVersion: declaredMethodVersion(edition),
    })),
  };
}

/** What can be said of two declared rates: their difference as declared, or why there is none. */
type DeclaredChange =
  | { comparable: true; from: DeclaredPoint; difference: number }
  | { comparable: false; why: 'notDeclared' | 'methodChanged' };

/**
 * The change between two declared rates, as a ratio to the hundredth (two rates declared to the hundredth
 * differ by hundredths). Across a change of method there is none.
 */
export function declaredChange(from: DeclaredPoint, to: DeclaredPoint): DeclaredChange {
  if (from.value === null || to.value === null) return { comparable: false, why: 'notDeclared' };
  if (from.methodVersion !== to.methodVersion) return { comparable: false, why: 'methodChanged' };
  const hundredths = Math.round(to.value * 100) - Math.round(from.value * 100);
  return { comparable: true, from, difference: hundredths / 100 };
}

/** The reason of the change of method between two editions; null where there was none. */
export function methodChangeBetween(from: number, to: number): string | null {
  return (
    DECLARED_METHOD_CHANGES.find((change) => from < change.from && change.from <= to)?.reason ??
    null
  );
}

/** Why a declared rate has no parts: the answer to « d’où vient ce chiffre ? ». */
export const DECLARED_RATE_ORIGIN =
  'Taux publié par l’État. Il ne peut être ni recalculé ni décomposé par projet, par ministère ou par filtre\u202f: ' +
  'les budgets et les durées initiaux auxquels il se rapporte, et leur pondération, n’ont jamais été publiés.';
