import type { Actor, Role } from '@/lib/domain/vocabulary/roles';
import { addUser } from '../commands/accounts/manage';
import { hashPassword } from '../passwords';
import { expectOk } from './expect-ok';

export interface SeedAccount {
  email: string;
  name: string;
  role: Role;
  ministries: readonly string[];
}

/** One invented person per role. Marked as demonstration accounts: production refuses to start with them. */
export const DEMO_ACCOUNTS: readonly SeedAccount[] = [
  {
    role: 'officer',
    email: 'charge-de-mission@demo.invalid',
    name: 'Camille Morel',
    ministries: [],
  },
  {
    role: 'liaison',
    email: 'correspondant@demo.invalid',
    name: 'Sacha Bernard',
    ministries: ['MI'],
  },
  { role: 'manager', email: 'direction@demo.invalid', name: 'Dominique Garnier', ministries: [] },
  {
    role: 'administrator',
    email: 'administrateur@demo.invalid',
    name: 'Alix Renaud',
    ministries: [],
  },
];

/** Public, hence worthless: printed by `npm run demo`. */
export const DEMO_PASSWORD = 'panorama-demo-2018';

/**
 * Opens the accounts, all with one password.
 * @throws when one is refused: the seed's own data are wrong then.
 */
export async function seedAccounts(
  actor: Actor,
  accounts: readonly SeedAccount[],
  { password, isDemo }: { password: string; isDemo: boolean },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const account of accounts) {
    expectOk(addUser(actor, { ...account, passwordHash, isDemo }));
  }
}
