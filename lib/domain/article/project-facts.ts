import { formatLongMonth } from '@/lib/format/dates';
import { formatRatio, formatYears } from '@/lib/format/numbers';
import { monthsInWords } from '@/lib/format/spans';
import { countedPhase } from '../figures/counted';
import type { ToldAmount, Untold } from '../figures/exits';
import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import { EXIT_GROUND_LABELS, type ExitGround } from '../vocabulary/exits';
import type { Phase } from '../vocabulary/phases';
import { eurosInText } from './amounts';
import type { Fact, FactUnit, Measure } from './fact';
import { ministryPhrase, type NounPhrase, withArticle } from './grammar';
import { type FinalComparison, type Leaver, publishable } from './movements';
import { yearsInWords } from './number-words';
import type { AnnouncedEnd, CostRevision, ScheduleRevision } from './revisions';
import type { EditionPoint } from './series';

/** What an edition publishes of a project, each point a fact; null where it is unknown or withheld. */
export interface ProjectFacts {
  name: Fact;
  /** « le ministère de l’Intérieur », with what it takes to write « du » or « au ». */
  ministry: Fact;
  ministryPhrase: NounPhrase;
  start: Fact | null;
  cost: Fact | null;
  duration: Fact | null;
  phase: Phase | null;
  /** True when something of it is kept from publication. */
  isWithheld: boolean;
  /** True when it has not begun in the month the data describe. */
  startsLater: boolean;
}

function aFact(
  entry: EntryState,
  edition: number,
  measure: Measure,
  said: { unit: FactUnit; value: number | string; text: string; since?: number },
): Fact {
  const { since = null, ...rest } = said;
  return {
    id: `${entry.project}.${measure}.${said.unit}.${edition}${since === null ? '' : `.${since}`}`,
    measure,
    project: entry.project,
    edition,
    since,
    ...rest,
    evidence: {
      source: 'computed',
      editions: since === null ? [edition] : [since, edition],
      projects: [entry.project],
    },
  };
}

export function projectFacts(
  entry: EntryState,
  { edition, portfolio }: EditionPoint,
): ProjectFacts {
  const { costEuros, durationDays, startOn } = publishable(entry);
  const of = (measure: Measure, unit: FactUnit, value: number | string, text: string) =>
    aFact(entry, edition.number, measure, { unit, value, text });
  const label = portfolio.ministryLabels[entry.ministry] ?? entry.ministry;
  const phrase = ministryPhrase(label);
  const years = durationDays === null ? null : durationDays / DAYS_PER_YEAR;
  return {
    name: of('name', 'words', entry.name, entry.name),
    ministry: of('ministry', 'words', label, withArticle(phrase)),
    ministryPhrase: phrase,
    start:
      startOn === null ? null : of('start', 'month', startOn.slice(0, 7), formatLongMonth(startOn)),
    cost: costEuros === null ? null : of('cost', 'euros', costEuros, eurosInText(costEuros)),
    duration:
      years === null ? null : of('duration', 'years', years, yearsInWords(Math.max(years, 0))),
    phase: countedPhase(entry),
    isWithheld: entry.withheld !== null,
    startsLater: startOn !== null && startOn.slice(0, 7) > edition.dataMonth,
  };
}

/** « inférieur de 25 % », « supérieur de 8 % » or « égal », with both amounts. */
export interface ComparisonFacts {
  provenance: FinalComparison['provenance'];
  basis: FinalComparison['basis'];
  final: Fact;
  initial: Fact;
  direction: Fact;
  /** Null when the final amount is the initial one, to the percent. */
  gap: Fact | null;
}

export interface LeaverFacts extends ProjectFacts {
  ground: ExitGround | null;
  groundFact: Fact | null;
  followed: Fact | null;
  firstEdition: number;
  comparison: ComparisonFacts | null;
  /** What an abandonment cost, or why it is not told; null on any other ground. */
  spent: { amount: Fact } | { missing: Untold } | null;
}

const COMPARISON_WORDS = { up: 'supérieur', down: 'inférieur', stable: 'égal' } as const;

export function leaverFacts(leaver: Leaver, point: EditionPoint, edition: number): LeaverFacts {
  const { last, ground, monthsFollowed, firstEdition } = leaver;
  return {
    ...projectFacts(last, point),
    ground,
    groundFact:
      ground === null || ground === 'unstated'
        ? null
        : aFact(last, edition, 'ground', {
            unit: 'words',
            value: ground,
            text: EXIT_GROUND_LABELS[ground].toLowerCase(),
          }),
    followed:
      monthsFollowed <= 0
        ? null
        : aFact(last, edition, 'followed', {
            unit: 'months',
            value: monthsFollowed,
            text: monthsInWords(monthsFollowed),
          }),
    firstEdition,
    comparison: leaver.comparison && comparisonFacts(last, leaver.comparison, edition),
    spent: leaver.spentWithoutService && spentFacts(last, leaver.spentWithoutService, edition),
  };
}

