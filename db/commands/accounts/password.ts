import { eq } from 'drizzle-orm';
import { can } from '@/lib/domain/permissions/matrix';
import { POSSIBLE } from '@/lib/domain/result';
import { passwordHashSchema } from '@/lib/schemas/accounts';
import { user } from '../../schema/accounts';
import { defineCommand } from '../define';
import { accountById, revokeSessionsOf, UNKNOWN_ACCOUNT } from './known-accounts';

const REPLACED_MEANWHILE =
  'Votre mot de passe a été remplacé entre-temps\u202f: connectez-vous avec le nouveau.';

/**
 * Gives an account a new password and ends its sessions: whoever knew the old one is out. An
 * administrator may change anybody’s; one changes one’s own by giving the hash against which the
 * present one was checked, refused if that hash is no longer the present one: checking takes time,
 * and a password replaced meanwhile must not be won back with the one it replaced.
 */
export const setPassword = defineCommand({
  name: 'account.password',
  input: passwordHashSchema,
  permission: ({ actor, input }) =>
    input.user === actor.id && input.verifiedHash !== undefined
      ? POSSIBLE
      : can(actor, 'account.manage'),
  run: ({ tx, input, now }) => {
    const account = accountById(tx, input.user);
    if (!account) return UNKNOWN_ACCOUNT;
    if (input.verifiedHash !== undefined && input.verifiedHash !== account.passwordHash) {
      return { status: 'refused', reason: REPLACED_MEANWHILE };
    }
    tx.update(user).set({ passwordHash: input.passwordHash }).where(eq(user.id, account.id)).run();
    revokeSessionsOf(tx, account.id, now);
    return { status: 'ok', value: { email: account.email } };
  },
  audit: (_, { email }) => ({
    subject: `Compte ${email}`,
    summary: 'Mot de passe remplacé, sessions closes',
  }),
});
