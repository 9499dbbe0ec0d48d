import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PASSAGES_FROM } from '@/lib/domain/edition-life/passages';
import { EDITION_STATES, type Edition, type EditionState } from '@/lib/domain/vocabulary/editions';
import { ROLES } from '@/lib/domain/vocabulary/roles';
import { ADMINISTRATOR, anOpenEdition, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { loadEditions } from '../queries/history';
import { reader } from '../read';
import { audit, edition as editionTable } from '../schema/history';
import { appendEditionEvent } from './append';
import { beginReview, chooseMethods, reopenEdition } from './edition-life';
import { inTransaction, type Synchronous } from './writer';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

const why = { edition: 1, reason: 'Les ministères ont répondu' };

function standing() {
  return loadEditions(reader())[0];
}

function putIn(state: EditionState): void {
  const known = standing();
  if (!known) throw new Error('an edition is open');
  inTransaction((tx): Synchronous<void> => {
    const context = { tx, actor: OFFICER, now: '2018-06-16T08:00:00.000Z' };
    appendEditionEvent(context, { ...known, state }, 'Pour un test');
  });
}

describe('every state × passage', () => {
  for (const state of EDITION_STATES) {
    it.each([
      ['review', beginReview],
      ['reopen', reopenEdition],
    ] as const)(`${state}, %s`, (passage, command) => {
      putIn(state);
      const led = PASSAGES_FROM[state][passage];
      const result = command(OFFICER, why);
      expect(result.status).toBe(led === undefined ? 'refused' : 'ok');
      expect(standing()?.state).toBe(led ?? state);
    });
  }
});

describe('every role', () => {
  const actors = {
    officer: OFFICER,
    manager: MANAGER,
    administrator: ADMINISTRATOR,
    liaison: liaisonOf('MJ'),
  };
  it.each(ROLES)('%s', (role) => {
    const methods = { ...why, budgetMethod: 'simple-mean-open', scheduleMethod: 'simple-mean' };
    for (const command of [
      () => chooseMethods(actors[role], methods),
      () => beginReview(actors[role], why),
      () => reopenEdition(actors[role], why),
    ]) {
      expect(command().status).toBe(role === 'officer' ? 'ok' : 'refused');
    }
  });
});

describe('going back', () => {
  it('keeps the deadline from review, and asks it anew from preparation', () => {
    beginReview(OFFICER, why);
    reopenEdition(OFFICER, why);
    expect(standing()).toMatchObject({ state: 'collection', collectionDeadline: '2018-06-15' });
    reopenEdition(OFFICER, why);
    expect(standing()).toMatchObject({ state: 'preparation', collectionDeadline: null });
  });

  it('asks why, and says it in the journal', () => {
    expect(reopenEdition(OFFICER, { edition: 1, reason: ' ' })).toMatchObject({
      status: 'invalid',
      fields: { reason: 'Indiquez en une phrase pourquoi.' },
    });
    reopenEdition(OFFICER, why);
    const lines = reader().select().from(audit).all();
    expect(lines.at(-1)).toMatchObject({
      action: 'edition.reopen',
      summary: 'En préparation. Les ministères ont répondu',
    });
  });
});

describe('methods of an edition', () => {
  const methods = {
    ...why,
    budgetMethod: 'weighted-by-initial-cost',
    scheduleMethod: 'simple-mean',
  };

  it('are chosen until it is published', () => {
    expect(chooseMethods(OFFICER, methods).status).toBe('ok');
    expect(standing()).toMatchObject({
      state: 'collection',
      budgetMethod: 'weighted-by-initial-cost',
      scheduleMethod: 'simple-mean',
    });
    expect(chooseMethods(OFFICER, methods).status).toBe('invalid');
    putIn('published');
    expect(chooseMethods(OFFICER, { ...methods, budgetMethod: 'simple-mean' }).status).toBe(
      'refused',
    );
  });

  it('leave the official name where it is unless one says where, and other editions alone', () => {
    const [known] = loadEditions(reader());
    if (!known) throw new Error('there is no edition');
    inTransaction((tx) => {
      tx.insert(editionTable).values({ number: 2 }).run();
      appendEditionEvent(
        { tx, actor: OFFICER, now: '2018-01-01T00:00:00.000Z' },
        { ...known, number: 2, dataMonth: '2019-01' },
        'Une autre édition',
      );
    });
    const before = loadEditions(reader());
    expect(chooseMethods(OFFICER, { ...methods, officialRates: 'approvedGaps' }).status).toBe('ok');
    expect(standing()).toMatchObject({ officialRates: 'approvedGaps' });
    chooseMethods(OFFICER, { ...methods, budgetMethod: 'simple-mean' });
    expect(standing()).toMatchObject({ officialRates: 'approvedGaps' });
    expect(chooseMethods(OFFICER, { ...methods, officialRates: 'tous' }).status).toBe('invalid');
    const others = (editions: readonly Edition[]) =>
      editions.filter(({ number }) => number !== why.edition);
    expect(others(loadEditions(reader()))).toEqual(others(before));
    chooseMethods(OFFICER, { ...methods, officialRates: '' });
    expect(standing()?.officialRates).toBeNull();
  });

  it('are of the registry', () => {
    expect(chooseMethods(OFFICER, { ...methods, budgetMethod: 'au-doigt-mouillé' })).toMatchObject({
      status: 'invalid',
      fields: { budgetMethod: 'Choisissez une méthode de la liste.' },
    });
  });
});
