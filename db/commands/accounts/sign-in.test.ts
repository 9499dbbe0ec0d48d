import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IDLE_SECONDS, SESSION_SECONDS } from '@/lib/session/cookie';
import {
  ATTEMPTS_PER_ACCOUNT,
  ATTEMPTS_PER_ADDRESS,
  THROTTLE_MINUTES,
} from '@/lib/session/throttle';
import { ADMINISTRATOR } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { hashPassword, temporaryPassword } from '../../passwords';
import { journalPage, openSessionOf } from '../../queries/accounts';
import { fingerprint } from '../../session-token';
import { takeAttempt } from './attempts';
import { addUser, disableUser } from './manage';
import { changeOwnPassword } from './own-password';
import { revokeSession, touchSession } from './sessions';
import { signIn } from './sign-in';

const PASSWORD = 'quatre mots au hasard';
const EMAIL = 'lea.martin@exemple.gouv.fr';
const HERE = '192.0.2.1';

let scratch: ReturnType<typeof scratchDatabase>;
let user: string;

beforeEach(async () => {
  scratch = scratchDatabase();
  const added = addUser(ADMINISTRATOR, {
    email: EMAIL,
    name: 'Léa Martin',
    role: 'officer',
    ministries: [],
    passwordHash: await hashPassword(PASSWORD),
  });
  if (added.status !== 'ok') throw new Error(JSON.stringify(added));
  user = added.value.id;
});
afterEach(() => scratch.dispose());

async function aToken(): Promise<string> {
  const result = await signIn({ email: EMAIL, password: PASSWORD }, HERE);
  if (result.status !== 'ok') throw new Error(result.status);
  return result.token;
}

function later(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}

describe('signIn', () => {
  it('opens a session that says who is asking, whatever the case of the address', async () => {
    const result = await signIn({ email: ` ${EMAIL.toUpperCase()}`, password: PASSWORD }, HERE);
    if (result.status !== 'ok') throw new Error(result.status);
    expect(openSessionOf(result.token, new Date())?.actor).toEqual({
      id: user,
      name: 'Léa Martin',
      role: 'officer',
      ministries: [],
    });
  });

  it('answers the same to an unknown address, a wrong password and a disabled account', async () => {
    const wrong = { status: 'wrong' };
    expect(await signIn({ email: EMAIL, password: 'autre' }, HERE)).toEqual(wrong);
    expect(await signIn({ email: 'x@exemple.gouv.fr', password: PASSWORD }, HERE)).toEqual(wrong);
    expect(await signIn({ email: EMAIL, password: '' }, HERE)).toEqual(wrong);
    disableUser(ADMINISTRATOR, { user });
    expect(await signIn({ email: EMAIL, password: PASSWORD }, HERE)).toEqual(wrong);
  });

  it('keeps neither the password nor the token in the journal', async () => {
    const token = await aToken();
    const journal = JSON.stringify(journalPage(ADMINISTRATOR, 1));
    expect(journal).toContain('session.open');
    expect(journal).not.toContain(token);
    expect(journal).not.toContain(PASSWORD);
  });
});

describe('throttling', () => {
  it('stops after ten failures from one address, even with the right password', async () => {
    for (let tried = 0; tried < ATTEMPTS_PER_ADDRESS; tried += 1) {
      expect(takeAttempt({ email: EMAIL, address: HERE }, new Date())).toBe(true);
    }
    const typed = { email: EMAIL, password: PASSWORD };
    expect(await signIn(typed, HERE)).toEqual({ status: 'throttled' });
    expect((await signIn(typed, '192.0.2.2')).status).toBe('ok');
    expect((await signIn(typed, HERE, later(THROTTLE_MINUTES * 60 + 1))).status).toBe('ok');
  });

  it('counts attempts made together', async () => {
    const tries = Array.from({ length: ATTEMPTS_PER_ADDRESS + 5 }, () =>
      signIn({ email: EMAIL, password: 'faux' }, HERE),
    );
    const answers = (await Promise.all(tries)).map(({ status }) => status);
    expect(answers.filter((status) => status === 'throttled')).toHaveLength(5);
  });

  it('stops an account tried from many addresses', () => {
    const attempt = (number: number) =>
      takeAttempt({ email: EMAIL, address: `198.51.100.${number}` }, new Date());
    const taken = Array.from({ length: ATTEMPTS_PER_ACCOUNT + 1 }, (_, number) => attempt(number));
    expect(taken.filter(Boolean)).toHaveLength(ATTEMPTS_PER_ACCOUNT);
  });

  it('forgets the failures of somebody who then signs in', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tried = 0; tried < ATTEMPTS_PER_ADDRESS - 1; tried += 1) {
        takeAttempt({ email: EMAIL, address: HERE }, new Date());
      }
      await aToken();
    }
  });
});

describe('a session', () => {
  it('is over once signed out, however often its cookie is sent again', async () => {
    const token = await aToken();
    const open = openSessionOf(token, new Date());
    if (!open) throw new Error('no session');
    revokeSession(open.actor, { fingerprint: fingerprint(token) });
    expect(openSessionOf(token, new Date())).toBeNull();
  });

  it('cannot be ended by somebody else', async () => {
    const token = await aToken();
    revokeSession(ADMINISTRATOR, { fingerprint: fingerprint(token) });
    expect(openSessionOf(token, new Date())).not.toBeNull();
  });

  it('is over when the account is disabled', async () => {
    const token = await aToken();
    disableUser(ADMINISTRATOR, { user });
    expect(openSessionOf(token, new Date())).toBeNull();
  });

  it('is over after a working day, or sooner when unused', async () => {
    const token = await aToken();
    expect(openSessionOf(token, later(IDLE_SECONDS - 60))).not.toBeNull();
    expect(openSessionOf(token, later(IDLE_SECONDS + 60))).toBeNull();
    touchSession(token, later(SESSION_SECONDS - 60));
    expect(openSessionOf(token, later(SESSION_SECONDS - 30))).not.toBeNull();
    expect(openSessionOf(token, later(SESSION_SECONDS + 1))).toBeNull();
  });

  it('is opened by its token only', async () => {
    const token = await aToken();
    expect(openSessionOf(fingerprint(token), new Date())).toBeNull();
    expect(openSessionOf('', new Date())).toBeNull();
  });
});

describe('changeOwnPassword', () => {
  const chosen = 'cinq mots pris au hasard';

  it('asks for the present one, replaces it and ends every session', async () => {
    const token = await aToken();
    const actor = openSessionOf(token, new Date())?.actor;
    if (!actor) throw new Error('no session');
    expect(await changeOwnPassword(actor, { current: 'faux', chosen })).toMatchObject({
      status: 'invalid',
      fields: { current: expect.any(String) },
    });
    expect(await changeOwnPassword(actor, { current: PASSWORD, chosen: 'court' })).toMatchObject({
      status: 'invalid',
      fields: { chosen: expect.stringContaining('12') },
    });
    expect((await changeOwnPassword(actor, { current: PASSWORD, chosen })).status).toBe('ok');
    expect(openSessionOf(token, new Date())).toBeNull();
    expect((await signIn({ email: EMAIL, password: PASSWORD }, HERE)).status).toBe('wrong');
    expect((await signIn({ email: EMAIL, password: chosen }, HERE)).status).toBe('ok');
  });
});

describe('temporaryPassword', () => {
  it('can be read out, and is never the same', () => {
    const made = Array.from({ length: 50 }, temporaryPassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(password).toMatch(/^([a-km-zA-HJ-NP-Z2-9]{4}-){3}\S{4}$/);
  });
});
