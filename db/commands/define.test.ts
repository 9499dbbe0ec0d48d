import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { POSSIBLE } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { ADMINISTRATOR, aCreation, anOpenEdition } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { journalPage } from '../queries/accounts';
import { loadHistory } from '../queries/history';
import { reader } from '../read';
import { addUser, changeAccess, disableUser } from './accounts/manage';
import { defineCommand } from './define';
import { performAct } from './entries';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function aRegistered(account: Omit<Actor, 'id'>): Actor {
  const added = addUser(ADMINISTRATOR, {
    ...account,
    email: 'lea.martin@exemple.gouv.fr',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
  });
  if (added.status !== 'ok') throw new Error(JSON.stringify(added));
  return { ...account, id: added.value.id };
}

const LEA = { name: 'Léa Martin', role: 'officer', ministries: [] } as const;

const whoActs = defineCommand({
  name: 'test.who',
  input: z.strictObject({}),
  permission: () => POSSIBLE,
  run: ({ actor }) => ({ status: 'ok', value: actor }),
  audit: () => ({ subject: 'test', summary: 'test' }),
});

describe('who acts', () => {
  it('writes nothing for an account disabled since the request came in', () => {
    const lea = aRegistered(LEA);
    disableUser(ADMINISTRATOR, { user: lea.id });
    expect(performAct(lea, aCreation())).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('désactivé'),
    });
    expect(loadHistory(reader(), 'everything').revisions).toEqual([]);
    expect(journalPage(ADMINISTRATOR, 1).rows[0]?.action).toBe('account.disable');
  });

  it('writes nothing for a role lost since the request came in', () => {
    const lea = aRegistered(LEA);
    changeAccess(ADMINISTRATOR, { user: lea.id, role: 'manager', ministries: [] });
    expect(performAct(lea, aCreation()).status).toBe('refused');
    expect(loadHistory(reader(), 'everything').revisions).toEqual([]);
  });

  it('is refused to somebody without an account, whatever they claim to be', () => {
    const { id, name, role, ministries } = ADMINISTRATOR;
    for (const claimed of [
      { id, name, role, ministries },
      { id: 'command-line', name: 'Ligne de commande', role, ministries },
      JSON.parse(JSON.stringify(ADMINISTRATOR)) as Actor,
    ]) {
      expect(whoActs(claimed, {})).toMatchObject({
        status: 'refused',
        reason: expect.stringContaining('n’existe pas'),
      });
    }
  });

  it('is read from the database: name, role and ministries', () => {
    const lea = aRegistered({ name: 'Léa Martin', role: 'liaison', ministries: ['MJ'] });
    changeAccess(ADMINISTRATOR, { user: lea.id, role: 'liaison', ministries: ['MI'] });
    expect(whoActs({ ...lea, name: 'Une autre', role: 'administrator' }, {})).toEqual({
      status: 'ok',
      value: { ...lea, ministries: ['MI'] },
    });
  });

  it('is believed of the system itself', () => {
    expect(whoActs(ADMINISTRATOR, {})).toMatchObject({ status: 'ok', value: { id: 'a1' } });
  });
});
