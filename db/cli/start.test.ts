import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addUser } from '../commands/accounts/manage';
import { ADMINISTRATOR } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { reasonsNotToStart, type StartFacts } from './start-checks';

const READY: StartFacts = {
  environment: { NEXTAUTH_SECRET: 'x'.repeat(32) },
  built: true,
  databaseFile: '/srv/panorama.db',
  demoAccounts: 0,
};

describe('reasonsNotToStart', () => {
  it('has none when all is well', () => {
    expect(reasonsNotToStart(READY)).toEqual([]);
  });

  it('refuses without a secret, or with a short one', () => {
    expect(reasonsNotToStart({ ...READY, environment: {} })).toEqual([
      expect.stringContaining('Il manque le secret'),
    ]);
    expect(reasonsNotToStart({ ...READY, environment: { NEXTAUTH_SECRET: 'court' } })).toEqual([
      expect.stringContaining('moins de 32'),
    ]);
  });

  it('refuses with demonstration accounts, and no variable gets past it', () => {
    const environment = { ...READY.environment, PANORAMA_DEMO: '1', NODE_ENV: 'development' };
    expect(reasonsNotToStart({ ...READY, environment, demoAccounts: 1 })).toEqual([
      expect.stringMatching(/^La base \/srv\/panorama\.db contient un compte de démonstration/),
    ]);
    expect(reasonsNotToStart({ ...READY, demoAccounts: 4 })).toEqual([
      expect.stringContaining('4\u00a0comptes de démonstration actifs'),
    ]);
  });

  it('refuses half a mail server, or mails that would lead nowhere, and starts without any', () => {
    const refusals = (mail: Record<string, string>) =>
      reasonsNotToStart({ ...READY, environment: { ...READY.environment, ...mail } });
    const whole = {
      SMTP_URL: 'smtp://panorama:tr3s-secret@smtp.exemple.gouv.fr',
      MAIL_FROM: 'Panorama <panorama@exemple.gouv.fr>',
      NEXTAUTH_URL: 'https://panorama.exemple.gouv.fr',
    };
    expect(refusals(whole)).toEqual([]);
    for (const missing of ['SMTP_URL', 'MAIL_FROM', 'NEXTAUTH_URL'] as const) {
      const said = refusals({ ...whole, [missing]: '' });
      expect(said.join(' ')).toContain(missing);
      expect(said.join(' ')).not.toContain('secret');
    }
  });

  it('refuses without a build', () => {
    expect(reasonsNotToStart({ ...READY, built: false })).toEqual([
      expect.stringContaining('npm run build'),
    ]);
  });
});

describe('the production start', () => {
  let scratch: ReturnType<typeof scratchDatabase>;
  beforeEach(() => {
    scratch = scratchDatabase();
  });
  afterEach(() => scratch.dispose());

  it('stops with a plain sentence and no stack', () => {
    addUser(ADMINISTRATOR, {
      email: 'demo@exemple.gouv.fr',
      name: 'Compte de démonstration',
      role: 'officer',
      ministries: [],
      passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
      isDemo: true,
    });
    const { NEXTAUTH_SECRET: _, ...environment } = process.env;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'db/cli/start.ts'],
      { encoding: 'utf8', env: environment },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('Panorama ne démarre pas. Il manque le secret');
    expect(stderr).toContain('un compte de démonstration actif');
    expect(stderr).not.toContain('    at ');
  });
});