function spentFacts(
  last: EntryState,
  spent: ToldAmount,
  edition: number,
): NonNullable<LeaverFacts['spent']> {
  if ('missing' in spent) return spent;
  const { euros: value } = spent;
  const text = eurosInText(value);
  return { amount: aFact(last, edition, 'cost', { unit: 'euros', value, text }) };
}

function comparisonFacts(
  last: EntryState,
  { initialEuros, finalEuros, provenance, basis, firstEdition }: FinalComparison,
  edition: number,
): ComparisonFacts {
  const percent = Math.round(
    Number((((finalEuros - initialEuros) / initialEuros) * 100).toPrecision(12)),
  );
  const isSame = finalEuros === initialEuros;
  const direction = isSame ? 'stable' : finalEuros > initialEuros ? 'up' : 'down';
  const since = firstEdition;
  return {
    provenance,
    basis,
    final: aFact(last, edition, 'cost', {
      unit: 'euros',
      value: finalEuros,
      text: eurosInText(finalEuros),
    }),
    initial: aFact(last, firstEdition, 'cost', {
      unit: 'euros',
      value: initialEuros,
      text: eurosInText(initialEuros),
    }),
    direction: aFact(last, edition, 'costChange', {
      unit: 'trend',
      value: direction,
      text: COMPARISON_WORDS[direction],
      since,
    }),
    gap:
      percent === 0
        ? null
        : aFact(last, edition, 'costChange', {
            unit: 'percent',
            value: Math.abs(percent),
            text: formatRatio(Math.abs(percent) / 100),
            since,
          }),
  };
}

export interface RevisionFacts {
  name: Fact;
  direction: Fact;
  change: Fact;
  before: Fact;
  after: Fact;
  reasons: readonly Fact[];
}

export function costRevisionFacts(
  revision: CostRevision,
  since: number,
  edition: number,
): RevisionFacts {
  const { entry, beforeEuros, afterEuros, reasons } = revision;
  const change = afterEuros - beforeEuros;
  return {
    ...revisionFrame(entry, edition, reasons, 'budget'),
    direction: aFact(entry, edition, 'costChange', {
      unit: 'trend',
      value: change > 0 ? 'up' : 'down',
      text: change > 0 ? 'en hausse' : 'en baisse',
      since,
    }),
    change: aFact(entry, edition, 'costChange', {
      unit: 'euros',
      value: Math.abs(change),
      text: eurosInText(Math.abs(change)),
      since,
    }),
    before: aFact(entry, since, 'cost', {
      unit: 'euros',
      value: beforeEuros,
      text: eurosInText(beforeEuros),
    }),
    after: aFact(entry, edition, 'cost', {
      unit: 'euros',
      value: afterEuros,
      text: eurosInText(afterEuros),
    }),
  };
}

export function scheduleRevisionFacts(
  revision: ScheduleRevision,
  since: number,
  edition: number,
): RevisionFacts {
  const { entry, beforeDays, afterDays, months, reasons } = revision;
  const years = (at: number, days: number) =>
    aFact(entry, at, 'duration', {
      unit: 'years',
      value: days / DAYS_PER_YEAR,
      text: formatYears(days / DAYS_PER_YEAR),
    });
  return {
    ...revisionFrame(entry, edition, reasons, 'schedule'),
    direction: aFact(entry, edition, 'endChange', {
      unit: 'trend',
      value: months > 0 ? 'up' : 'down',
      text: months > 0 ? 'allongée' : 'raccourcie',
      since,
    }),
    change: aFact(entry, edition, 'endChange', {
      unit: 'months',
      value: Math.abs(months),
      text: monthsInWords(Math.abs(months)),
      since,
    }),
    before: years(since, beforeDays),
    after: years(edition, afterDays),
  };
}

function revisionFrame(
  entry: EntryState,
  edition: number,
  reasons: readonly string[],
  kind: string,
) {
  return {
    name: aFact(entry, edition, 'name', { unit: 'words', value: entry.name, text: entry.name }),
    reasons: reasons.map((label) => ({
      ...aFact(entry, edition, 'reason', {
        unit: 'words',
        value: label,
        text: label.toLowerCase(),
      }),
      id: `${entry.project}.reason.${kind}.${label}`,
    })),
  };
}

export interface EndFacts extends ProjectFacts {
  end: Fact;
}

export function endFacts({ entry, endOn }: AnnouncedEnd, point: EditionPoint): EndFacts {
  return {
    ...projectFacts(entry, point),
    end: aFact(entry, point.edition.number, 'end', {
      unit: 'month',
      value: endOn.slice(0, 7),
      text: formatLongMonth(endOn),
    }),
  };
}
