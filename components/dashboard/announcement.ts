import { agree, cardinal } from '@/lib/format/numerals';
import type { News } from '@/lib/live/dashboard';

/** What an open dashboard says when it has just changed: who, which project, what, which figures. */
export function announcement({ changes, moved }: News): string {
  const [newest, ...others] = changes;
  const figures =
    moved.length === 0
      ? ''
      : ` ${agree(moved.length, 'Chiffre modifié', 'Chiffres modifiés')}\u202f: ${moved
          .map(({ label }) => label.toLocaleLowerCase('fr'))
          .join(', ')}.`;
  if (!newest) return `Le tableau de bord vient d’être mis à jour.${figures}`;
  const more =
    others.length === 0
      ? ''
      : ` Et ${cardinal(others.length)} ${agree(others.length, 'autre acte', 'autres actes')}.`;
  return `${newest.by}, ${newest.name}\u202f: ${sentence(newest.summary)}${more}${figures}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
