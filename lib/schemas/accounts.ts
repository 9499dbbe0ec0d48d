import { z } from 'zod';
import { ROLES } from '@/lib/domain/vocabulary/roles';

/** Accounts: shared by forms, the command line and commands. */

export const PASSWORD_MINIMUM_LENGTH = 12;
const MAXIMUM_LENGTH = 200;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(MAXIMUM_LENGTH, 'Cette adresse est trop longue.')
  .pipe(
    z.email({
      error: 'Indiquez une adresse électronique, par exemple prenom.nom@exemple.gouv.fr.',
    }),
  );

const userId = z.string().min(1).max(MAXIMUM_LENGTH);
const passwordHash = z.string().startsWith('$argon2id$').max(MAXIMUM_LENGTH);
const ministryCode = z.string().trim().min(1).max(60);

const access = {
  role: z.enum(ROLES, { error: 'Choisissez un profil dans la liste.' }),
  ministries: z.array(ministryCode).max(50),
};

const ONLY_LIAISONS = 'Seuls les correspondants ministériels sont rattachés à un ministère.';

/** Ministries restrict what a liaison sees; on another role they would be read as a restriction. */
function ministriesFitRole(value: { role: string; ministries: readonly string[] }): boolean {
  return value.role === 'liaison' || value.ministries.length === 0;
}

const newAccount = {
  email,
  name: z
    .string()
    .trim()
    .min(2, 'Indiquez le prénom et le nom de la personne.')
    .max(MAXIMUM_LENGTH, 'Ce nom est trop long.'),
  ...access,
};

/** What the form asks; the password is made by the application. */
export const newAccountFormSchema = z
  .strictObject(newAccount)
  .refine(ministriesFitRole, { path: ['ministries'], message: ONLY_LIAISONS });

export const newAccountSchema = z
  .strictObject({ ...newAccount, passwordHash, isDemo: z.boolean().default(false) })
  .refine(ministriesFitRole, { path: ['ministries'], message: ONLY_LIAISONS });

export const accountAccessSchema = z
  .strictObject({ user: userId, ...access })
  .refine(ministriesFitRole, { path: ['ministries'], message: ONLY_LIAISONS });

export const accountSchema = z.strictObject({ user: userId });

/** `verifiedHash`: the one against which its owner’s present password was checked. */
export const passwordHashSchema = z.strictObject({
  user: userId,
  passwordHash,
  verifiedHash: passwordHash.optional(),
});

/** A change of one’s own password; length is what protects it (ANSSI), not the kinds of character. */
export const ownPasswordSchema = z
  .strictObject({
    current: z.string().min(1, 'Indiquez votre mot de passe actuel.').max(MAXIMUM_LENGTH),
    chosen: z
      .string()
      .min(
        PASSWORD_MINIMUM_LENGTH,
        `Choisissez un mot de passe d’au moins ${PASSWORD_MINIMUM_LENGTH}\u00a0caractères.`,
      )
      .max(
        MAXIMUM_LENGTH,
        `Choisissez un mot de passe d’au plus ${MAXIMUM_LENGTH}\u00a0caractères.`,
      ),
  })
  .refine(({ current, chosen }) => current !== chosen, {
    path: ['chosen'],
    message: 'Choisissez un mot de passe différent de l’actuel.',
  });

/** What is typed to sign in: only bounded, so that the answer says nothing of what was wrong. */
export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(MAXIMUM_LENGTH),
  password: z.string().min(1).max(MAXIMUM_LENGTH),
});

/** `verifiedHash`: the one against which the password was checked. */
export const sessionOpeningSchema = z.strictObject({
  verifiedHash: passwordHash,
  fingerprint: z.string().length(64),
  expiresAt: z.iso.datetime(),
});

export const sessionSchema = z.strictObject({ fingerprint: z.string().length(64) });
