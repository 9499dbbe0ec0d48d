import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROLE_LABELS } from '@/lib/domain/vocabulary/roles';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../seed/accounts';
import { makeDatabase } from '../seed/make-database';
import { seedDemonstration } from '../seed/portfolio';
import { parse, UsageError } from './arguments';
import { isBuildFresh } from './build-freshness';
import { mailProblems, sendMailBeside } from './mail-service';
import { serveProduction } from './next-server';

const BUILD_FOLDER = process.env.NEXT_DIST_DIR ?? '.next';
const DATABASE = path.join('data', 'demo.db');
/** This machine only: the passwords of the demonstration are public. */
const HOST = '127.0.0.1';

const HELP = `Usage : npm run demo [-- --reset] [--database FICHIER]

Sert le portefeuille de démonstration sur http://localhost:3000 (ou le port de PORT).
  --reset              recrée la base de démonstration
  --database FICHIER   où elle est (par défaut ${DATABASE})
`;

async function main(args: string[]): Promise<void> {
  const { values } = parse(args, {
    reset: { type: 'boolean' },
    database: { type: 'string', default: DATABASE },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!isBuildFresh(process.cwd(), BUILD_FOLDER)) build();
  if (values.reset || !existsSync(values.database)) {
    process.stdout.write('Création du portefeuille de démonstration…\n');
    await makeDatabase(values.database, seedDemonstration);
  }
  serve(Number(process.env.PORT ?? 3000), values.database);
}

function build(): void {
  process.stdout.write('Construction de l’application (une minute environ)…\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_DIST_DIR: BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error('la construction a échoué');
}

/** Serves with a secret that nobody keeps: sessions of the demonstration end with it. */
function serve(port: number, database: string): void {
  const url = `http://localhost:${port}`;
  const problems = mailProblems({ ...process.env, NEXTAUTH_URL: url });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const server = serveProduction({
    port,
    host: HOST,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      DATABASE_FILE: database,
      NEXTAUTH_SECRET: randomBytes(48).toString('base64'),
      NEXTAUTH_URL: url,
      NEXT_DIST_DIR: BUILD_FOLDER,
    },
  });
  // This process sends the mail: to the accounts of the demonstration, never.
  process.env.DATABASE_FILE = database;
  sendMailBeside(server, url);
  server.stdout?.on('data', (chunk: Buffer) => {
    if (/Ready in/i.test(chunk.toString())) process.stdout.write(welcome(url));
  });
}

/** Where to go and as whom, as a table. */
function welcome(url: string): string {
  const rows = [
    ['Profil', 'Adresse électronique', 'Mot de passe'],
    ...DEMO_ACCOUNTS.map(({ role, email, ministries }) => [
      ministries.length > 0 ? `${ROLE_LABELS[role]} (${ministries.join(', ')})` : ROLE_LABELS[role],
      email,
      DEMO_PASSWORD,
    ]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return [
    '',
    `Panorama, portefeuille de démonstration\u202f: ${url}`,
    '',
    ...lines.map((line) => `  ${line}`),
    '',
    'Ces comptes sont publics\u202f: ce mode ne répond que sur cette machine. Ctrl+C pour arrêter.',
    '',
  ].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
