import { formatEdition } from '@/lib/format/dates';
import { formatRatio } from '@/lib/format/numbers';
import type { LateProject } from '@/lib/views/dashboard';

/** A gap as a column shows it, signed: « +25 % », « −3 % », « non calculable ». */
export function gapCell(gap: number | null): string {
  if (gap === null) return 'non calculable';
  const text = formatRatio(gap);
  return gap > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** « durée +25 %, coût +10 % depuis la 1re édition »: only what is beyond the baseline. */
export function gapsInWords({ scheduleGap, budgetGap, baselineEdition }: LateProject): string {
  const parts = [
    (scheduleGap ?? 0) > 0 ? `durée ${gapCell(scheduleGap)}` : null,
    (budgetGap ?? 0) > 0 ? `coût ${gapCell(budgetGap)}` : null,
  ].filter((part) => part !== null);
  const since = baselineEdition === null ? '' : ` depuis la ${formatEdition(baselineEdition)}`;
  return `${parts.join(', ')}${since}`;
}

/** Where a baseline comes from: « 1re édition, reconstituée ». */
export function baselineWords({ baselineEdition, reconstructed }: LateProject): string {
  if (baselineEdition === null) return 'inconnue';
  return `${formatEdition(baselineEdition)}, ${reconstructed ? 'reconstituée' : 'approuvée'}`;
}
