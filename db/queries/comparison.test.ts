import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEditionEvent } from '../commands/append';
import { openEdition } from '../commands/editions';
import { performAct } from '../commands/entries';
import { inTransaction, type Synchronous } from '../commands/writer';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { reader } from '../read';
import { comparisonView } from './comparison';
import { loadEditions } from './history';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

const LATEST = { from: null, to: null };
const reason = { code: 'scope', text: 'Périmètre élargi' };

function publish(number = 1): void {
  const edition = loadEditions(reader()).find((one) => one.number === number);
  if (!edition) throw new Error(`no edition ${number}`);
  inTransaction((tx): Synchronous<void> => {
    const context = { tx, actor: OFFICER, now: '2018-06-01T08:00:00.000Z' };
    appendEditionEvent(context, { ...edition, state: 'published' }, 'Publication');
  });
}

/** Opens edition 2 once the first is published. */
function openTheNext(): void {
  publish();
  const asked = {
    number: 2,
    dataMonth: '2018-11',
    reason: 'Suivante',
    collectionDeadline: '2018-12-15',
  };
  const opened = openEdition(OFFICER, asked, {
    now: () => '2018-11-01T08:00:00.000Z',
    reference: () => 'opening',
    identifier: () => 'T-000000000000',
  });
  if (opened.status !== 'ok') throw new Error(JSON.stringify(opened));
}

function revise(project: string, expectedVersion: number, cost: string): void {
  const done = performAct(OFFICER, {
    act: 'budget',
    project,
    edition: 2,
    expectedVersion,
    reason,
    cost,
    withheld: '',
  });
  if (done.status !== 'ok') throw new Error(JSON.stringify(done));
}

describe('two editions compared', () => {
  it('are the latest and the one before it, unless the address says which', () => {
    aProject();
    openTheNext();
    expect(comparisonView(MANAGER, LATEST)).toMatchObject({
      chosen: { from: { edition: 1 }, to: { edition: 2 } },
      isSame: false,
      restrictedTo: null,
    });
    const first = { edition: 1, version: null };
    expect(comparisonView(MANAGER, { from: first, to: first })).toMatchObject({ isSame: true });
    expect(comparisonView(MANAGER, { from: null, to: first })).toMatchObject({
      chosen: { from: { edition: 2 }, to: { edition: 1 } },
    });
  });

  it('are not, where there is one edition only or none of that number', () => {
    expect(comparisonView(MANAGER, LATEST)).toMatchObject({ nothing: 'tooFew' });
    const asked = { edition: 7, version: null };
    expect(comparisonView(MANAGER, { from: asked, to: null })).toMatchObject({
      nothing: 'unknown',
      asked,
    });
  });

  it('show a liaison nothing that another ministry has under way', () => {
    const mine = aProject({ ministry: 'MJ', name: 'À MOI' });
    const theirs = aProject({ ministry: 'MI', name: 'À EUX' });
    openTheNext();
    revise(theirs.project, theirs.seq, '47,3');
    aProject({ ministry: 'MI', name: 'SECRET', edition: 2 });
    const seen = comparisonView(liaisonOf('MJ'), LATEST);
    expect(JSON.stringify(seen)).not.toMatch(/À EUX|SECRET|47300000/);
    expect(seen).toMatchObject({ restrictedTo: ['Ministère de la Justice'] });
    revise(mine.project, mine.seq, '33');
    expect(JSON.stringify(comparisonView(liaisonOf('MJ'), LATEST))).toMatch(/À MOI/);
    expect(JSON.stringify(comparisonView(MANAGER, LATEST))).toMatch(/47300000/);
    expect(JSON.stringify(comparisonView(MANAGER, LATEST))).toMatch(/SECRET/);
  });

  it('tell outside no balance against what was approved while the cost was withheld', () => {
    const { project, seq } = aProject({ ministry: 'MI', baselineCost: '25,7' });
    const act = (more: Record<string, unknown>) => {
      const done = performAct(OFFICER, { project, reason, ...more });
      if (done.status !== 'ok') throw new Error(JSON.stringify(done));
      return done.value.seq;
    };
    const withheld = act({
      act: 'budget',
      edition: 1,
      expectedVersion: seq,
      cost: '26',
      withheld: 'tender',
    });
    openTheNext();
    const edition = 2;
    const lifted = act({
      act: 'budget',
      edition,
      expectedVersion: withheld,
      cost: '31',
      withheld: '',
    });
    act({
      act: 'exit',
      edition,
      expectedVersion: lifted,
      ground: 'completed',
      finalCost: '32',
      finalEndOn: '2018-10-01',
      successors: [],
    });
    publish(edition);
    const outside = comparisonView(liaisonOf('MJ'), LATEST);
    expect(outside).toMatchObject({
      comparison: { exits: [{ finalCostEuros: 32_000_000, initialCostEuros: null }] },
      exits: { completedBudgetGap: { value: null } },
    });
    expect(JSON.stringify(outside)).not.toMatch(/25700000/);
    expect(comparisonView(MANAGER, LATEST)).toMatchObject({
      comparison: { exits: [{ initialCostEuros: 25_700_000 }] },
    });
  });
});
