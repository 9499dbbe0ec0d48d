import { changeOf, type FigureChange, type Shown, shownParts } from '../figures/change';
import type { Bridge, BridgePart } from './types';

/** A bridge as it is written, the same in its title, its chart, its table and on the command line. */
export interface ShownBridge {
  /** A side where nobody counts stands for zero, as in the bridge itself. */
  change: FigureChange;
  /** In the order of the bridge: they add up to the difference shown. */
  parts: readonly Shown[];
}

export function shownBridge({ from, to, unit, parts }: Bridge): ShownBridge {
  const change = changeOf(from ?? 0, to ?? 0, unit);
  const amounts = parts.map(({ amount }) => amount);
  return { change, parts: shownParts(amounts, unit, change) };
}

/** A project’s share of a mean is small: two decimals more than the change it belongs to. */
const MORE_DIGITS = { count: 0, euros: 2, years: 2, ratio: 2 } as const;

/** The shares of a part’s projects, in their order, written so that they add up. */
export function shownShares({ amount, projects }: BridgePart, { unit, from, to }: Bridge): Shown[] {
  const { digits } = changeOf(from ?? 0, to ?? 0, unit);
  const whole = changeOf(0, amount, unit, { digits: digits + MORE_DIGITS[unit] });
  return shownParts(
    projects.map((share) => share.amount),
    unit,
    whole,
  );
}
