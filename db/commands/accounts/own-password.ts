import type { CommandResult } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { ownPasswordSchema } from '@/lib/schemas/accounts';
import { fieldProblems } from '@/lib/schemas/field-problems';
import { THROTTLE_MINUTES } from '@/lib/session/throttle';
import { hashPassword, verifyPassword } from '../../passwords';
import { passwordHashOf } from '../../queries/accounts';
import { forgetAttempts, ownPasswordLimits, takeAttempt } from './attempts';
import { setPassword } from './password';

/**
 * Changes one’s own password, the present one being asked again: a browser left open must not be
 * enough to take an account over. Ends every session, this one included.
 */
export async function changeOwnPassword(
  actor: Actor,
  input: unknown,
  now: Date = new Date(),
): Promise<CommandResult<{ email: string }>> {
  const parsed = ownPasswordSchema.safeParse(input);
  if (!parsed.success) return { status: 'invalid', fields: fieldProblems(parsed.error) };
  const limits = ownPasswordLimits(actor.id);
  if (!takeAttempt(limits, now)) {
    const reason = `Trop d’essais infructueux\u202f: attendez ${THROTTLE_MINUTES}\u00a0minutes avant de réessayer.`;
    return { status: 'refused', reason };
  }
  const verifiedHash = passwordHashOf(actor);
  if (verifiedHash === null || !(await verifyPassword(verifiedHash, parsed.data.current))) {
    return { status: 'invalid', fields: { current: 'Ce n’est pas votre mot de passe actuel.' } };
  }
  forgetAttempts(limits);
  const passwordHash = await hashPassword(parsed.data.chosen);
  return setPassword(actor, { user: actor.id, passwordHash, verifiedHash });
}
