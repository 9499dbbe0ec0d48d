import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import {
  ADMINISTRATOR,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { done, duringCollection, editionMovesTo } from '../fixtures/submissions';
import { loadEditions } from '../queries/history';
import { reader } from '../read';
import { notice } from '../schema/mail';
import { addUser } from './accounts/manage';
import { openCollection } from './collection';
import { openEdition } from './editions';

const NOW = '2018-05-20T08:00:00.000Z';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
});
afterEach(() => scratch.dispose());

function open(actor: Actor, deadline: string, now = NOW) {
  const input = { edition: 1, deadline, reason: 'Échéance convenue' };
  return openCollection(actor, input, duringCollection(now));
}

function aLiaison(name: string, ...ministries: string[]): string {
  return done(
    addUser(ADMINISTRATOR, {
      email: `${name}@test.invalid`,
      name,
      role: 'liaison',
      ministries,
      passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
      isDemo: false,
    }),
  ).id;
}

function openedNotices() {
  return reader()
    .select()
    .from(notice)
    .all()
    .filter(({ kind }) => kind === 'collectionOpened')
    .map(({ userId, payload }) => ({ userId, ...(JSON.parse(payload) as object) }));
}

describe('an edition', () => {
  const opening = { number: 1, dataMonth: '2018-05', reason: 'Édition pour un test' };
  const now = duringCollection(NOW);

  it('opens in preparation without a deadline, in collection with one', () => {
    expect(done(openEdition(OFFICER, opening, now))).toMatchObject({
      state: 'preparation',
      collectionDeadline: null,
    });
    expect(done(open(OFFICER, '2018-06-15'))).toMatchObject({
      state: 'collection',
      collectionDeadline: '2018-06-15',
    });
    expect(loadEditions(reader())).toMatchObject([
      { state: 'collection', collectionDeadline: '2018-06-15', dataMonth: '2018-05' },
    ]);
  });

  it('takes a deadline typed as nothing for none', () => {
    const opened = openEdition(OFFICER, { ...opening, collectionDeadline: '' }, now);
    expect(done(opened).state).toBe('preparation');
  });

  it.each(['2018-05-19', '2019-06-01', '2018-02-30', 'demain'])(
    'is not opened with %s for a deadline',
    (collectionDeadline) => {
      expect(openEdition(OFFICER, { ...opening, collectionDeadline }, now)).toMatchObject({
        status: 'invalid',
        fields: { collectionDeadline: expect.any(String) },
      });
      expect(loadEditions(reader())).toEqual([]);
    },
  );
});

describe('the collection of an edition', () => {
  beforeEach(() => {
    anOpenEdition();
  });

  it('has its deadline moved, and moved back', () => {
    done(open(OFFICER, '2018-06-30'));
    expect(loadEditions(reader())[0]?.collectionDeadline).toBe('2018-06-30');
    done(open(OFFICER, '2018-06-15', '2018-05-21T08:00:00.000Z'));
    expect(loadEditions(reader())[0]?.collectionDeadline).toBe('2018-06-15');
  });

  it('may end today, not yesterday, in Paris', () => {
    expect(open(OFFICER, '2018-05-20', '2018-05-20T21:59:00.000Z').status).toBe('ok');
    expect(open(OFFICER, '2018-05-20', '2018-05-20T22:00:00.000Z')).toMatchObject({
      status: 'invalid',
      fields: { deadline: expect.stringMatching(/déjà passée/) },
    });
  });

  it('does not take the deadline it has, nor an edition that does not exist', () => {
    expect(open(OFFICER, '2018-06-15')).toMatchObject({ status: 'invalid' });
    const input = { edition: 7, deadline: '2018-06-30', reason: 'Échéance convenue' };
    expect(openCollection(OFFICER, input, duringCollection(NOW))).toMatchObject({
      status: 'refused',
    });
  });

  it.each([MANAGER, ADMINISTRATOR, liaisonOf('MJ')])('is not opened by a $role', (actor) => {
    expect(open(actor, '2018-06-30').status).toBe('refused');
  });

  it.each(['review', 'published'] as const)('is over in %s', (state) => {
    editionMovesTo(state);
    expect(open(OFFICER, '2018-06-30')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/est close/),
    });
  });

  it('is told to the liaisons whose ministry has projects, each time it moves', () => {
    aProject({ ministry: 'MJ' });
    const both = aLiaison('deux', 'MI', 'MJ');
    const own = aLiaison('justice', 'MJ');
    aLiaison('interieur', 'MI');
    done(open(OFFICER, '2018-06-30'));
    const people = [both, own].sort();
    expect(
      openedNotices()
        .map(({ userId }) => userId)
        .sort(),
    ).toEqual(people);
    expect(openedNotices()[0]).toMatchObject({ edition: 1, deadline: '2018-06-30' });
    done(open(OFFICER, '2018-06-15', '2018-05-21T08:00:00.000Z'));
    done(open(OFFICER, '2018-06-30', '2018-05-22T08:00:00.000Z'));
    expect(openedNotices()).toHaveLength(6);
  });
});
