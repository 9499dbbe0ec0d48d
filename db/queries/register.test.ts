import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEditionEvent } from '../commands/append';
import { openEdition } from '../commands/editions';
import { performAct } from '../commands/entries';
import { inTransaction, type Synchronous } from '../commands/writer';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { reader } from '../read';
import type { SystemActor } from '../system-actor';
import { loadEditions } from './history';
import { registerView } from './register';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
});
afterEach(() => scratch.dispose());

const EVERYTHING = { edition: null, position: null, filters: { ground: null, ministry: null } };

/** Two projects of two ministries in the first edition, published; the second one is collected. */
function twoEditions(): { mine: string; theirs: string; version: number } {
  anOpenEdition();
  const mine = aProject({ name: 'BYSTANDER' });
  const theirs = aProject({ name: 'LEAVER', ministry: 'MI' });
  const edition = loadEditions(reader())[0];
  if (!edition) throw new Error('no edition');
  inTransaction((tx): Synchronous<void> => {
    const context = { tx, actor: OFFICER, now: '2018-06-01T08:00:00.000Z' };
    appendEditionEvent(context, { ...edition, state: 'published' }, 'Publication');
  });
  const opened = openEdition(
    OFFICER,
    {
      number: 2,
      dataMonth: '2018-11',
      reason: 'Deuxième édition',
      collectionDeadline: '2018-12-15',
    },
    {
      now: () => '2018-11-01T08:00:00.000Z',
      reference: () => 'opening',
      identifier: () => 'T-000000000001',
    },
  );
  if (opened.status !== 'ok') throw new Error(JSON.stringify(opened));
  return { mine: mine.project, theirs: theirs.project, version: theirs.seq };
}

function seen(actor: SystemActor) {
  const view = registerView(actor, EVERYTHING);
  return view && [view.rows.map(({ name }) => name), view.figures.spentWithoutService.euros];
}

describe('the register of exits', () => {
  it('is read by each within what they may see, an exit under way by its own ministry only', () => {
    const { theirs, version } = twoEditions();
    expect(seen(MANAGER)).toEqual([[], null]);
    const done = performAct(OFFICER, {
      act: 'exit',
      project: theirs,
      edition: 2,
      expectedVersion: version,
      reason: { code: 'technical', text: 'Abandon décidé' },
      ground: 'abandoned',
      finalCost: '12,5',
      finalEndOn: '2018-10-01',
      successors: [],
    });
    expect(done.status).toBe('ok');
    expect(seen(MANAGER)).toEqual([['LEAVER'], 12_500_000]);
    expect(seen(liaisonOf('MI'))).toEqual([['LEAVER'], 12_500_000]);
    expect(seen(liaisonOf('MJ'))).toEqual([[], null]);
  });

  it('is null for an edition nobody opened', () => {
    twoEditions();
    expect(registerView(MANAGER, { ...EVERYTHING, edition: 9 })).toBeNull();
  });
});
