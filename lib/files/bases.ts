import type { Provenance } from '@/lib/domain/history/entry';

const BASES: Readonly<Record<Provenance, string>> = {
  approved: 'approuvée',
  reconstructed: 'reconstituée',
};

/** The cell that says what a gap is measured from; null, an empty one, where there is no gap. */
export function baseOf(provenance: Provenance | null): string | null {
  return provenance === null ? null : BASES[provenance];
}
