import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { aggregate } from './aggregate';
import { byFigure, contextOf, type FigureContext, figureNamed } from './registry';
import type { Contribution, Evidence, KeyFigures, LeftOutReason, Part } from './types';

/** Gap methods and baseline; those of the edition, against the initial one, where absent. */
export type KeyFigureOptions = Partial<FigureContext>;

/** A figure's value with the part of each entry, or why it has none. */
export function evidenceOf<Name extends string>(
  described: Pick<Evidence<Name>, 'figure' | 'unit' | 'method'>,
  entries: readonly EntryState[],
  partOf: (entry: EntryState) => Part,
): Evidence<Name> {
  const counted: Contribution[] = [];
  const leftOut: { project: string; name: string; reason: LeftOutReason }[] = [];
  for (const entry of entries) {
    const { project, name } = entry;
    const part = partOf(entry);
    if (typeof part === 'string') leftOut.push({ project, name, reason: part });
    else counted.push({ project, name, ...part });
  }
  const value = aggregate({ method: described.method, unit: described.unit, counted });
  return { ...described, value, counted, leftOut };
}

/**
 * The key figures of a portfolio, each as its evidence: euros are whole, years have 365 days, gaps
 * are ratios. A value is null when no project contributes to it; a count is then 0.
 * @throws when a method name, given or borne by the edition, is not in the registry.
 */
export function keyFigures(portfolio: Portfolio, options: KeyFigureOptions = {}): KeyFigures {
  const context = contextOf(portfolio.edition, options);
  return byFigure((figure) => {
    const { unit, method, part } = figureNamed(figure);
    return evidenceOf({ figure, unit, method: method(context) }, portfolio.entries, (entry) =>
      part(entry, context),
    );
  });
}
