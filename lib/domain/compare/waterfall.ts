import type { Shown } from '../figures/change';
import { shownBridge } from './shown';
import type { Bridge, BridgeKind } from './types';

/** One bar of a waterfall, from `low` to `high` in the figure's unit; zero is where it started from. */
export interface WaterfallStep {
  key: 'from' | BridgeKind | 'to';
  label: string;
  low: number;
  high: number;
  /** How it is drawn. */
  tint: 'increase' | 'decrease' | 'total';
  /** As it is read, at the end of the bar. */
  text: string;
}

/**
 * A bridge as a waterfall: from zero, which is the first value, to the difference. Measured from the
 * first value rather than from nothing, its parts can be compared, and its axis still starts at zero.
 */
export function waterfall(bridge: Bridge, labels: { from: string; to: string }): WaterfallStep[] {
  const { change, parts } = shownBridge(bridge);
  const value = (known: number | null, shown: Shown) =>
    known === null ? 'non calculable' : shown.text;
  let reached = 0;
  const steps = bridge.parts.map(({ kind, label, amount }, index): WaterfallStep => {
    const before = reached;
    reached += amount;
    return {
      key: kind,
      label,
      low: Math.min(before, reached),
      high: Math.max(before, reached),
      tint: amount < 0 ? 'decrease' : 'increase',
      text: parts[index]?.text ?? '',
    };
  });
  const first = { key: 'from' as const, label: labels.from, low: 0, high: 0 };
  const last = {
    key: 'to' as const,
    label: labels.to,
    low: Math.min(0, reached),
    high: Math.max(0, reached),
  };
  return [
    { ...first, tint: 'total', text: value(bridge.from, change.before) },
    ...steps,
    { ...last, tint: 'total', text: value(bridge.to, change.after) },
  ];
}
