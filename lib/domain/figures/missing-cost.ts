import { agree, cardinal, counted } from '@/lib/format/numerals';
import { durationDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import { isEntryWithheld } from './counted';
import type { Evidence, LeftOutReason } from './types';

/**
 * Why an entry shows no cost: `withheld` where it is kept from publication, `framing` for a project that is
 * not estimated yet, `unstated` where it is just absent. « Non communiqué » is said of the first alone.
 */
const MISSING_COSTS = ['framing', 'withheld', 'unstated'] as const;
export type MissingCost = (typeof MISSING_COSTS)[number];

export type MissingCounts = Readonly<Record<MissingCost, number>>;

/** As a cell says it in place of a cost. */
export const MISSING_COST_WORDS: Readonly<Record<MissingCost, string>> = {
  framing: 'en cadrage',
  withheld: 'non communiqué',
  unstated: 'non renseigné',
};

/** The same of a duration, a date or a phase. */
export const MISSING_WORDS_FEMININE: Readonly<Record<MissingCost, string>> = {
  framing: 'en cadrage',
  withheld: 'non communiquée',
  unstated: 'non renseignée',
};

/** Why an entry counts for no cost; null for one that has a cost, and does not withhold it. */
export function missingCost({
  costEuros,
  phase,
  withheld,
}: Pick<EntryState, 'costEuros' | 'phase'> & { withheld: unknown }): MissingCost | null {
  if (withheld !== null) return 'withheld';
  if (costEuros !== null) return null;
  return phase === 'framing' ? 'framing' : 'unstated';
}

/** Why an entry counts for no duration; null for one that has a duration, and does not withhold it. */
export function missingDuration(entry: EntryState): MissingCost | null {
  if (isEntryWithheld(entry)) return 'withheld';
  if (durationDays(entry) !== null) return null;
  return entry.phase === 'framing' ? 'framing' : 'unstated';
}

/** How many entries have no cost, by why. */
export function countMissing(entries: readonly EntryState[]): MissingCounts {
  const counts = { framing: 0, withheld: 0, unstated: 0 };
  for (const entry of entries) {
    const why = missingCost(entry);
    if (why !== null) counts[why] += 1;
  }
  return counts;
}

/** The same of what a figure leaves out for want of a cost. */
export function missingOf({ leftOut }: Pick<Evidence, 'leftOut'>): MissingCounts {
  const of = (why: LeftOutReason) => leftOut.filter(({ reason }) => reason === why).length;
  return { framing: of('framing'), withheld: of('withheld'), unstated: of('noCost') };
}

/** The counts of several groups that share no entry. */
export function addMissing(groups: readonly MissingCounts[]): MissingCounts {
  const of = (why: MissingCost) => groups.reduce((sum, counts) => sum + counts[why], 0);
  return { framing: of('framing'), withheld: of('withheld'), unstated: of('unstated') };
}

/** Entries without a cost, whatever the reason. */
export function totalMissing(counts: MissingCounts): number {
  return MISSING_COSTS.reduce((sum, why) => sum + counts[why], 0);
}

/** In place of a cost where none is known of several entries: « en cadrage », « en cadrage, non communiqué ». */
export function missingWords(counts: MissingCounts): string {
  return MISSING_COSTS.filter((why) => counts[why] > 0)
    .map((why) => MISSING_COST_WORDS[why])
    .join(', ');
}

/**
 * What a total of costs leaves out, to stand beside it: « sans le coût de neuf projets : huit en cadrage,
 * un non communiqué »; null for a total that misses none.
 */
export function withoutCosts(counts: MissingCounts): string | null {
  const known = MISSING_COSTS.filter((why) => counts[why] > 0);
  if (known.length === 0) return null;
  const total = totalMissing(counts);
  const projects = `sans le coût ${total === 1 ? 'd’' : 'de '}${counted(total, 'projet')}`;
  if (known.length === 1) return `${projects} ${agreed(known[0] ?? 'framing', counts)}`;
  const each = known.map((why) => `${cardinal(counts[why])} ${agreed(why, counts)}`);
  return `${projects}\u202f: ${each.join(', ')}`;
}

function agreed(why: MissingCost, counts: MissingCounts): string {
  const word = MISSING_COST_WORDS[why];
  return why === 'framing' ? word : agree(counts[why], word, `${word}s`);
}
