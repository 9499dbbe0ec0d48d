import type { EntryState } from '../history/entry';
import type { Checked } from './checked';
import type { Leak } from './confidentiality/leak';
import { leaksOf } from './confidentiality/leaks';
import { type Finding, finding, type Mend } from './finding';

/**
 * Withheld amounts that can be found outside. What this publication would give away blocks; what is
 * public already is told, since no mending takes it back: see decision 0013.
 */
export function derivableAmounts({ history, edition, declared, portfolio }: Checked): Finding[] {
  const entries = [...portfolio.entries, ...portfolio.departed];
  return leaksOf(history, edition, declared).flatMap((leak) => {
    const entry = entries.find(({ project }) => project === leak.project);
    if (entry === undefined) return [];
    return finding({
      code: leak.isPublic ? 'knownAmount' : 'derivableAmount',
      subject: entry,
      facts: [leak.attack, leak.sentence],
      message: `${leak.sentence}. ${advice(leak)}`,
      mend: mendOf(leak, entry),
    });
  });
}

function advice({ isPublic, attack }: Leak): string {
  if (isPublic) {
    return 'Communiquez ce montant, ou dites en écartant ce point pourquoi il reste non communiqué.';
  }
  return attack === 'text'
    ? 'Retirez ce montant du texte, ou communiquez-le.'
    : 'Communiquez ce montant, ou corrigez le chiffre qui le révèle.';
}

function mendOf({ isPublic, attack }: Leak, { project }: EntryState): Mend {
  const act = attack === 'text' && !isPublic ? 'modifier' : 'budget';
  return { where: 'act', act, project };
}
