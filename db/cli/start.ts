import { existsSync } from 'node:fs';
import path from 'node:path';
import { type EnvReading, readEnv } from '@/lib/env';
import { databaseFile } from '../client';
import { countEnabledDemoAccounts } from '../queries/accounts';
import { CommandError } from './arguments';
import { prepareDatabase } from './database';
import { serveProduction } from './next-server';

/** Starts production, or says in a sentence why it does not. */
function main(): void {
  const { PORT } = checkedEnv(readEnv(process.env));
  const folder = process.env.NEXT_DIST_DIR ?? '.next';
  if (!existsSync(path.join(folder, 'BUILD_ID'))) {
    throw new CommandError(
      'L’application n’est pas construite\u202f: lancez «\u00a0npm run build\u00a0» d’abord.',
    );
  }
  prepareDatabase({ create: true });
  const demonstration = countEnabledDemoAccounts();
  if (demonstration > 0) {
    throw new CommandError(
      `La base ${databaseFile()} contient des comptes de démonstration (${demonstration}), dont le mot de passe est public\u202f: désactivez-les avec «\u00a0npm run -s panorama -- user disable\u00a0», ou indiquez une autre base dans DATABASE_FILE.`,
    );
  }
  serveProduction({ port: PORT, stdio: 'inherit' });
}

function checkedEnv(reading: EnvReading) {
  if ('problems' in reading) throw new CommandError(reading.problems.join('\n'));
  return reading.env;
}

try {
  main();
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
