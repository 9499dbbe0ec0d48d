import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './fixtures/server';
import { expect, submitCredentials, test } from './fixtures/test';

test.describe.configure({ timeout: 180_000 });

/** Waits for the words on the standard output; fails when the program ends before. */
function said(program: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    program.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (words.test(output)) resolve(output);
    });
    program.once('exit', () => reject(new Error(`it ended after saying:\n${output}`)));
  });
}

test('the demonstration gives one account per role, and production refuses its database', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'panorama-demo-'));
  const database = path.join(folder, 'demo.db');
  const port = await freePort();
  const demo = spawn('npm', ['run', '--silent', 'demo', '--', '--database', database], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that npm, the script and the server end together.
    detached: true,
  });
  try {
    const welcome = await said(demo, /Ctrl\+C/);
    expect(welcome).toContain(`http://localhost:${port}`);
    const accounts = [...welcome.matchAll(/(\S+@demo\.invalid)\s+(\S+)/g)];
    expect(accounts).toHaveLength(4);
    const [, email = '', password = ''] = accounts[0] ?? [];
    await page.goto(`http://localhost:${port}/connexion`);
    await submitCredentials(page, email, password);
    await page.waitForURL('**/tableau-de-bord');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('5e édition');
    await page.goto('about:blank');
  } finally {
    const ended = new Promise((resolve) => demo.once('exit', resolve));
    process.kill(-(demo.pid ?? 0), 'SIGTERM');
    await ended;
  }

  const start = spawnSync('npm', ['run', '--silent', 'start'], {
    env: { ...process.env, DATABASE_FILE: database, NEXTAUTH_SECRET: 's'.repeat(48) },
    encoding: 'utf8',
  });
  expect(start.status).toBe(1);
  expect(start.stderr).toContain('comptes de démonstration');
  rmSync(folder, { recursive: true, force: true });
});
