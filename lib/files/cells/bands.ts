import { spellingKey } from '@/lib/domain/figures/spelling';
import { COST_BAND_LABELS, type CostBand } from '@/lib/domain/vocabulary/bands';
import { absenceOf } from './absence';
import { oneLine } from './cell';

const LOWER: Readonly<Record<string, CostBand>> = {
  '0': 'under5',
  '5': '5to9',
  '9': '9to20',
  '20': '20to100',
  '100': 'over100',
};

const UPPER: Readonly<Partial<Record<CostBand, string>>> = {
  under5: '5',
  '5to9': '9',
  '9to20': '20',
  '20to100': '100',
};

/** As our own exports write it: any other word for nothing says nothing of the band. */
const UNSTATED = spellingKey(COST_BAND_LABELS.unstated);

/** The cost band that a published label means (« entre 5 et 9 M€ », « > 100 M€ »); null if unknown. */
export function readBand(text: string): CostBand | null {
  const key = spellingKey(oneLine(text));
  const absence = absenceOf(key);
  if (absence === 'framing') return 'framing';
  if (absence === 'withheld') return 'withheld';
  if (key === UNSTATED) return 'unstated';
  const numbers = key.match(/\d+/g) ?? [];
  const [first = '', second] = numbers;
  if (second !== undefined) {
    const band = LOWER[first];
    return band !== undefined && UPPER[band] === second ? band : null;
  }
  if (/<|≤|moins|inferieur|jusqu/.test(key)) return first === '5' ? 'under5' : null;
  if (/>|≥|\+|plus|superieur|au-dela/.test(key)) return first === '100' ? 'over100' : null;
  return null;
}
