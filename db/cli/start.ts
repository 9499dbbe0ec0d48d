import { existsSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import { databaseFile } from '../client';
import { countEnabledAccounts } from '../queries/accounts';
import { CommandError } from './arguments';
import { prepareDatabase } from './database';
import { sendMailBeside } from './mail-service';
import { serveProduction } from './next-server';
import { reasonsNotToStart } from './start-checks';

/** `npm start`: starts production, or says in plain sentences why it does not. */
function main(): void {
  prepareDatabase({ create: true });
  const reasons = reasonsNotToStart({
    environment: process.env,
    built: existsSync(path.join(process.env.NEXT_DIST_DIR ?? '.next', 'BUILD_ID')),
    databaseFile: databaseFile(),
    demoAccounts: countEnabledAccounts({ demo: true }),
  });
  if (reasons.length > 0) {
    process.stderr.write(`Panorama ne démarre pas. ${reasons.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  if (countEnabledAccounts({ demo: false }) === 0) {
    process.stderr.write(
      'Personne ne peut encore se connecter\u202f: ouvrez un compte avec «\u00a0npm run -s panorama -- user add --help\u00a0».\n',
    );
  }
  const server = serveProduction({ port: env().PORT, stdio: 'inherit' });
  sendMailBeside(server, env().NEXTAUTH_URL ?? '');
}

try {
  main();
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`Panorama ne démarre pas. ${error.message}\n`);
  process.exitCode = 1;
}
