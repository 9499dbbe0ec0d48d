import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UNKNOWN_ADDRESS } from '@/lib/session/address';
import { IDLE_SECONDS, SESSION_SECONDS } from '@/lib/session/cookie';
import {
  ATTEMPTS_PER_ACCOUNT,
  ATTEMPTS_PER_ACCOUNT_AND_ADDRESS,
  ATTEMPTS_PER_ADDRESS,
  THROTTLE_MINUTES,
} from '@/lib/session/throttle';
import { ADMINISTRATOR } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { hashPassword, temporaryPassword } from '../../passwords';
import { journalPage, listAccounts, openSessionOf } from '../../queries/accounts';
import { fingerprint } from '../../session-token';
import { signInLimits, takeAttempt } from './attempts';
import { addUser, disableUser } from './manage';
import { changeOwnPassword } from './own-password';
import { setPassword } from './password';
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

/** Takes an attempt without checking a password. */
function attempt(email: string, address: string, now = new Date()): boolean {
  return takeAttempt(signInLimits({ email, address }, now), now);
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

  it('opens nothing to a password replaced, or an account disabled, while it is checked', async () => {
    const typed = { email: EMAIL, password: PASSWORD };
    const passwordHash = await hashPassword(temporaryPassword());
    const replaced = signIn(typed, HERE);
    setPassword(ADMINISTRATOR, { user, passwordHash });
    expect(await replaced).toEqual({ status: 'wrong' });
    setPassword(ADMINISTRATOR, { user, passwordHash: await hashPassword(PASSWORD) });
    const disabled = signIn(typed, HERE);
    disableUser(ADMINISTRATOR, { user });
    expect(await disabled).toEqual({ status: 'wrong' });
    expect(listAccounts(ADMINISTRATOR)[0]?.lastSeenAt).toBeNull();
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
    for (let tried = 0; tried < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS; tried += 1) {
      expect(attempt(EMAIL, HERE)).toBe(true);
    }
    const typed = { email: EMAIL, password: PASSWORD };
    expect(await signIn(typed, HERE)).toEqual({ status: 'throttled' });
    expect((await signIn(typed, '192.0.2.2')).status).toBe('ok');
    expect((await signIn(typed, HERE, later(THROTTLE_MINUTES * 60 + 1))).status).toBe('ok');
  });

  it('counts attempts made together', async () => {
    const tries = Array.from({ length: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS + 5 }, () =>
      signIn({ email: EMAIL, password: 'faux' }, HERE),
    );
    const answers = (await Promise.all(tries)).map(({ status }) => status);
    expect(answers.filter((status) => status === 'throttled')).toHaveLength(5);
  });

  it('stops an account tried from many addresses', () => {
    const taken = Array.from({ length: ATTEMPTS_PER_ACCOUNT + 1 }, (_, number) =>
      attempt(EMAIL, `198.51.100.${number}`),
    );
    expect(taken.filter(Boolean)).toHaveLength(ATTEMPTS_PER_ACCOUNT);
  });

  it('stops an address that tries many accounts, until the next window', async () => {
    const now = new Date('2018-06-01T08:00:00.000Z');
    const taken = Array.from({ length: ATTEMPTS_PER_ADDRESS + 1 }, (_, number) =>
      attempt(`agent${number}@exemple.gouv.fr`, HERE, now),
    );
    expect(taken.filter(Boolean)).toHaveLength(ATTEMPTS_PER_ADDRESS);
    const typed = { email: EMAIL, password: PASSWORD };
    expect(await signIn(typed, HERE, now)).toEqual({ status: 'throttled' });
    expect((await signIn(typed, '192.0.2.2', now)).status).toBe('ok');
    expect(attempt(EMAIL, HERE, new Date(now.getTime() + THROTTLE_MINUTES * 60_000))).toBe(true);
  });

  it('closes the door to nobody else where addresses are not known', () => {
    const now = new Date('2018-06-01T08:00:00.000Z');
    for (let tried = 0; tried <= ATTEMPTS_PER_ADDRESS; tried += 1) {
      attempt(`agent${tried}@exemple.gouv.fr`, UNKNOWN_ADDRESS, now);
    }
    expect(attempt(EMAIL, UNKNOWN_ADDRESS, now)).toBe(true);
  });

  it('lets no address try the others anew by signing in to an account of its own', async () => {
    const now = new Date('2018-06-01T08:00:00.000Z');
    for (let tried = 0; tried < ATTEMPTS_PER_ADDRESS - 1; tried += 1) {
      attempt(`agent${tried}@exemple.gouv.fr`, HERE, now);
    }
    const typed = { email: EMAIL, password: PASSWORD };
    expect((await signIn(typed, HERE, now)).status).toBe('ok');
    expect((await signIn(typed, HERE, now)).status).toBe('ok');
    expect(attempt('encore@exemple.gouv.fr', HERE, now)).toBe(true);
    expect(await signIn(typed, HERE, now)).toEqual({ status: 'throttled' });
  });

  it('forgets the failures of somebody who then signs in', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tried = 0; tried < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS - 1; tried += 1) {
        attempt(EMAIL, HERE);
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

describe('changeOwnPassword, while an administrator gives another one', () => {
  it('loses, so that whoever knew the old one stays out', async () => {
    const actor = openSessionOf(await aToken(), new Date())?.actor;
    if (!actor) throw new Error('no session');
    const given = temporaryPassword();
    const passwordHash = await hashPassword(given);
    const changing = changeOwnPassword(actor, { current: PASSWORD, chosen: 'celui du voleur' });
    setPassword(ADMINISTRATOR, { user, passwordHash });
    expect(await changing).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('remplacé entre-temps'),
    });
    expect((await signIn({ email: EMAIL, password: given }, HERE)).status).toBe('ok');
  });
});

describe('temporaryPassword', () => {
  it('can be read out, and is never the same', () => {
    const made = Array.from({ length: 50 }, temporaryPassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(password).toMatch(/^([a-km-zA-HJ-NP-Z2-9]{4}-){3}\S{4}$/);
  });
});
