import { eq } from 'drizzle-orm';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import { resendMailSchema } from '@/lib/schemas/mail';
import { mail } from '../../schema/mail';
import { defineCommand } from '../define';

/**
 * Sends again a mail that was given up, or of which nobody knows whether it left: only a person may
 * decide it, who has asked the one it was for. It leaves in the next round.
 */
export const resendMail = defineCommand({
  name: 'mail.resend',
  input: resendMailSchema,
  permission: ({ actor }) => can(actor, 'account.manage'),
  audit: ({ input }, subject: string) => ({ subject: `courriel ${input.mail}`, summary: subject }),
  run: ({ tx, input, now }): Outcome<string> => {
    const known = tx.select().from(mail).where(eq(mail.id, input.mail)).get();
    if (known?.state !== 'uncertain' && known?.state !== 'failed') {
      return {
        status: 'refused',
        reason: `Le courriel ${input.mail} n’est ni incertain ni abandonné\u202f: il n’y a rien à renvoyer.`,
      };
    }
    tx.update(mail)
      // As if composed now, so that its age does not cancel it.
      .set({ state: 'waiting', createdAt: now, nextAttemptAt: now })
      .where(eq(mail.id, known.id))
      .run();
    return { status: 'ok', value: known.subject };
  },
});
