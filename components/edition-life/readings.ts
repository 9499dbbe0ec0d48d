import { formatNumber } from '@/lib/format/numbers';

/** « 812 o », « 34 ko », « 1,2 Mo ». */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${formatNumber(bytes)}\u00a0o`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1_000))}\u00a0ko`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)}\u00a0Mo`;
}
