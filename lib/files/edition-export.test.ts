import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portfolioArb } from '@/lib/domain/fixtures/arbitraries';
import { runs } from '@/lib/domain/fixtures/runs';
import { addDays, durationDays } from '@/lib/domain/history/duration';
import type { EntryState } from '@/lib/domain/history/entry';
import type { Portfolio } from '@/lib/domain/history/portfolio';
import type { PublishedRow } from '@/lib/domain/history/published-row';
import { PUBLISHED_FILES } from '@/lib/domain/identity/fixtures/published-editions';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import type { Withholding } from '@/lib/domain/vocabulary/withholding';
import { oneLine, severalLines } from './cells/cell';
import { groundOf } from './cells/withholding';
import { EDITION_HEADERS, writePublishedEdition } from './edition-export';
import { bytes } from './fixtures/editions';
import { anEntry, aPortfolio } from './fixtures/entries';
import { readPublishedEdition } from './published-edition';

/** Text as people paste it: accents, quotes, separators, line ends, what looks like HTML or a formula. */
const piece = fc.constantFrom(
  '=1+1',
  "'",
  '+',
  '-',
  '@',
  '"',
  ',',
  ';',
  'é',
  '’',
  'Œuvre',
  ' ',
  '\n',
  '<b>',
  '&amp;',
  '&',
  '<',
  '(',
  ')',
  '<a href="x">en savoir plus</a>',
  'SI',
  '2017',
  '\u00a0',
  'http://a.fr',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => severalLines(pieces.join('')));
const label = fc.array(piece, { maxLength: 5 }).map((pieces) => oneLine(`SI ${pieces.join('')}`));

const schedule = fc
  .record({
    startOn: fc.option(
      fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2000-01-01', days)),
    ),
    days: fc.option(fc.integer({ min: 0, max: 60 * 365 })),
  })
  .map(({ startOn, days }) => ({
    startOn,
    plannedEndOn: startOn !== null && days !== null ? addDays(startOn, days) : null,
    statedDurationDays: startOn === null ? days : null,
  }));

const statement = fc.option(
  fc.constantFrom(
    'Appel d’offres en cours',
    'Cadrage',
    'Trajectoire en cours de révision',
    '12',
    'NA',
    'Secret',
    'Une phrase quelconque',
  ),
);
const withheld: fc.Arbitrary<Withholding | null> = fc.option(
  fc
    .record({ scope: fc.constantFrom('cost' as const, 'entry' as const), statement })
    .map((part) => ({
      ...part,
      ground: part.statement === null ? ('unstated' as const) : groundOf(part.statement),
    })),
  { freq: 3 },
);

const programme = fc.record({
  code: fc.option(fc.integer({ min: 100, max: 999 }).map((code) => `P${code}`)),
  label: fc.constantFrom('Police nationale', 'Sécurité et qualité', 'l’emploi, la mer', 'R&D'),
  share: fc.option(fc.constantFrom('80\u00a0%', '16,8\u00a0%')),
});

const entry = fc
  .record({
    text: fc.record({
      name: label,
      description: text,
      moreUrl: fc.option(fc.constantFrom('https://exemple.gouv.fr/a?b=1&c=2#d', 'http://a.fr/')),
      interministerial: fc.boolean(),
      ministry: fc.constantFrom('SPM', 'MEF', 'ministere-de-la-transition-ecologique'),
      functionalZone: fc.option(label),
      programmes: fc.uniqueArray(programme, { maxLength: 3, selector: JSON.stringify }),
      papUrl: fc.option(fc.constant('https://budget.gouv.fr/P1.pdf#page=39')),
    }),
    schedule,
    phase: fc.constantFrom(...PHASES),
    costEuros: fc.option(fc.integer({ min: 0, max: 99_999_999_999 })),
    withheld,
  })
  .map((drawn): Omit<EntryState, 'project'> => {
    const { project: _, ...base } = anEntry('p');
    const { text: words, schedule: dates, ...facts } = drawn;
    return { ...base, ...words, ...dates, ...facts };
  });

const portfolio = fc.array(entry, { maxLength: 8 }).map((entries) =>
  aPortfolio(
    entries.map((state, index) => ({
      ...state,
      project: `projet-${index + 1}`,
      name: `${state.name} ${index + 1}`,
    })),
  ),
);

/** What of an entry may be known outside: the law that export and import keep together. */
function published(entry: EntryState, labels: Portfolio['ministryLabels']): unknown {
  const hidden = entry.withheld?.scope === 'entry';
  const costEuros = entry.withheld === null ? entry.costEuros : null;
  const phase = hidden ? null : entry.phase;
  return {
    name: entry.name,
    ministryCode: entry.ministry,
    ministryLabel: labels[entry.ministry],
    interministerial: entry.interministerial,
    description: entry.description,
    moreUrl: entry.moreUrl,
    startOn: entry.startOn,
    days: hidden ? null : durationDays(entry),
    phase,
    costEuros,
    functionalZone: entry.functionalZone,
    programmes: entry.programmes,
    papUrl: entry.papUrl,
    withheld: entry.withheld ?? impliedWithholding(phase, costEuros),
    project: entry.project,
  };
}

