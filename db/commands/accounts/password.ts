import { eq } from 'drizzle-orm';
import { can } from '@/lib/domain/permissions/matrix';
import { POSSIBLE } from '@/lib/domain/result';
import { passwordHashSchema } from '@/lib/schemas/accounts';
import { user } from '../../schema/accounts';
import { defineCommand } from '../define';
import { accountById, revokeSessionsOf, UNKNOWN_ACCOUNT } from './known-accounts';

/**
 * Gives an account a new password and ends its sessions: whoever knew the old one is out. One may
 * change one’s own (the caller has checked the old one), an administrator anybody’s.
 */
export const setPassword = defineCommand({
  name: 'account.password',
  input: passwordHashSchema,
  permission: ({ actor, input }) =>
    input.user === actor.id ? POSSIBLE : can(actor, 'account.manage'),
  run: ({ tx, input, now }) => {
    const account = accountById(tx, input.user);
    if (!account) return UNKNOWN_ACCOUNT;
    tx.update(user).set({ passwordHash: input.passwordHash }).where(eq(user.id, account.id)).run();
    revokeSessionsOf(tx, account.id, now);
    return { status: 'ok', value: { email: account.email } };
  },
  audit: (_, { email }) => ({
    subject: `Compte ${email}`,
    summary: 'Mot de passe remplacé, sessions closes',
  }),
});
