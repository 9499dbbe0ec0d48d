import { formatEdition } from '@/lib/format/dates';
import { formatMillions, formatNumber, formatRatio } from '@/lib/format/numbers';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import type { ProjectRow } from '@/lib/views/project';
import { changeOf } from '../figures/change';
import { EXIT_FIGURES, type ExitFigures, type SpentWithoutService } from '../figures/exit-figures';
import type { ToldAmount, Untold } from '../figures/exits';
import { EXIT_GROUND_LABELS, type ExitGround } from '../vocabulary/exits';

/** Why an amount is not shown, in the masculine: « non communiqué », « non renseigné ». */
export const UNTOLD: Readonly<Record<Untold, string>> = {
  withheld: 'non communiqué',
  notGiven: 'non renseigné',
};

/** « 40 M€ », « non communiqué », « non renseigné ». */
export function toldText(amount: ToldAmount): string {
  return 'euros' in amount ? formatMillions(amount.euros) : UNTOLD[amount.missing];
}

/** « 40 M€ dépensés sans mise en service »; of an unknown amount, why it is unknown. */
export function spentText(amount: ToldAmount): string {
  if ('missing' in amount) {
    return `montant dépensé sans mise en service ${UNTOLD[amount.missing]}`;
  }
  return `${formatMillions(amount.euros)} ${amount.euros < 2_000_000 ? 'dépensé' : 'dépensés'} sans mise en service`;
}

/** « sorti à la 3e édition : abandonné, 40 M€ dépensés sans mise en service »; '' while it is there. */
export function exitMention({ exit }: Pick<ProjectRow, 'exit'>): string {
  if (exit === undefined) return '';
  const ground = EXIT_GROUND_LABELS[exit.ground].toLocaleLowerCase('fr');
  const spent = exit.spentWithoutService;
  return `sorti à la ${formatEdition(exit.edition)}\u202f: ${ground}${spent === null ? '' : `, ${spentText(spent)}`}`;
}

/**
 * What was abandoned, and what it cost: « Deux projets abandonnés depuis la 1re édition : 52 M€ dépensés
 * sans mise en service, sans compter un montant non renseigné ». An exit on no published ground may be an
 * abandonment: it is said rather than counted as none.
 * @param within true when a filter or a ministry narrows what is counted.
 */
export function abandonmentSentence(figures: ExitFigures, within = false): string {
  const { spentWithoutService: spent, since, unstated } = figures;
  const number = spent.counted.length + spent.leftOut.length;
  const where = `${within ? ' dans ce périmètre' : ''} depuis la ${formatEdition(since)}`;
  const unknown =
    unstated === 0
      ? ''
      : `\u202f; ${counted(unstated, 'sortie', { gender: 'feminine' })} ${agree(unstated, 'n’a', 'n’ont')} pas de motif publié`;
  if (number === 0) {
    return `Aucun abandon${unstated === 0 ? '' : ' connu'}${where}${unknown}`;
  }
  const subject = capitalised(
    `${counted(number, 'projet')} ${agree(number, 'abandonné', 'abandonnés')}${where}`,
  );
  return `${subject}\u202f: ${spentWords(spent)}${unknown}`;
}

/** « 52 M€ dépensés sans mise en service, sans compter un montant non renseigné ». */
export function spentWords(spent: SpentWithoutService): string {
  const { euros } = spent;
  const reasons = untoldAmounts(spent).join(' et ');
  if (euros === null) return `montant dépensé sans mise en service inconnu (${reasons})`;
  return `${spentText({ euros })}${reasons === '' ? '' : `, sans compter ${reasons}`}`;
}

/**
 * What was spent without service before and after a write, where an amount is unknown: « aucun abandon »,
 * « inconnu : un montant non renseigné », « un montant inconnu de plus ». Null where numbers say it all.
 */
