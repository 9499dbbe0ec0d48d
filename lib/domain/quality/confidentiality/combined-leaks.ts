import { formatMillions } from '@/lib/format/numbers';
import { toNumber } from '../../compare/rational';
import type { EntryState } from '../../history/entry';
import { COST_BAND_LABELS } from '../../vocabulary/bands';
import { capitalised, inWords } from '../sentences';
import type { BandStatement } from './band-statements';
import { ANY_AMOUNT, boundsFrom, type Interval } from './bounds';
import { isGivenAway, LEAK_MARGIN, type Leak } from './leak';
import { type PublicReading, type UnknownAmount, unknownOf } from './reading';
import { type Solved, solve } from './solve';
import type { Statement } from './statement';

/** What all the numbers that went out, and that will, say together. */
export interface Deduced {
  statements: readonly Statement[];
  bands: readonly BandStatement[];
  solved: ReadonlyMap<string, Solved>;
  bounds: ReadonlyMap<string, Interval>;
}

export function deduce(statements: readonly Statement[], bands: readonly BandStatement[]): Deduced {
  return {
    statements,
    bands,
    solved: new Map(solve(statements).map((one) => [one.unknown, one])),
    bounds: boundsFrom(
      statements,
      new Map(bands.map(({ unknown, interval }) => [unknown, interval])),
    ),
  };
}

const LABELS: Record<UnknownAmount, string> = { cost: 'le coût', initial: 'le coût initial' };

/**
 * The amounts of an entry, as a reading withholds them, that the numbers determine or nearly so. An
 * amount that we do not know ourselves is given away by any value that is precise enough.
 */
export function combinedLeaks(deduced: Deduced, reading: PublicReading, entry: EntryState): Leak[] {
  const secrets: [UnknownAmount, number | null][] = [
    ['cost', entry.costEuros],
    ['initial', entry.initialBaseline?.costEuros ?? null],
  ];
  return secrets.flatMap(([amount, euros]) => {
    const unknown = unknownOf(amount, reading, entry.project);
    const { project } = entry;
    const found =
      solvedLeak(deduced, unknown, euros) ??
      boundedLeak(deduced, unknown, euros) ??
      (amount === 'cost' ? bandLeak(deduced, unknown) : null);
    if (found === null) return [];
    const { attack, sentence, isPublic } = found(LABELS[amount]);
    return [{ project, attack, sentence, isPublic }];
  });
}

type Telling = (label: string) => Omit<Leak, 'project'>;

function solvedLeak(
  { solved, statements }: Deduced,
  unknown: string,
  euros: number | null,
): Telling | null {
  const found = solved.get(unknown);
  if (found === undefined) return null;
  const [value, slack] = [toNumber(found.value), toNumber(found.tolerance)];
  if (value <= 0 || !isGivenAway(value, slack, euros ?? value)) return null;
  const uses = found.uses.flatMap((index) => statements[index] ?? []);
  const sources = uses.map(({ source }) => source);
  const result = `${formatMillions(Math.round(value))}${slack > 0 ? `, à ${formatMillions(Math.round(slack))} près` : ''}`;
  return (label) => ({
    attack: 'combined',
    sentence:
      sources.length === 1
        ? `${capitalised(sources[0] ?? '')} donne ${label}\u202f: ${result}`
        : `Rapprochés, ${inWords(sources)} donnent ${label}\u202f: ${result}`,
    isPublic: uses.every(({ isPublic }) => isPublic),
  });
}

function boundedLeak(
  { bounds, statements, bands }: Deduced,
  unknown: string,
  euros: number | null,
): Telling | null {
  const { lower, upper } = bounds.get(unknown) ?? ANY_AMOUNT;
  const middle = (lower + upper) / 2;
  if (!Number.isFinite(upper) || upper - middle > LEAK_MARGIN * middle) return null;
  if (euros !== null && (euros < lower || euros > upper)) return null;
  const uses = [
    ...statements.filter(({ terms }) => terms.some((term) => term.unknown === unknown)),
    ...bands.filter((band) => band.unknown === unknown),
  ];
  const sources = uses.map(({ source }) => source);
  return (label) => ({
    attack: 'combined',
    sentence: `${capitalised(inWords(sources))} ${sources.length > 1 ? 'situent' : 'situe'} ${label} entre ${formatMillions(Math.round(lower))} et ${formatMillions(Math.round(upper))}`,
    isPublic: uses.every(({ isPublic }) => isPublic),
  });
}

/** The band of a withheld cost is withheld with it. */
function bandLeak({ bands }: Deduced, unknown: string): Telling | null {
  const found = bands.find((band) => band.unknown === unknown && band.bands.length === 1);
  const [band] = found?.bands ?? [];
  if (found === undefined || band === undefined) return null;
  return (label) => ({
    attack: 'band',
    sentence: `${capitalised(found.source)} dit dans quelle tranche est ${label}\u202f: ${COST_BAND_LABELS[band]}`,
    isPublic: found.isPublic,
  });
}
