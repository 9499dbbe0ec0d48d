import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { can } from '@/lib/domain/permissions/matrix';
import { ROLE_LABELS } from '@/lib/domain/vocabulary/roles';
import { accountAccessSchema, accountSchema, newAccountSchema } from '@/lib/schemas/accounts';
import { user, userMinistry } from '../../schema/accounts';
import { defineCommand } from '../define';
import type { Writer } from '../writer';
import {
  accountByEmail,
  accountById,
  anotherAdministrator,
  revokeSessionsOf,
  UNKNOWN_ACCOUNT,
  unknownMinistries,
} from './known-accounts';

const LAST_ADMINISTRATOR =
  'C’est le dernier compte d’administrateur\u202f: ouvrez-en un autre avant.';

/** Creates an account. The password is hashed before: hashing is slow and the write lock is not. */
export const addUser = defineCommand({
  name: 'account.add',
  input: newAccountSchema,
  permission: ({ actor }) => can(actor, 'account.manage'),
  run: ({ tx, input, now }) => {
    if (accountByEmail(tx, input.email)) {
      return { status: 'invalid', fields: { email: 'Un compte existe déjà pour cette adresse.' } };
    }
    const refusal = refusalOfMinistries(tx, input.ministries);
    if (refusal) return refusal;
    const { ministries, ...account } = input;
    const id = randomUUID();
    tx.insert(user)
      .values({ ...account, id, createdAt: now })
      .run();
    attach(tx, id, ministries);
    return { status: 'ok', value: { id, email: input.email } };
  },
  audit: ({ input }) => ({
    subject: `Compte ${input.email}`,
    summary: `${input.name}, ${describeAccess(input)}`,
  }),
});

/** Changes the role and the ministries of an account. */
export const changeAccess = defineCommand({
  name: 'account.access',
  input: accountAccessSchema,
  permission: ({ actor }) => can(actor, 'account.manage'),
  run: ({ tx, input }) => {
    const account = accountById(tx, input.user);
    if (!account) return UNKNOWN_ACCOUNT;
    const losesAdministrator = account.role === 'administrator' && input.role !== 'administrator';
    if (losesAdministrator && !anotherAdministrator(tx, account.id)) {
      return { status: 'refused', reason: LAST_ADMINISTRATOR };
    }
    const refusal = refusalOfMinistries(tx, input.ministries);
    if (refusal) return refusal;
    tx.update(user).set({ role: input.role }).where(eq(user.id, account.id)).run();
    tx.delete(userMinistry).where(eq(userMinistry.userId, account.id)).run();
    attach(tx, account.id, input.ministries);
    return { status: 'ok', value: { email: account.email } };
  },
  audit: ({ input }, { email }) => ({
    subject: `Compte ${email}`,
    summary: `Désormais ${describeAccess(input)}`,
  }),
});

/** Closes an account: it can no longer sign in and its sessions end at once. */
export const disableUser = defineCommand({
  name: 'account.disable',
  input: accountSchema,
  permission: ({ actor }) => can(actor, 'account.manage'),
  run: ({ tx, actor, input, now }) => {
    const account = accountById(tx, input.user);
    if (!account) return UNKNOWN_ACCOUNT;
    if (account.id === actor.id) {
      return { status: 'refused', reason: 'Vous ne pouvez pas désactiver votre propre compte.' };
    }
    if (account.role === 'administrator' && !anotherAdministrator(tx, account.id)) {
      return { status: 'refused', reason: LAST_ADMINISTRATOR };
    }
    if (account.disabledAt !== null) {
      return { status: 'refused', reason: 'Ce compte est déjà désactivé.' };
    }
    tx.update(user).set({ disabledAt: now }).where(eq(user.id, account.id)).run();
    revokeSessionsOf(tx, account.id, now);
    return { status: 'ok', value: { email: account.email } };
  },
  audit: (_, { email }) => ({
    subject: `Compte ${email}`,
    summary: 'Compte désactivé, sessions closes',
  }),
});

/** Opens a disabled account again, with the password it had. */
export const enableUser = defineCommand({
  name: 'account.enable',
  input: accountSchema,
  permission: ({ actor }) => can(actor, 'account.manage'),
  run: ({ tx, input }) => {
    const account = accountById(tx, input.user);
    if (!account) return UNKNOWN_ACCOUNT;
    if (account.disabledAt === null) {
      return { status: 'refused', reason: 'Ce compte est déjà actif.' };
    }
    tx.update(user).set({ disabledAt: null }).where(eq(user.id, account.id)).run();
    return { status: 'ok', value: { email: account.email } };
  },
  audit: (_, { email }) => ({ subject: `Compte ${email}`, summary: 'Compte de nouveau actif' }),
});

function attach(tx: Writer, userId: string, ministries: readonly string[]): void {
  for (const ministryCode of new Set(ministries)) {
    tx.insert(userMinistry).values({ userId, ministryCode }).run();
  }
}

function refusalOfMinistries(tx: Writer, ministries: readonly string[]) {
  const unknown = unknownMinistries(tx, ministries);
  if (unknown.length === 0) return null;
  const message = `Aucune édition ne connaît ce ministère\u202f: ${unknown.join(', ')}.`;
  return { status: 'invalid', fields: { ministries: message } } as const;
}

function describeAccess({ role, ministries }: Pick<AccessInput, 'role' | 'ministries'>): string {
  const where = ministries.length > 0 ? ` (${ministries.join(', ')})` : '';
  return `profil «\u00a0${ROLE_LABELS[role]}\u00a0»${where}`;
}

type AccessInput = ReturnType<typeof accountAccessSchema.parse>;