export function spentChangeWords(
  before: SpentWithoutService,
  after: SpentWithoutService,
): { before: string; after: string; change: string } | null {
  const unknown = after.leftOut.length - before.leftOut.length;
  if (before.leftOut.length + after.leftOut.length === 0) return null;
  const change = changeOf(before.euros ?? 0, after.euros ?? 0, 'euros', { visible: true });
  const known = change.direction === 'stable' ? 'inchangé' : change.difference.text;
  const more = `${counted(Math.abs(unknown), 'montant')} ${agree(Math.abs(unknown), 'inconnu', 'inconnus')}`;
  return {
    before: cumulated(before),
    after: cumulated(after),
    change: unknown === 0 ? known : `${more} de ${unknown > 0 ? 'plus' : 'moins'}`,
  };
}

function cumulated(spent: SpentWithoutService): string {
  const reasons = untoldAmounts(spent).join(' et ');
  if (spent.euros === null) return reasons === '' ? 'aucun abandon' : `inconnu\u202f: ${reasons}`;
  return `${formatMillions(spent.euros)}${reasons === '' ? '' : `, sans compter ${reasons}`}`;
}

/** « un montant non renseigné », « deux montants non communiqués ». */
function untoldAmounts({ leftOut }: SpentWithoutService): string[] {
  return (['notGiven', 'withheld'] as const).flatMap((reason) => {
    const number = leftOut.filter((one) => one.reason === reason).length;
    const word = agree(number, UNTOLD[reason], `${UNTOLD[reason]}s`);
    return number === 0 ? [] : [`${counted(number, 'montant')} ${word}`];
  });
}

/**
 * « Sortis du total : 81,6 M€ ; dépensés sans mise en service : 40 M€ », of abandoned projects.
 * @param amount their share of the change of a total, in euros.
 */
export function leftTotalWords(amount: number, spent: SpentWithoutService): string {
  const { euros } = spent;
  const reasons = untoldAmounts(spent).join(' et ');
  const known = euros === null ? reasons : formatMillions(euros);
  const aside = euros === null || reasons === '' ? '' : `, sans compter ${reasons}`;
  return `Sortis du total\u202f: ${formatMillions(Math.abs(amount))}\u202f; dépensés sans mise en service\u202f: ${known}${aside}`;
}

/**
 * « Écart budgétaire des projets sortis terminés : +12 %, sur 4 projets de 6 (moyenne simple), dont 2 sur
 * base reconstituée »; null while no project left completed.
 */
export function completedGapSentence({ completedBudgetGap }: ExitFigures): string | null {
  const { value, counted: compared, leftOut, method } = completedBudgetGap;
  const all = compared.length + leftOut.length;
  if (all === 0) return null;
  const projects = `${formatNumber(all)}\u00a0${agree(all, 'projet', 'projets')}`;
  if (value === null) {
    return `${EXIT_FIGURES.completedBudgetGap.label}\u202f: non calculable (${projects} sans coût final ou référence à comparer)`;
  }
  const reconstructed = compared.filter(({ provenance }) => provenance === 'reconstructed').length;
  const on =
    compared.length === all
      ? `sur ${projects}`
      : `sur ${formatNumber(compared.length)} de ${projects}`;
  const basis =
    reconstructed === 0
      ? ''
      : `, ${reconstructed === compared.length ? '' : `dont ${formatNumber(reconstructed)} `}sur base reconstituée`;
  const how = `${method.label.charAt(0).toLocaleLowerCase('fr')}${method.label.slice(1)}`;
  return `${EXIT_FIGURES.completedBudgetGap.label}\u202f: ${signedTenth(value)}, ${on} (${how})${basis}`;
}

function signedTenth(ratio: number): string {
  const text = formatRatio(ratio, 1).replace(',0', '');
  return ratio > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * In place of a value that only some exits have: none for the others, unknown where the ground was never
 * published.
 */
export function notOf(ground: ExitGround): string {
  return ground === 'unstated' ? 'non publié' : 'sans objet';
}

/** In place of the projects that take over: none, or not known where the ground was never published. */
export function noSuccessor(ground: ExitGround): string {
  return ground === 'unstated' ? notOf(ground) : 'aucun projet';
}
