import type { Phase } from './phases';

/** Published cost bands, the lower bound inclusive (DINSIC, open data « Coût estimé par tranche »). */
export const COST_BANDS = [
  'under5',
  '5to9',
  '9to20',
  '20to100',
  'over100',
  'framing',
  'withheld',
  'unstated',
] as const;
export type CostBand = (typeof COST_BANDS)[number];

export const COST_BAND_LABELS: Record<CostBand, string> = {
  under5: '< 5 M€',
  '5to9': 'entre 5 et 9 M€',
  '9to20': 'entre 9 et 20 M€',
  '20to100': 'entre 20 et 100 M€',
  over100: '> 100 M€',
  framing: 'En cadrage',
  withheld: 'Non communiqué',
  unstated: 'Non renseigné',
};

const MILLION = 1_000_000;
const UPPER_BOUNDS: readonly [CostBand, number][] = [
  ['under5', 5 * MILLION],
  ['5to9', 9 * MILLION],
  ['9to20', 20 * MILLION],
  ['20to100', 100 * MILLION],
];

/**
 * The band of a full cost in whole euros. A cost kept from publication is « non communiqué »; one that is
 * absent, « en cadrage » when that is the phase, otherwise « non renseigné ».
 */
export function costBand(entry: {
  costEuros: number | null;
  phase: Phase | null;
  withheld: unknown | null;
}): CostBand {
  if (entry.withheld !== null) return 'withheld';
  const { costEuros } = entry;
  if (costEuros === null) return entry.phase === 'framing' ? 'framing' : 'unstated';
  return UPPER_BOUNDS.find(([, upper]) => costEuros < upper)?.[0] ?? 'over100';
}

/** The amounts of a band, in whole euros: from one, included, up to another; null for bands of none. */
export function bandInterval(band: CostBand): { from: number; upTo: number | null } | null {
  const at = UPPER_BOUNDS.findIndex(([known]) => known === band);
  const below = UPPER_BOUNDS[at - 1]?.[1] ?? 0;
  if (at >= 0) return { from: below, upTo: UPPER_BOUNDS[at]?.[1] ?? null };
  return band === 'over100' ? { from: 100 * MILLION, upTo: null } : null;
}
