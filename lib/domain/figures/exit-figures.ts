import type { Provenance } from '../history/entry';
import { aggregate } from './aggregate';
import { type Departure, type FinalBalance, finalBalance, type Untold } from './exits';
import { methodNamed } from './methods';
import type { Described } from './registry';
import type { Contribution, Method } from './types';

/** The figures of what left: beside the key figures, which are of the projects that are there. */
export const EXIT_FIGURES = {
  spentWithoutService: {
    label: 'Dépensé sans mise en service',
    noun: { text: 'montant dépensé sans mise en service', gender: 'masculine' },
    unit: 'euros',
    precision: 100_000,
    code: 'depense_sans_mise_en_service',
  },
  completedBudgetGap: {
    label: 'Écart budgétaire des projets sortis terminés',
    noun: { text: 'écart budgétaire des projets sortis terminés', gender: 'masculine' },
    unit: 'ratio',
    precision: 0.01,
    code: 'ecart_budgetaire_projets_sortis_termines',
  },
} as const satisfies Readonly<Record<string, Described>>;

/** What was spent on one abandoned project. */
interface SpentShare {
  project: string;
  name: string;
  /** Number of the edition it left in. */
  edition: number;
  /** Whole euros. */
  euros: number;
}

/** What abandoned projects cost, cumulated over all editions, with who is counted and who is not. */
export interface SpentWithoutService {
  /** Whole euros; null when no amount is known, be it for want of an abandonment. */
  euros: number | null;
  counted: readonly SpentShare[];
  leftOut: readonly { project: string; name: string; edition: number; reason: Untold }[];
}

/** One completed project: its final cost against its first reference, in whole euros. */
export interface CompletedShare extends Contribution {
  edition: number;
  initial: number;
  latest: number;
  provenance: Provenance;
}

type CompletedLeftOut = Untold | 'noBaseline' | 'noWeight';

/** The mean gap of the projects that left completed, at their final cost. */
interface CompletedBudgetGap {
  /** A ratio; null when no project is compared. */
  value: number | null;
  method: Method;
  counted: readonly CompletedShare[];
  leftOut: readonly { project: string; name: string; edition: number; reason: CompletedLeftOut }[];
}

/** What left the panorama, in numbers: abandonments are counted apart, never in a rate. */
export interface ExitFigures {
  /** Number of the first edition known: what is cumulated starts there. */
  since: number;
  /** How many projects are out, duplicates aside: the same project never left. */
  departed: number;
  /** How many of them left on no published ground: an abandonment may be among them. */
  unstated: number;
  spentWithoutService: SpentWithoutService;
  completedBudgetGap: CompletedBudgetGap;
}

/**
 * The figures of what left, from the departures that stand (see `standingDepartures`). An amount that is
 * withheld is counted nowhere.
 * @param budgetMethod name of the edition's method for budget gaps; a method that leaves out completed
 *   projects stands for the same one that counts them, as they are all there is to count here.
 * @throws when no method bears that name.
 */
export function exitFigures(
  standing: readonly Departure[],
  { since, budgetMethod }: { since: number; budgetMethod: string },
): ExitFigures {
  const out = standing.filter(({ entry }) => entry.exit?.ground !== 'duplicate');
  const onGround = (ground: FinalBalance['ground']) =>
    out.filter(({ entry }) => entry.exit?.ground === ground);
  return {
    since,
    departed: out.length,
    unstated: onGround('unstated').length,
    spentWithoutService: spentWithoutService(onGround('abandoned')),
    completedBudgetGap: completedBudgetGap(
      onGround('completed'),
      methodNamed(budgetMethod.replace(/-open$/, '')),
    ),
  };
}

/** What abandoned projects cost; a withheld amount is named, and counted nowhere. */
export function spentWithoutService(abandoned: readonly Departure[]): SpentWithoutService {
  const counted: SpentShare[] = [];
  const leftOut: SpentWithoutService['leftOut'][number][] = [];
  for (const { entry, edition } of abandoned) {
    const { project, name } = entry;
    const spent = entry.withheld === null ? finalBalance(entry)?.spentWithoutService : null;
    if (spent && 'euros' in spent) counted.push({ project, name, edition, euros: spent.euros });
    else {
      const reason = entry.withheld === null ? 'notGiven' : 'withheld';
      leftOut.push({ project, name, edition, reason });
    }
  }
  const euros = counted.length === 0 ? null : counted.reduce((sum, share) => sum + share.euros, 0);
  return { euros, counted, leftOut };
}

function completedBudgetGap(completed: readonly Departure[], method: Method): CompletedBudgetGap {
  const counted: CompletedShare[] = [];
  const leftOut: CompletedBudgetGap['leftOut'][number][] = [];
  for (const departure of completed) {
    const { project, name } = departure.entry;
    const part = completedPart(departure, method);
    if (typeof part === 'string') {
      leftOut.push({ project, name, edition: departure.edition, reason: part });
    } else counted.push(part);
  }
  return { value: aggregate({ method, unit: 'ratio', counted }), method, counted, leftOut };
}

function completedPart(
  { entry, edition }: Departure,
  method: Method,
): CompletedShare | CompletedLeftOut {
  const { project, name, initialBaseline } = entry;
  if (entry.withheld !== null) return 'withheld';
  const balance = finalBalance(entry);
  if (balance === null || balance.finalCostEuros === null) return 'notGiven';
  const { budgetGap: value, initialCostEuros: initial, finalCostEuros: latest } = balance;
  if (value === null || initial === null || initialBaseline === null) return 'noBaseline';
  const weight = weightOf(balance, initial, method);
  if (weight === null || weight <= 0) return 'noWeight';
  const { costProvenance: provenance } = initialBaseline;
  return { project, name, edition, value, weight, initial, latest, provenance };
}

function weightOf(
  { initialDurationDays }: FinalBalance,
  initialCost: number,
  { weight }: Method,
): number | null {
  if (weight === null) return 1;
  return weight === 'initialCost' ? initialCost : initialDurationDays;
}
