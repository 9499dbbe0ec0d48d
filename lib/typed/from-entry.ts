import type { EntryState } from '@/lib/domain/history/entry';
import { formatEuros, formatMillions } from '@/lib/format/numbers';
import type { ActName } from '@/lib/schemas/acts';
import type { TypedText, TypedValues } from '@/lib/typed/acts';

const NO_REASON = { code: '', text: '' };

/**
 * An amount as a person would type it, exact to the euro: « 30,8 M€ », « 30 800 123 € »; '' for none.
 * Reading it back with `parseAmount` gives the same amount.
 */
export function typedAmount(euros: number | null): string {
  if (euros === null) return '';
  return euros >= 100_000 && euros % 1_000 === 0 ? formatMillions(euros) : formatEuros(euros);
}

function entryTextValues(entry: EntryState): TypedText {
  return {
    name: entry.name,
    description: entry.description,
    moreUrl: entry.moreUrl ?? '',
    ministry: entry.ministry,
    interministerial: entry.interministerial,
    functionalZone: entry.functionalZone ?? '',
    programmes: entry.programmes.map(({ code, label, share }) => ({
      code: code ?? '',
      label,
      share: share ?? '',
    })),
    papUrl: entry.papUrl ?? '',
  };
}

/** The empty form of a creation. */
export function blankCreation(): TypedValues<'create'> {
  return {
    name: '',
    description: '',
    moreUrl: '',
    ministry: '',
    interministerial: false,
    functionalZone: '',
    programmes: [],
    papUrl: '',
    phase: '',
    cost: '',
    startOn: '',
    plannedEndOn: '',
    baselineCost: '',
    baselineEndOn: '',
    reason: NO_REASON,
  };
}

export type ActOnEntryName = Exclude<ActName, 'create'>;

const FROM_ENTRY: { [Name in ActOnEntryName]: (entry: EntryState) => TypedValues<Name> } = {
  edit: (entry) => ({ ...entryTextValues(entry), reason: NO_REASON }),
  phase: (entry) => ({ phase: entry.phase ?? '', reason: NO_REASON }),
  budget: (entry) => ({
    cost: typedAmount(entry.costEuros),
    withheld: entry.withheld?.ground ?? '',
    reason: NO_REASON,
  }),
  schedule: (entry) => ({
    startOn: entry.startOn ?? '',
    plannedEndOn: entry.plannedEndOn ?? '',
    reason: NO_REASON,
  }),
  // What is approved anew is most often what is now expected.
  rebaseline: (entry) => ({
    role: 'rebaseline',
    cost: typedAmount(entry.costEuros),
    startOn: entry.startOn ?? '',
    plannedEndOn: entry.plannedEndOn ?? '',
    reason: NO_REASON,
  }),
  enter: () => ({ reason: NO_REASON }),
  // Recording it moves nothing of what the entry says: one sentence serves for all.
  opinion: ({ opinionReference }) => ({
    reference: opinionReference ?? '',
    reason: { code: 'regulation', text: 'Avis conforme de la DINSIC.' },
  }),
  exit: () => ({ ground: '', finalCost: '', finalEndOn: '', successors: [], reason: NO_REASON }),
};

/** What the form of an act shows at first: the entry as it stands, no reason yet. */
export function valuesFrom<Name extends ActOnEntryName>(
  act: Name,
  entry: EntryState,
): TypedValues<Name> {
  return FROM_ENTRY[act](entry);
}
