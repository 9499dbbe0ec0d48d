import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import { appendDeclaredFigures, appendMinistryLabel } from '../commands/append';
import { inTransaction, type Synchronous } from '../commands/writer';
import { anOpenEdition, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { reader } from '../read';
import { edition } from '../schema/history';
import { loadDeclared, loadMinistryLabels } from './history';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function declared(number: number, projects: number): DeclaredFigures {
  return {
    edition: number,
    projects,
    interministerial: null,
    totalCostEuros: null,
    meanDurationYears: null,
    budgetGap: null,
    scheduleGap: null,
    byCostBand: null,
    byMinistryAndPhase: null,
    byFunctionalZone: null,
  };
}

it('takes the last declared figures of an edition, and the only ones of another', () => {
  inTransaction((tx): Synchronous<void> => {
    const context = { tx, actor: OFFICER, now: '2018-05-02T08:00:00.000Z' };
    tx.insert(edition).values({ number: 2 }).run();
    for (const figures of [declared(1, 60), declared(2, 58), declared(1, 61)]) {
      appendDeclaredFigures(context, figures);
    }
  });
  expect(loadDeclared(reader())).toEqual([declared(1, 61), declared(2, 58)]);
});

it('takes the last label given to a ministry in an edition, and leaves the others', () => {
  inTransaction((tx): Synchronous<void> => {
    const context = { tx, actor: OFFICER, now: '2018-05-02T08:00:00.000Z' };
    appendMinistryLabel(context, { ministry: 'MJ', edition: 1, label: 'Justice' });
  });
  expect(loadMinistryLabels(reader()).map(({ ministry, label }) => [ministry, label])).toEqual([
    ['MI', 'Ministère de l’Intérieur'],
    ['MJ', 'Justice'],
  ]);
});
