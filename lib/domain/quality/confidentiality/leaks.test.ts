import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePortfolios } from '../../compare/compare';
import { historyArb } from '../../fixtures/arbitraries';
import { aBaseline, anEntry, aPortfolio } from '../../fixtures/portfolios';
import { runs } from '../../fixtures/runs';
import type { EntryState } from '../../history/entry';
import type { Portfolio } from '../../history/portfolio';
import { COST_BAND_LABELS } from '../../vocabulary/bands';
import type { Withholding } from '../../vocabulary/withholding';
import { type BandStatement, bandStatements } from './band-statements';
import { bridgeStatements } from './bridge-statements';
import { combinedLeaks, deduce } from './combined-leaks';
import { rateStatements, sumStatements } from './figure-statements';
import type { Leak } from './leak';
import { deduceFrom } from './leaks';
import { type Outgoing, outgoingOf } from './outgoing';
import { type PublicReading, publicReadings, withheldEntries } from './reading';
import type { Statement } from './statement';

const HIDDEN: Withholding = { scope: 'cost', ground: 'tender', statement: null };

const PUBLISHED = anEntry('alpha', { costEuros: 30_000_000 });
const SECRET = anEntry('secret', {
  costEuros: 12_400_000,
  withheld: HIDDEN,
  ministry: 'MINJUS',
  phase: 'trial',
  functionalZone: 'Justice',
  plannedEndOn: '2020-01-01',
});
const OTHER = anEntry('other', { costEuros: 50_000_000, withheld: HIDDEN });

function readingOf(portfolio: Portfolio): PublicReading {
  return { id: 'next', edition: 5, label: '5e édition', isPublic: false, portfolio };
}

/** As if nothing were withheld: what a figure would be made of by mistake. */
function uncovered(portfolio: Portfolio): Portfolio {
  return {
    ...portfolio,
    entries: portfolio.entries.map((entry) => ({ ...entry, withheld: null })),
  };
}

interface Said {
  statements: readonly Statement[];
  bands: readonly BandStatement[];
}

/** What numbers say beside a reading, and how many of them say something. */
function saidBy(reading: PublicReading, outgoing: Partial<Outgoing>, rounding = 0): Said {
  return {
    statements: [
      ...sumStatements(reading, outgoing.sums ?? [], rounding),
      ...rateStatements(reading, outgoing.rates ?? []),
    ],
    bands: bandStatements(reading, outgoing.counts ?? []),
  };
}

function leaksOfEntry(reading: PublicReading, entry: EntryState, said: Said): Leak[] {
  return combinedLeaks(deduce(said.statements, said.bands), reading, entry);
}

