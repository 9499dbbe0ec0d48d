import { formatEdition, formatInstant } from '@/lib/format/dates';
import type { EntryState } from '../history/entry';
import { can } from '../permissions/matrix';
import { impossible, POSSIBLE, type Verdict } from '../result';
import type { Edition } from '../vocabulary/editions';
import type { Actor } from '../vocabulary/roles';
import type { Standing } from './standing';

/**
 * Whether a person may write in the collection of an edition: a ministry while it is collected, the
 * directorate until it is published. Past the deadline one is late, not refused.
 */
export function mayAnswerIn(edition: Edition, role: Actor['role']): Verdict {
  const named = `la ${formatEdition(edition.number)}`;
  switch (edition.state) {
    case 'collection':
      return POSSIBLE;
    case 'preparation':
      return impossible(`La collecte de ${named} n’est pas encore ouverte.`);
    case 'review':
      return role === 'officer'
        ? POSSIBLE
        : impossible(
            `La collecte de ${named} est close\u202f: l’édition est en relecture. Signalez un changement à la DINSIC.`,
          );
    case 'published':
      return impossible(`L${named.slice(1)} est publiée\u202f: elle ne se modifie plus.`);
  }
}

const GONE = 'Ce projet est sorti du panorama.';

/** Whether « rien n’a changé » may be said of an entry, by this person, here and now. */
export function mayConfirm(
  actor: Actor,
  edition: Edition,
  entry: EntryState,
  standing: Standing,
): Verdict {
  const permission = can(actor, 'entry.confirm', entry.ministry);
  if (!permission.possible) return permission;
  const open = mayAnswerIn(edition, actor.role);
  if (!open.possible) return open;
  if (entry.exit !== null) return impossible(GONE);
  const pending = pendingProblem(actor, standing);
  if (pending !== null) return impossible(pending);
  const { settled, confirmed } = standing;
  if (settled?.seq !== entry.version) return POSSIBLE;
  const how = confirmed ? 'Déjà confirmé' : 'Transmission acceptée';
  return impossible(
    `${how} par ${settled.by} le ${formatInstant(settled.at)}\u202f: rien n’a changé depuis.`,
  );
}

/**
 * Why a pending submission stands in the way. A draft that was never sent does not exist for the
 * directorate.
 */
function pendingProblem(actor: Actor, { progress }: Standing): string | null {
  const forMinistry = actor.role === 'liaison';
  switch (progress) {
    case 'draft':
      return forMinistry
        ? 'Une transmission est commencée pour ce projet\u202f: transmettez-la, ou abandonnez-la d’abord.'
        : null;
    case 'sent':
      return forMinistry
        ? 'Une transmission attend la décision de la DINSIC\u202f: retirez-la d’abord si rien n’a changé.'
        : 'Une transmission attend votre décision pour ce projet.';
    case 'returned':
      return forMinistry
        ? 'Une transmission est à corriger pour ce projet\u202f: corrigez-la, ou abandonnez-la d’abord.'
        : 'Une transmission est renvoyée au ministère pour correction.';
    default:
      return null;
  }
}

/** Whether this person may begin a submission on an entry, or go on with it. */
export function mayPropose(actor: Actor, edition: Edition, entry: EntryState): Verdict {
  const permission = can(actor, 'submission.propose', entry.ministry);
  if (!permission.possible) return permission;
  const open = mayAnswerIn(edition, actor.role);
  if (!open.possible) return open;
  return entry.exit === null ? POSSIBLE : impossible(GONE);
}
