import type { Act, ActName } from '@/lib/schemas/acts';
import { approvedParts } from '../history/baseline';
import { type Change, type EntryText, TEXT_FIELDS } from '../history/change';
import { addDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import { impossible, type Verdict } from '../result';
import { EDITION_STATE_LABELS, type Edition } from '../vocabulary/editions';

/** What an act says of a project; why it is done is judged by the schema of its form. */
export type Facts = WithoutReason<Act>;
type WithoutReason<Each> = Each extends Act ? Omit<Each, 'reason'> : never;
type FactsOf<Name extends ActName> = Extract<Facts, { act: Name }>;

/**
 * What an act comes to: the changes to record, the fields to mend, or why it cannot be. `alreadySo`
 * marks the act that says what the entry says: refused to an officer, nothing to a submission.
 */
export type Decision =
  | { changes: readonly Change[] }
  | { invalid: Readonly<Record<string, string>>; alreadySo?: true }
  | { refused: string; alreadySo?: true };

const NOTHING_CHANGED: Decision = {
  refused: 'Rien n’a changé par rapport à la fiche actuelle\u202f: modifiez au moins une valeur.',
  alreadySo: true,
};

/** Shown wherever something other than a return is asked of a project that left. */
export const HAS_LEFT =
  'Ce projet est sorti du panorama\u202f: faites-le d’abord entrer de nouveau.';

/** True when the act asks nothing that is not so already. */
export function saysNothingNew(decision: Decision): boolean {
  return 'alreadySo' in decision;
}

/** Whether an edition still takes writes: a published one is corrected by an erratum, never edited. */
export function canWriteIn(edition: Edition): Verdict {
  if (edition.state !== 'published') return { possible: true };
  return impossible(
    `L’édition ${edition.number} est ${EDITION_STATE_LABELS.published.toLowerCase()}\u202f: elle ne se modifie plus. Choisissez l’édition en cours.`,
  );
}

/**
 * The verdict on an act, from the entry as it stands (null for a creation).
 * Rules: end after start; an amount unless in framing or withheld; no empty act; a final balance
 * when a project leaves completed or abandoned (design, glossary).
 */
export function decide(act: Facts, entry: EntryState | null): Decision {
  if (act.act === 'create') return decideCreation(act);
  if (entry === null) return { refused: 'Ce projet n’existe pas dans cette édition.' };
  if (act.act === 'enter') {
    return entry.exit === null
      ? { refused: 'Ce projet fait déjà partie du panorama.' }
      : { changes: [{ kind: 'entry' }] };
  }
  if (entry.exit !== null) {
    return { refused: HAS_LEFT };
  }
  switch (act.act) {
    case 'edit':
      return decideEdit(act, entry);
    case 'phase':
      return act.phase === entry.phase
        ? {
            invalid: {
              phase: 'Le projet est déjà dans cette phase\u202f: choisissez-en une autre.',
            },
            alreadySo: true,
          }
        : { changes: [{ kind: 'phase', phase: act.phase }] };
    case 'budget':
      return decideBudget(act, entry);
    case 'schedule':
      return decideSchedule(act, entry);
    case 'rebaseline':
      return decideBaseline(act, entry);
    case 'opinion':
      return act.reference === entry.opinionReference
        ? NOTHING_CHANGED
        : { changes: [{ kind: 'opinion', reference: act.reference }] };
    case 'exit':
      return decideExit(act, entry);
  }
}

function decideCreation(act: FactsOf<'create'>): Decision {
  const invalid = {
    ...endAfterStart(act.startOn, act.plannedEndOn),
    ...(act.phase !== 'framing' && act.cost === null
      ? {
          cost: 'Indiquez le coût complet estimé\u202f: seul un projet en cadrage peut s’en passer.',
        }
      : {}),
    ...(act.baselineEndOn !== null && (act.startOn === null || act.baselineEndOn <= act.startOn)
      ? { baselineEndOn: 'La fin initiale doit venir après le début du projet, à indiquer aussi.' }
      : {}),
  };
  if (Object.keys(invalid).length > 0) return { invalid };
  const text: EntryText = {
    name: act.name,
    description: act.description,
    moreUrl: act.moreUrl,
    ministry: act.ministry,
    interministerial: act.interministerial,
    functionalZone: act.functionalZone,
    programmes: act.programmes,
    papUrl: act.papUrl,
  };
  const changes: Change[] = [
    { kind: 'entry' },
    { kind: 'text', set: text },
    { kind: 'phase', phase: act.phase },
  ];
  if (act.cost !== null) changes.push({ kind: 'budget', costEuros: act.cost });
  if (act.startOn !== null || act.plannedEndOn !== null) {
    changes.push(scheduleChange(act.startOn, act.plannedEndOn));
  }
  if (act.baselineCost !== null || act.baselineEndOn !== null) {
    changes.push({
      kind: 'baseline',
      role: 'initial',
      costEuros: act.baselineCost,
      startOn: act.baselineEndOn === null ? null : act.startOn,
      plannedEndOn: act.baselineEndOn,
      statedDurationDays: null,
    });
  }
  return { changes };
}

function decideEdit(act: FactsOf<'edit'>, entry: EntryState): Decision {
  const changed = TEXT_FIELDS.filter((field) => readAlike(act[field]) !== readAlike(entry[field]));
  if (changed.length === 0) return NOTHING_CHANGED;
  const set: Partial<EntryText> = Object.fromEntries(changed.map((field) => [field, act[field]]));
  return { changes: [{ kind: 'text', set }] };
}

/** Spaces around a text and the ways to end a line are nobody's change. */
function readAlike(value: EntryText[keyof EntryText]): string {
  return JSON.stringify(typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value);
}

function decideBudget(act: FactsOf<'budget'>, entry: EntryState): Decision {
  const withheldNow = entry.withheld?.ground ?? null;
  if (act.cost === entry.costEuros && act.withheld === withheldNow) return NOTHING_CHANGED;
  if (act.cost === null && act.withheld === null && entry.phase !== 'framing') {
    return {
      invalid: {
        cost: 'Indiquez un montant\u202f: seul un projet en cadrage, ou un montant non communiqué, peut rester vide.',
      },
    };
  }
  if (act.cost === 0 && entry.phase !== 'framing') {
    return {
      invalid: { cost: 'Un coût nul n’est pas possible\u202f: indiquez le montant estimé.' },
    };
  }
  const changes: Change[] = [];
  if (act.cost !== entry.costEuros) changes.push({ kind: 'budget', costEuros: act.cost });
  if (act.withheld !== withheldNow) {
    changes.push({
      kind: 'withholding',
      withheld:
        act.withheld === null ? null : { scope: 'cost', ground: act.withheld, statement: null },
    });
  }
  return { changes };
}

function decideSchedule(act: FactsOf<'schedule'>, entry: EntryState): Decision {
  const invalid = endAfterStart(act.startOn, act.plannedEndOn);
  if (Object.keys(invalid).length > 0) return { invalid };
  if (act.startOn === entry.startOn && act.plannedEndOn === entry.plannedEndOn) {
    return NOTHING_CHANGED;
  }
  const missing = missingDates(act, entry);
  if (Object.keys(missing).length > 0) return { invalid: missing };
  const stated = entry.statedDurationDays;
  // A duration published without its dates is kept: it gives the end once the start is known.
  if (act.plannedEndOn === null && entry.plannedEndOn === null && stated !== null) {
    const endOn = act.startOn === null ? null : addDays(act.startOn, stated);
    const kept = endOn === null ? stated : null;
    return { changes: [{ ...scheduleChange(act.startOn, endOn), statedDurationDays: kept }] };
  }
  return { changes: [scheduleChange(act.startOn, act.plannedEndOn)] };
}

/** Dates once known are revised, not emptied: only a project in framing, or withheld, may lose them. */
export function mayBeUndated(
  { phase, withheld, ...entry }: EntryState,
  date: 'startOn' | 'plannedEndOn',
): boolean {
  return entry[date] === null || phase === 'framing' || withheld !== null;
}

function missingDates(act: FactsOf<'schedule'>, entry: EntryState): Record<string, string> {
  const sentence = 'Indiquez cette date\u202f: seul un projet en cadrage peut s’en passer.';
  return Object.fromEntries(
    (['startOn', 'plannedEndOn'] as const)
      .filter((date) => act[date] === null && !mayBeUndated(entry, date))
      .map((date) => [date, sentence]),
  );
}

function decideBaseline(act: FactsOf<'rebaseline'>, entry: EntryState): Decision {
  const start = act.startOn ?? entry.startOn;
  const invalid: Record<string, string> = { ...endAfterStart(start, act.plannedEndOn) };
  if (act.cost === null && act.plannedEndOn === null) {
    invalid.cost = 'Indiquez au moins un montant ou une date de fin de référence.';
  }
  if (act.plannedEndOn !== null && start === null) {
    invalid.startOn =
      'Indiquez aussi le début\u202f: sans lui, la durée de référence n’est pas connue.';
  }
  if (act.role === 'initial') Object.assign(invalid, alreadyApproved(act, entry));
  if (Object.keys(invalid).length > 0) return { invalid };
  return {
    changes: [
      {
        kind: 'baseline',
        role: act.role,
        costEuros: act.cost,
        startOn: act.plannedEndOn === null ? null : act.startOn,
        plannedEndOn: act.plannedEndOn,
        statedDurationDays: null,
      },
    ],
  };
}

/** The parts of the initial baseline that were approved once: they are never overwritten. */
function alreadyApproved(act: FactsOf<'rebaseline'>, entry: EntryState): Record<string, string> {
  const approved = approvedParts(entry.initialBaseline);
  const fixed: Record<string, string> = {};
  if (act.cost !== null && approved.cost) fixed.cost = `Le coût initial est déjà fixé${FIXED}`;
  if (act.plannedEndOn !== null && approved.schedule) {
    fixed.plannedEndOn = `La fin initiale est déjà fixée${FIXED}`;
  }
  return fixed;
}

const FIXED = ' et ne se remplace pas\u202f: enregistrez une nouvelle référence.';

function decideExit(act: FactsOf<'exit'>, entry: EntryState): Decision {
  const balanceDue = act.ground === 'completed' || act.ground === 'abandoned';
  const invalid: Record<string, string> = {};
  if (balanceDue && act.finalCost === null && entry.costEuros !== null) {
    invalid.finalCost =
      act.ground === 'abandoned'
        ? 'Indiquez ce qui a été dépensé sans mise en service\u202f: ce montant fait partie du bilan publié.'
        : 'Indiquez le coût final\u202f: il fait partie du bilan publié.';
  }
  if (balanceDue && act.finalEndOn === null && entry.startOn !== null) {
    invalid.finalEndOn = 'Indiquez la date de fin\u202f: elle fait partie du bilan publié.';
  }
  if (act.finalEndOn !== null && entry.startOn !== null && act.finalEndOn < entry.startOn) {
    invalid.finalEndOn = 'La date de fin doit venir après le début du projet.';
  }
  if (act.successors.includes(entry.project)) {
    invalid.successors = 'Un projet ne peut pas se succéder à lui-même.';
  }
  if (Object.keys(invalid).length > 0) return { invalid };
  return {
    changes: [
      {
        kind: 'exit',
        ground: act.ground,
        finalCostEuros: act.finalCost,
        finalEndOn: act.finalEndOn,
        successors: act.successors,
      },
    ],
  };
}

function scheduleChange(
  startOn: string | null,
  plannedEndOn: string | null,
): Extract<Change, { kind: 'schedule' }> {
  return { kind: 'schedule', startOn, plannedEndOn, statedDurationDays: null, roundingOnly: false };
}

function endAfterStart(startOn: string | null, endOn: string | null): Record<string, string> {
  if (startOn === null || endOn === null || endOn > startOn) return {};
  return { plannedEndOn: 'La fin doit venir après le début\u202f: vérifiez les deux dates.' };
}