describe('our own figures', () => {
  it('say nothing of what any edition withholds, in any of its publications', () => {
    fc.assert(
      fc.property(historyArb, (history) => {
        for (const { number } of history.editions) {
          const { statements, bands } = deduceFrom(history, publicReadings(history, number), []);
          expect(statements).toEqual([]);
          expect(bands).toEqual([]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('would give away what they wrongly included, where nothing else is withheld', () => {
    fc.assert(
      fc.property(historyArb, fc.integer({ min: 1, max: 400_000_000 }), (history, costEuros) => {
        const edition = history.editions.at(-1)?.number ?? 1;
        const whole = publicReadings(history, edition).at(-1)?.portfolio;
        const [first, ...rest] = whole ? uncovered(whole).entries : [];
        if (whole === undefined || first === undefined) return;
        const secret: EntryState = { ...first, costEuros, withheld: HIDDEN };
        const reading = readingOf({ ...whole, entries: [secret, ...rest] });
        const { sums } = outgoingOf(uncovered(reading.portfolio));
        for (const sum of sums.filter(({ projects }) => projects.includes(secret.project))) {
          const [leak] = leaksOfEntry(reading, secret, saidBy(reading, { sums: [sum] }));
          expect(leak?.attack).toBe('combined');
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a figure that includes a withheld cost by mistake', () => {
  const reading = readingOf(aPortfolio([PUBLISHED, SECRET]));
  const wrong = outgoingOf(uncovered(reading.portfolio));

  it.each(wrong.sums.filter(({ projects }) => projects.includes('secret')))(
    'is caught: $source',
    (sum) => {
      const [leak, ...others] = leaksOfEntry(reading, SECRET, saidBy(reading, { sums: [sum] }));
      expect(others).toEqual([]);
      expect(leak?.sentence).toContain(
        'moins les coûts publiés, donne le coût\u202f: 12,4\u00a0M€',
      );
      expect(leak?.sentence).toContain('de la 5e édition');
    },
  );

  const fromOther = anEntry('secret', {
    ...SECRET,
    initialBaseline: aBaseline({ costEuros: 8_000_000, plannedEndOn: '2017-06-01' }),
  });
  const rated = readingOf(aPortfolio([PUBLISHED, fromOther]));
  const changedBy = (rate: Outgoing['rates'][number]) =>
    saidBy(rated, { rates: [rate] }).statements.length > 0;

  it.each(outgoingOf(uncovered(rated.portfolio)).rates.filter(changedBy))(
    'is caught: $source',
    (rate) => {
      const [leak] = leaksOfEntry(rated, fromOther, saidBy(rated, { rates: [rate] }));
      const initial = rate.compares === 'durations';
      expect(leak?.sentence).toContain(
        initial ? 'donne le coût initial\u202f: 8\u00a0M€' : 'donne le coût\u202f: 12,4\u00a0M€',
      );
    },
  );

  it('is caught under every method that an amount enters into', () => {
    const caught = outgoingOf(uncovered(rated.portfolio)).rates.filter(changedBy);
    expect(caught.map(({ compares, method }) => `${compares} ${method.name}`)).toEqual([
      'costs simple-mean',
      'costs weighted-by-initial-cost',
      'durations weighted-by-initial-cost',
      'costs weighted-by-initial-duration',
      'costs simple-mean-open',
      'costs weighted-by-initial-cost-open',
      'durations weighted-by-initial-cost-open',
      'costs weighted-by-initial-duration-open',
    ]);
  });

  it.each(wrong.counts.filter(({ projects }) => projects.includes('secret')))(
    'is caught: $source',
    (counts) => {
      const [leak] = leaksOfEntry(reading, SECRET, saidBy(reading, { counts: [counts] }));
      expect(leak).toMatchObject({ attack: 'band' });
      expect(leak?.sentence).toContain(COST_BAND_LABELS['9to20']);
    },
  );
});

describe('two withheld costs', () => {
  const reading = readingOf(aPortfolio([PUBLISHED, SECRET, OTHER]));
  const { sums } = outgoingOf(uncovered(reading.portfolio));
  const [total] = sums;
  const ministry = sums.filter(({ source }) => source.includes('Justice'));

  it('are covered by each other in a total, and not once another sum parts them', () => {
    expect(total?.source).toBe('le coût total');
    const alone = saidBy(reading, { sums: total ? [total] : [] });
    expect(alone.statements).toHaveLength(1);
    expect(leaksOfEntry(reading, SECRET, alone)).toEqual([]);
    const together = saidBy(reading, { sums: [...(total ? [total] : []), ...ministry] });
    const [leak] = leaksOfEntry(reading, OTHER, together);
    expect(leak?.sentence).toMatch(
      /^Rapprochés, le coût total .* et le total par ministère .* 50\u00a0M€$/,
    );
  });

  it('are bounded by a total when one of them is very large', () => {
    const huge = { ...OTHER, costEuros: 900_000_000 };
    const large = readingOf(aPortfolio([PUBLISHED, SECRET, huge]));
    const wrong = outgoingOf(uncovered(large.portfolio));
    const said = saidBy(large, { sums: wrong.sums.slice(0, 1), counts: wrong.counts.slice(0, 1) });
    expect(leaksOfEntry(large, huge, said)).toEqual([]);
    const ministries = wrong.counts.filter(({ projects }) => projects.length < 3);
    const parted = saidBy(large, { sums: wrong.sums.slice(0, 1), counts: ministries });
    const [leak] = leaksOfEntry(large, huge, parted);
    expect(leak?.sentence).toContain('entre 892,4\u00a0M€ et 903,4\u00a0M€');
  });
});

describe('a rounded total', () => {
  const reading = readingOf(aPortfolio([PUBLISHED, SECRET]));
  const declared = (euros: number) => ({
    sums: [{ source: 'le coût total déclaré', projects: ['alpha', 'secret'], euros }],
  });

  it('gives away what is large beside its rounding', () => {
    const said = saidBy(reading, declared(42_000_000), 500_000);
    expect(leaksOfEntry(reading, SECRET, said)[0]?.sentence).toBe(
      'Le coût total déclaré de la 5e édition, moins les coûts publiés, donne le coût\u202f: 12\u00a0M€, à 0,5\u00a0M€ près',
    );
  });

  it('gives nothing away where its rounding may explain it, or is too coarse', () => {
    expect(saidBy(reading, declared(30_400_000), 500_000).statements).toEqual([]);
    expect(leaksOfEntry(reading, SECRET, saidBy(reading, declared(40_000_000), 5_000_000))).toEqual(
      [],
    );
  });
});

describe('a bridge that moves by a withheld cost', () => {
  const before = { ...readingOf(aPortfolio([PUBLISHED])), id: '4', edition: 4 };
  const after = readingOf(aPortfolio([PUBLISHED, SECRET]));
  const bridged = (to: Portfolio) =>
    comparePortfolios({ from: before.portfolio, to, history: { revisions: [] } }).bridge.totalCost;

  it('is caught, and names the part', () => {
    const wrong = bridgeStatements(bridged(uncovered(after.portfolio)), before, after);
    const [leak] = leaksOfEntry(after, SECRET, { statements: wrong, bands: [] });
    expect(leak?.sentence).toContain('du pont entre la 4e édition et la 5e édition');
    expect(leak?.sentence).toContain('12,4\u00a0M€');
  });

  it('says nothing where it leaves it out', () => {
    expect(bridgeStatements(bridged(after.portfolio), before, after)).toEqual([]);
  });
});

it('knows whom a reading withholds', () => {
  const reading = readingOf(aPortfolio([PUBLISHED, SECRET, OTHER]));
  expect(withheldEntries(reading)).toEqual([SECRET, OTHER]);
});
