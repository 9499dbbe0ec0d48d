import type { EntryState } from '../../history/entry';
import { concealWithheld } from '../../views/withheld-entry';

/** The amounts an entry may hold, as they are named in a sentence. */
const AMOUNTS = [
  { label: 'le coût', read: ({ costEuros }: EntryState) => costEuros },
  { label: 'le coût initial', read: ({ initialBaseline }: EntryState) => euros(initialBaseline) },
  {
    label: 'le coût de référence',
    read: ({ latestBaseline }: EntryState) => euros(latestBaseline),
  },
  { label: 'le coût final', read: ({ exit }: EntryState) => exit?.finalCostEuros ?? null },
] as const;

function euros(baseline: EntryState['initialBaseline']): number | null {
  return baseline?.costEuros ?? null;
}

/** An amount in whole euros, by its name. */
export interface NamedAmount {
  label: string;
  euros: number;
}

/** Every amount of an entry, each value once, under its first name. */
function amountsOf(entry: EntryState): NamedAmount[] {
  const found = new Map<number, NamedAmount>();
  for (const { label, read } of AMOUNTS) {
    const amount = read(entry);
    if (amount !== null && amount > 0 && !found.has(amount)) {
      found.set(amount, { label, euros: amount });
    }
  }
  return [...found.values()];
}

/** The amounts that an entry withholds: known inside, absent from what is read outside. */
export function secretsOf(entry: EntryState): NamedAmount[] {
  const outside = new Set(disclosedAmounts(entry).map((amount) => amount.euros));
  return amountsOf(entry).filter((amount) => !outside.has(amount.euros));
}

/** The amounts that somebody outside reads of an entry. */
export function disclosedAmounts(entry: EntryState): NamedAmount[] {
  return amountsOf(concealWithheld(entry));
}