/** A phase missing with the cost cannot be told from an entry withheld whole; a cost alone can. */
function impliedWithholding(
  phase: EntryState['phase'],
  costEuros: number | null,
): Withholding | null {
  if (costEuros !== null || phase !== null) return null;
  return { scope: 'entry', ground: 'unstated', statement: null };
}

function facts(row: PublishedRow): unknown {
  const { line: _l, start, duration, declaredBand: _b, ...rest } = row;
  return {
    ...rest,
    startOn: start?.on ?? null,
    days: duration === null ? null : Math.round(duration.years * 365),
  };
}

async function roundTrip(portfolio: Portfolio) {
  const edition = await readPublishedEdition(bytes(writePublishedEdition(portfolio)), 'export.csv');
  expect(edition.errors.filter(({ message }) => !message.startsWith('Aucun projet'))).toEqual([]);
  return edition.rows.map(facts);
}

describe('writePublishedEdition', () => {
  it('is read back as the same facts', async () => {
    await fc.assert(
      fc.asyncProperty(portfolio, async (drawn) => {
        expect(await roundTrip(drawn)).toEqual(
          drawn.entries.map((state) => published(state, drawn.ministryLabels)),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('is read back from any history', async () => {
    await fc.assert(
      fc.asyncProperty(portfolioArb, async (drawn) => {
        const sure = drawn.entries.filter(
          (state) => state.phase !== null || state.withheld?.scope !== 'cost',
        );
        const unique = sure.filter(
          ({ name, ministry }, at) =>
            !sure.slice(0, at).some((s) => s.name === name && s.ministry === ministry),
        );
        const tidy = { ...drawn, entries: unique };
        expect(await roundTrip(tidy)).toEqual(
          unique.map((state) =>
            published(
              {
                ...state,
                functionalZone: state.functionalZone && oneLine(state.functionalZone),
                withheld: state.withheld && { ...state.withheld, ground: 'unstated' },
              },
              drawn.ministryLabels,
            ),
          ),
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('never writes what is withheld', () => {
    const secret = { costEuros: 123_456_789, phase: 'trial' as const };
    const withheldAs = (scope: Withholding['scope']) =>
      writePublishedEdition(
        aPortfolio([
          { ...anEntry('p'), ...secret, withheld: { scope, ground: 'tender', statement: null } },
        ]),
      );
    for (const scope of ['cost', 'entry'] as const) {
      expect(withheldAs(scope)).not.toContain('123');
      expect(withheldAs(scope)).toContain('Non communiqué');
    }
    expect(withheldAs('cost')).toContain('Expérimentation');
    expect(withheldAs('entry')).not.toContain('Expérimentation');
  });

  it('writes CRLF, the fifteen columns and the identifier', () => {
    const file = writePublishedEdition(aPortfolio([anEntry('p')]));
    expect(file.split('\r\n')[0]).toBe(EDITION_HEADERS.join(','));
    expect(EDITION_HEADERS).toHaveLength(16);
    expect(file.endsWith('\r\n')).toBe(true);
  });
});

for (const { whose, present, editionsFolder } of PUBLISHED_FILES) {
  describe.runIf(present)(`the published editions (${whose})`, () => {
    it.each([
      'edition-01-2016-11.csv',
      'edition-02-2017-02.csv',
      'edition-03-2017-06.csv',
      'edition-04-2017-11.csv',
    ])('%s comes back whole from its export', async (name) => {
      const { rows } = await readPublishedEdition(
        readFileSync(path.join(editionsFolder, name)),
        name,
      );
      const labels = Object.fromEntries(rows.map((row) => [row.ministryLabel, row.ministryLabel]));
      const entries = rows.map((row, index): EntryState => {
        const days = row.duration === null ? null : Math.round(row.duration.years * 365);
        const startOn = row.start?.on ?? null;
        return {
          ...anEntry(`projet-${index + 1}`),
          name: row.name,
          description: row.description,
          moreUrl: row.moreUrl,
          ministry: row.ministryLabel,
          interministerial: row.interministerial,
          functionalZone: row.functionalZone,
          programmes: row.programmes,
          papUrl: row.papUrl,
          startOn,
          plannedEndOn: startOn !== null && days !== null ? addDays(startOn, days) : null,
          statedDurationDays: startOn === null ? days : null,
          phase: row.phase,
          costEuros: row.costEuros,
          withheld: row.withheld,
        };
      });
      expect(await roundTrip({ ...aPortfolio(entries), ministryLabels: labels })).toEqual(
        entries.map((state) => published(state, labels)),
      );
    });
  });
}
