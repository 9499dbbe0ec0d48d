import { readEnv } from '@/lib/env';
import { mailProblems } from './mail-service';

/** What is known of the machine before a production start. */
export interface StartFacts {
  environment: Readonly<Record<string, string | undefined>>;
  /** False when `npm run build` was not run. */
  built: boolean;
  databaseFile: string;
  /** Enabled demonstration accounts in the database. */
  demoAccounts: number;
}

/**
 * Why a production start is refused, in sentences; empty when it may go on. No setting gets past
 * these checks: the demonstration has a command of its own, with its own database and secret.
 */
export function reasonsNotToStart(facts: StartFacts): readonly string[] {
  const reading = readEnv(facts.environment);
  return [
    ...('problems' in reading ? reading.problems : []),
    ...mailProblems(facts.environment),
    ...(facts.demoAccounts > 0 ? [demoSentence(facts)] : []),
    ...(facts.built
      ? []
      : ['L’application n’est pas construite\u202f: lancez «\u00a0npm run build\u00a0».']),
  ];
}

function demoSentence({ demoAccounts, databaseFile }: StartFacts): string {
  const accounts =
    demoAccounts === 1
      ? 'un compte de démonstration actif, dont le mot de passe est public'
      : `${demoAccounts}\u00a0comptes de démonstration actifs, dont le mot de passe est public`;
  return `La base ${databaseFile} contient ${accounts}\u202f: désactivez-les avec «\u00a0npm run -s panorama -- user disable ADRESSE\u00a0», donnez une autre base dans DATABASE_FILE, ou lancez «\u00a0npm run demo\u00a0» pour la démonstration.`;
}
