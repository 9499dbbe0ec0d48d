import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/history/duration';
import { type MailServer, startMailServer } from '@/lib/mail/fixtures/mail-server';
import {
  ACCEPTED,
  aDecision,
  type MailScene,
  mailScene,
} from '../commands/mail/fixtures/mail-scene';
import { mailRound } from '../commands/mail/round';

let scene: MailScene;
let server: MailServer | undefined;
beforeEach(() => {
  // The command has no clock but the machine’s.
  const now = new Date().toISOString();
  scene = mailScene(now, addDays(now.slice(0, 10), 60));
  scene.person('lea@exemple.gouv.fr', 'liaison', ['MJ']);
  const one = scene.submission();
  scene.happens(one, ACCEPTED);
  scene.tellLiaisons(aDecision(one, 'PORTAIL'), 'decided:1');
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  scene.dispose();
});

function smtp(): Record<string, string> {
  return {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(server?.settings.port),
    SMTP_SECURE: 'false',
    MAIL_FROM: 'Panorama <panorama@exemple.gouv.fr>',
    NEXTAUTH_URL: 'https://panorama.exemple.gouv.fr',
  };
}

function begin(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'db/cli/panorama.ts', ...args], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, DATABASE_FILE: scene.file, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended };
}

// Far more than the commands take: what matters is that a busy machine fails no one.
describe('panorama mail', { timeout: 120_000 }, () => {
  it('is off by default: nothing is sent, and what is noted waits', async () => {
    const { code, output } = await begin(['mail', 'send']).ended;
    expect(code).toBe(1);
    expect(output).toContain('rien n’est envoyé');
    expect(scene.mails()).toEqual([]);
    expect(scene.waitingNotices()).toBe(1);
  });

  it('refuses half a configuration in a sentence', async () => {
    const half = { SMTP_URL: 'smtp://u:tr3s-secret@exemple.fr' };
    const { code, output } = await begin(['mail', 'send'], half).ended;
    expect(code).toBe(1);
    expect(output).toContain('MAIL_FROM');
    expect(output).toContain('NEXTAUTH_URL');
    expect(output).not.toContain('secret');
    expect(output).not.toContain('    at ');
  });

  it('sends each mail once when two commands run at the same time', async () => {
    for (let index = 0; index < 8; index += 1) {
      scene.person(`liaison-${index}@exemple.gouv.fr`, 'liaison', ['MJ']);
    }
    scene.tellLiaisons(aDecision(scene.submission(), 'GUICHET'), 'decided:2');
    server = await startMailServer();
    const both = await Promise.all(
      [1, 2].map(() => begin(['mail', 'send', '--json'], smtp()).ended),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const recipients = server.given.map(({ to }) => to.join());
    expect(recipients).toHaveLength(9);
    expect(new Set(recipients).size).toBe(9);
  });

  it('killed while the answer is awaited, never sends that mail again, and says so', async () => {
    server = await startMailServer({ onMessage: () => new Promise(() => undefined) });
    const given = server.nextGiven();
    const { child, ended } = begin(['mail', 'send'], smtp());
    await given;
    child.kill('SIGKILL');
    await ended;
    expect(scene.mails()[0]).toMatchObject({ state: 'sending', attempts: 1 });
    await server.stop();

    server = await startMailServer();
    const hourLater = new Date(Date.parse(scene.clock.now) + 3_600_000).toISOString();
    scene.clock.now = hourLater;
    const options = { settings: server.settings, base: '', environment: scene.environment };
    expect(await mailRound(options)).toMatchObject({ sent: 0, uncertain: 1 });
    expect(await mailRound(options)).toMatchObject({ sent: 0, uncertain: 0 });
    expect(server.given).toHaveLength(0);

    const { output } = await begin(['mail', 'status']).ended;
    expect(output).toContain('Envoi : désactivé');
    expect(output).toContain('Courriels incertains : 1');
    expect(output).toContain('lea@exemple.gouv.fr');
  });
});
