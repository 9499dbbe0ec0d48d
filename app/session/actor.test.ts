import { encode } from 'next-auth/jwt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askingActor } from '@/app/api/answers';
import { addUser } from '@/db/commands/accounts/manage';
import { openSession } from '@/db/commands/accounts/sessions';
import { ADMINISTRATOR } from '@/db/fixtures/portfolio';
import { scratchDatabase } from '@/db/fixtures/scratch-database';
import { listAccounts } from '@/db/queries/accounts';
import { fingerprint, newSessionToken } from '@/db/session-token';
import { currentActor } from './actor';

const SECRET = 'x'.repeat(32);
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA';
const MINUTE = 60_000;

const browser = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => ({ value: browser.cookie }) }),
}));

let scratch: ReturnType<typeof scratchDatabase>;
let openedAt: Date;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', SECRET);
  scratch = scratchDatabase();
  const account = { name: 'Léa Martin', role: 'officer', ministries: [] } as const;
  const email = 'lea.martin@exemple.gouv.fr';
  const added = addUser(ADMINISTRATOR, { ...account, email, passwordHash: HASH });
  if (added.status !== 'ok') throw new Error(JSON.stringify(added));
  const token = newSessionToken();
  openedAt = new Date();
  const opened = openSession(
    { ...account, id: added.value.id },
    {
      fingerprint: fingerprint(token),
      expiresAt: new Date(openedAt.getTime() + 12 * 60 * MINUTE).toISOString(),
      verifiedHash: HASH,
    },
    {
      now: () => openedAt.toISOString(),
      reference: () => 'test',
      identifier: () => 'T-000000000001',
    },
  );
  expect(opened.status).toBe('ok');
  browser.cookie = await encode({ token: { session: token }, secret: SECRET });
  vi.useFakeTimers({ toFake: ['Date'], now: openedAt });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  scratch.dispose();
});

function wait(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * MINUTE);
}

function lastSeen(): string | null | undefined {
  return listAccounts(ADMINISTRATOR)[0]?.lastSeenAt;
}

describe('a session', () => {
  it('is noted as in use by what a person opens', async () => {
    wait(10);
    expect((await currentActor())?.name).toBe('Léa Martin');
    expect(lastSeen()).toBe(new Date().toISOString());
  });

  it('ends unused while a page polls by itself', async () => {
    for (let polls = 0; polls < 23; polls += 1) {
      wait(10);
      expect(await askingActor()).toMatchObject({ name: 'Léa Martin' });
    }
    expect(lastSeen()).toBe(openedAt.toISOString());
    wait(11);
    const answer = await askingActor();
    expect(answer instanceof Response && answer.status).toBe(401);
  });
});
