import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { ADMINISTRATOR, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { aRow } from '../fixtures/published-row';
import { scratchDatabase } from '../fixtures/scratch-database';
import { loadDeclared, loadEditions, loadHistory } from '../queries/history';
import { reader } from '../read';
import { openEdition } from './editions';
import { type EditionImport, importEdition } from './import-edition';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
});
afterEach(() => scratch.dispose());

function edition(number: number, overrides: Partial<EditionImport> = {}): EditionImport {
  return {
    edition: number,
    dataMonth: `201${number}-11`,
    publishedOn: null,
    rows: [aRow('PORTAIL'), aRow('RIE', { line: 3, ministryLabel: 'Premier ministre' })],
    decisions: [],
    acceptLikely: false,
    declared: null,
    ...overrides,
  };
}

const declared = {
  edition: 6,
  projects: 2,
  interministerial: 0,
  totalCostEuros: 24_000_000,
  meanDurationYears: 4,
  budgetGap: 0.25,
  scheduleGap: 0.22,
  byCostBand: null,
  byMinistryAndPhase: null,
  byFunctionalZone: null,
};

function entriesAt(number: number) {
  return portfolioAt(loadHistory(reader(), 'everything'), number).entries;
}

describe('importEdition', () => {
  it('records the edition as published, with its ministries', () => {
    const result = importEdition(OFFICER, edition(6, { publishedOn: '2016-11-18', declared }));
    expect(result).toMatchObject({ status: 'ok', value: { rows: 2, imported: 2, created: 2 } });
    expect(loadEditions(reader())).toMatchObject([
      { number: 6, state: 'published', dataMonth: '2016-11', publishedOn: '2016-11-18' },
    ]);
    expect(entriesAt(6).map(({ name, ministry }) => [name, ministry])).toEqual([
      ['PORTAIL', 'MJ'],
      ['RIE', 'SPM'],
    ]);
    expect(loadDeclared(reader())).toEqual([declared]);
  });

  it('imported again, changes nothing', () => {
    const input = edition(6, { publishedOn: '2016-11-18', declared });
    importEdition(OFFICER, input);
    const history = loadHistory(reader(), 'everything');
    const again = importEdition(OFFICER, { ...input, publishedOn: null });
    expect(again).toMatchObject({ status: 'ok', value: { revisions: 0, created: 0 } });
    expect(loadHistory(reader(), 'everything')).toEqual(history);
    expect(loadDeclared(reader())).toHaveLength(1);
  });

  it('records an exit and a cost revised in the next edition, gaps in numbers allowed', () => {
    importEdition(OFFICER, edition(6));
    const next = edition(8, { rows: [aRow('PORTAIL', { costEuros: 15_000_000 })] });
    expect(importEdition(OFFICER, next)).toMatchObject({
      status: 'ok',
      value: { entrants: [], exits: [{ name: 'RIE' }] },
    });
    expect(entriesAt(8).map(({ costEuros }) => costEuros)).toEqual([15_000_000]);
    expect(entriesAt(6)).toHaveLength(2);
  });

  it('imports an earlier edition afterwards without moving the later one', () => {
    importEdition(OFFICER, edition(8));
    const later = entriesAt(8).map(({ version: _, ...entry }) => entry.costEuros);
    const earlier = edition(6, { rows: [aRow('PORTAIL', { costEuros: 1_000_000 })] });
    expect(importEdition(OFFICER, earlier).status).toBe('ok');
    expect(entriesAt(8).map(({ costEuros }) => costEuros)).toEqual(later);
    expect(entriesAt(6).map(({ costEuros }) => costEuros)).toEqual([1_000_000]);
  });

  it('is refused for an edition under preparation', () => {
    openEdition(OFFICER, { number: 6, dataMonth: '2018-05', reason: 'Ouverture' });
    expect(importEdition(OFFICER, edition(6))).toMatchObject({ status: 'refused' });
    expect(loadHistory(reader(), 'everything').revisions).toEqual([]);
  });

  it('is refused above an edition under preparation', () => {
    openEdition(OFFICER, { number: 6, dataMonth: '2018-05', reason: 'Ouverture' });
    expect(importEdition(OFFICER, edition(8))).toMatchObject({ status: 'refused' });
  });

  it.each([
    ['manager', MANAGER, 'refused'],
    ['liaison', liaisonOf('MJ'), 'refused'],
    ['administrator', ADMINISTRATOR, 'ok'],
    ['officer', OFFICER, 'ok'],
  ] as const)('by a %s', (_, actor, status) => {
    expect(importEdition(actor, edition(6)).status).toBe(status);
  });

  it('is all or nothing: a decision that names nobody refuses the whole', () => {
    const result = importEdition(
      OFFICER,
      edition(6, {
        decisions: [{ name: 'RIE', edition: null, ministry: null, project: 'GP-0042' }],
      }),
    );
    expect(result.status).toBe('refused');
    expect(loadEditions(reader())).toEqual([]);
  });
});
