import { comparePortfolios } from '../../compare/compare';
import type { DeclaredFigures } from '../../figures/types';
import type { EntryState } from '../../history/entry';
import type { History } from '../../history/portfolio';
import { bandStatements } from './band-statements';
import { bridgeStatements } from './bridge-statements';
import { combinedLeaks, type Deduced, deduce } from './combined-leaks';
import { DECLARED_ROUNDING, declaredOutgoing } from './declared-statements';
import { rateStatements, sumStatements } from './figure-statements';
import type { Leak } from './leak';
import { outgoingOf } from './outgoing';
import { earlierLeak, entryIn, textLeaks } from './plain-leaks';
import { type PublicReading, publicReadings } from './reading';
import type { Statement } from './statement';

/**
 * Every amount that an edition withholds and that somebody outside could find, from it and from all
 * that was published before; at most one leak for each way of finding it.
 */
export function leaksOf(
  history: History,
  edition: number,
  declared: readonly DeclaredFigures[],
): Leak[] {
  const readings = publicReadings(history, edition);
  const next = readings.at(-1);
  if (next === undefined) return [];
  const hidden = [...next.portfolio.entries, ...next.portfolio.departed].filter(
    (entry) => entry.withheld !== null && (entry.exit === null || entry.exit.edition === edition),
  );
  if (hidden.length === 0) return [];
  const deduced = deduceFrom(history, readings, declared);
  return hidden.flatMap((entry) => [
    ...distinct(
      readings.flatMap((reading) =>
        sameAmount(reading, entry, next) ? combinedLeaks(deduced, reading, entry) : [],
      ),
    ),
    ...distinct(readings.flatMap((reading) => textLeaks(reading, entry))),
    ...earlierLeak(readings, entry),
  ]);
}

/** What the numbers of all readings say together of what any of them withholds. */
export function deduceFrom(
  history: History,
  readings: readonly PublicReading[],
  declared: readonly DeclaredFigures[],
): Deduced {
  const statements = readings.flatMap((reading) => {
    const { sums, rates } = outgoingOf(reading.portfolio);
    return [...sumStatements(reading, sums), ...rateStatements(reading, rates)];
  });
  const bands = readings.flatMap((reading) =>
    bandStatements(reading, outgoingOf(reading.portfolio).counts),
  );
  // Declared once for an edition: read beside the last of its publications.
  const beside = declared.flatMap((figures) => {
    const own = readings.filter(({ edition }) => edition === figures.edition);
    const reading = own.findLast(({ isPublic }) => isPublic) ?? own.at(-1);
    return reading === undefined ? [] : [{ reading, outgoing: declaredOutgoing(figures, reading) }];
  });
  return deduce(
    [
      ...statements,
      ...bridges(history, readings),
      ...beside.flatMap(({ reading, outgoing }) => [
        ...sumStatements(reading, outgoing.sums, DECLARED_ROUNDING.euros),
        ...rateStatements(reading, outgoing.rates, DECLARED_ROUNDING.ratio),
      ]),
    ],
    [
      ...bands,
      ...beside.flatMap(({ reading, outgoing }) => bandStatements(reading, outgoing.counts)),
    ],
  );
}

/** What the bridges of the total cost say, from each reading to the one after it. */
function bridges(history: History, readings: readonly PublicReading[]): Statement[] {
  return readings.flatMap((to, at) => {
    const from = readings[at - 1];
    if (from === undefined) return [];
    const { bridge } = comparePortfolios({ from: from.portfolio, to: to.portfolio, history });
    return bridgeStatements(bridge.totalCost, from, to);
  });
}

/** What an earlier reading gives away matters as long as the amount is still the same. */
function sameAmount(reading: PublicReading, entry: EntryState, next: PublicReading): boolean {
  if (reading === next) return true;
  return entry.costEuros !== null && entryIn(reading, entry.project)?.costEuros === entry.costEuros;
}

/** One of those that everything public gives, and one of those that this publication would. */
function distinct(leaks: readonly Leak[]): Leak[] {
  const attacks = new Map(leaks.map((leak) => [`${leak.attack} ${leak.isPublic}`, leak]));
  return [...attacks.values()];
}
