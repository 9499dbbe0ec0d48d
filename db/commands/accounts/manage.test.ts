import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/domain/vocabulary/roles';
import {
  ADMINISTRATOR,
  anOpenEdition,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { journalPage, listAccounts } from '../../queries/accounts';
import { addUser, changeAccess, disableUser, enableUser } from './manage';
import { setPassword } from './password';

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function anInput(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    email: 'lea.martin@exemple.gouv.fr',
    name: 'Léa Martin',
    role: 'officer',
    ministries: [],
    passwordHash: HASH,
    ...overrides,
  };
}

function anAccount(overrides: Record<string, unknown> = {}): string {
  const added = addUser(ADMINISTRATOR, anInput(overrides));
  if (added.status !== 'ok') throw new Error(JSON.stringify(added));
  return added.value.id;
}

describe('addUser', () => {
  it('keeps addresses in lower case and refuses a second account for one', () => {
    anAccount({ email: ' Lea.Martin@Exemple.gouv.fr ' });
    expect(listAccounts(ADMINISTRATOR)[0]?.email).toBe('lea.martin@exemple.gouv.fr');
    expect(addUser(ADMINISTRATOR, anInput())).toEqual({
      status: 'invalid',
      fields: { email: 'Un compte existe déjà pour cette adresse.' },
    });
  });

  it('is for administrators, and leaves no trace when refused', () => {
    for (const actor of [OFFICER, MANAGER, liaisonOf('MJ')]) {
      expect(addUser(actor, anInput()).status).toBe('refused');
    }
    expect(listAccounts(ADMINISTRATOR)).toEqual([]);
  });

  it('gives ministries to liaisons only, and only those an edition knows', () => {
    expect(addUser(ADMINISTRATOR, anInput({ ministries: ['MJ'] }))).toMatchObject({
      status: 'invalid',
      fields: { ministries: expect.stringContaining('correspondants') },
    });
    expect(
      addUser(ADMINISTRATOR, anInput({ role: 'liaison', ministries: ['MJ', 'XX'] })),
    ).toMatchObject({ status: 'invalid', fields: { ministries: expect.stringContaining('XX') } });
    anAccount({ role: 'liaison', ministries: ['MI', 'MJ', 'MI'] });
    expect(listAccounts(ADMINISTRATOR)[0]?.ministries).toEqual(['MI', 'MJ']);
  });

  it('refuses fields it does not know, and a password that is not hashed', () => {
    expect(addUser(ADMINISTRATOR, anInput({ superuser: true })).status).toBe('invalid');
    expect(addUser(ADMINISTRATOR, anInput({ passwordHash: 'secret' })).status).toBe('invalid');
  });

  it('never writes a password hash in the journal', () => {
    anAccount();
    expect(JSON.stringify(journalPage(ADMINISTRATOR, 1))).not.toContain('argon2id');
  });
});

describe('changeAccess', () => {
  it('replaces role and ministries', () => {
    const user = anAccount({ role: 'liaison', ministries: ['MJ'] });
    expect(changeAccess(ADMINISTRATOR, { user, role: 'liaison', ministries: ['MI'] }).status).toBe(
      'ok',
    );
    expect(listAccounts(ADMINISTRATOR)[0]).toMatchObject({ role: 'liaison', ministries: ['MI'] });
    changeAccess(ADMINISTRATOR, { user, role: 'manager', ministries: [] });
    expect(listAccounts(ADMINISTRATOR)[0]).toMatchObject({ role: 'manager', ministries: [] });
  });

  it('keeps an administrator', () => {
    const user = anAccount({ role: 'administrator' });
    const last = changeAccess(ADMINISTRATOR, { user, role: 'manager', ministries: [] });
    expect(last).toMatchObject({ status: 'refused', reason: expect.stringContaining('dernier') });
    anAccount({ role: 'administrator', email: 'autre@exemple.gouv.fr' });
    expect(changeAccess(ADMINISTRATOR, { user, role: 'manager', ministries: [] }).status).toBe(
      'ok',
    );
  });
});

describe('disableUser and enableUser', () => {
  it('close and open an account, once each', () => {
    const user = anAccount();
    expect(disableUser(ADMINISTRATOR, { user }).status).toBe('ok');
    expect(disableUser(ADMINISTRATOR, { user }).status).toBe('refused');
    expect(listAccounts(ADMINISTRATOR)[0]?.disabledAt).not.toBeNull();
    expect(enableUser(ADMINISTRATOR, { user }).status).toBe('ok');
    expect(enableUser(ADMINISTRATOR, { user }).status).toBe('refused');
    expect(listAccounts(ADMINISTRATOR)[0]?.disabledAt).toBeNull();
  });

  it('spare oneself and the last administrator', () => {
    const user = anAccount({ role: 'administrator' });
    expect(disableUser({ ...ADMINISTRATOR, id: user }, { user })).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('votre propre compte'),
    });
    expect(disableUser(ADMINISTRATOR, { user })).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('dernier'),
    });
  });

  it('refuse an account that does not exist', () => {
    expect(disableUser(ADMINISTRATOR, { user: 'nobody' }).status).toBe('refused');
    expect(enableUser(ADMINISTRATOR, { user: 'nobody' }).status).toBe('refused');
  });
});

describe('reading', () => {
  it('is refused to everybody but administrators', () => {
    for (const role of ROLES.filter((known) => known !== 'administrator')) {
      expect(() => listAccounts({ ...OFFICER, role })).toThrow('permission denied');
      expect(() => journalPage({ ...OFFICER, role }, 1)).toThrow('permission denied');
    }
  });

  it('pages the journal, newest first, and clamps the page asked for', () => {
    const user = anAccount();
    for (let round = 0; round < 30; round += 1) {
      disableUser(ADMINISTRATOR, { user });
      enableUser(ADMINISTRATOR, { user });
    }
    const first = journalPage(ADMINISTRATOR, 1);
    const total = first.total;
    expect(first.rows).toHaveLength(50);
    expect(first.pages).toBe(2);
    expect(first.rows[0]?.seq).toBe(total);
    const last = journalPage(ADMINISTRATOR, 99);
    expect(last.page).toBe(2);
    expect(last.rows.at(-1)?.seq).toBe(1);
    expect(journalPage(ADMINISTRATOR, -3).page).toBe(1);
  });
});

describe('setPassword', () => {
  it('is for oneself, with the present one, and for administrators', () => {
    const user = anAccount();
    const oneself = { ...OFFICER, id: user };
    const verified = { user, passwordHash: HASH, verifiedHash: HASH };
    expect(setPassword(oneself, verified).status).toBe('ok');
    expect(setPassword(oneself, { user, passwordHash: HASH }).status).toBe('refused');
    expect(setPassword(oneself, { ...verified, verifiedHash: `${HASH}A` }).status).toBe('refused');
    expect(setPassword(OFFICER, verified).status).toBe('refused');
    expect(setPassword(ADMINISTRATOR, { user, passwordHash: HASH }).status).toBe('ok');
    expect(setPassword(OFFICER, { user, passwordHash: HASH }).status).toBe('refused');
  });
});
