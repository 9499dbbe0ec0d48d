import { formatMonth } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { agree, capitalised, cardinal, counted, type Gender } from '@/lib/format/numerals';
import { percentages } from '@/lib/format/shares';
import type { DashboardView, ExpectedEnd, Transfer } from '@/lib/views/dashboard';
import { MISSING_KEY, UNKNOWN_PHASE_KEY } from '../figures/breakdowns';
import type { BreakdownCell } from '../figures/types';
import { COST_BANDS, type CostBand } from '../vocabulary/bands';
import { type Basis, noneFound } from './none-found';

/*
 * The titles of the dashboard's sections: each states what its chart shows, computed from the same
 * numbers. They are sentences a manager may quote, so their agreement is tested.
 */

/** Those that have most, all of them where several are as many; none where nobody has any. */
function leaders<T>(items: readonly T[], measure: (item: T) => number): T[] {
  const most = items.reduce((best, item) => Math.max(best, measure(item)), 0);
  return most === 0 ? [] : items.filter((item) => measure(item) === most);
}

function projectsIn(cells: readonly BreakdownCell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

const NO_PROJECT = 'Aucun projet dans ce périmètre';

/** Bands of amounts, as a group of projects is named after its cost. */
const BAND_GROUPS: Readonly<Partial<Record<string, string>>> = {
  under5: 'de moins de 5\u00a0M€',
  '5to9': 'de 5 à 9\u00a0M€',
  '9to20': 'de 9 à 20\u00a0M€',
  '20to100': 'de 20 à 100\u00a0M€',
  over100: 'de 100\u00a0M€ ou plus',
};

/**
 * « Les six projets de 100 M€ ou plus portent 55 % du coût » : the band that carries most of it, as the bars
 * of its chart show. A single known cost, a single band or two bands as heavy make no finding.
 */
export function heaviestBand(byCostBand: readonly BreakdownCell[]): string {
  const known = byCostBand.filter(({ key, count }) => BAND_GROUPS[key] !== undefined && count > 0);
  const projects = projectsIn(known);
  const total = known.reduce((sum, { euros }) => sum + euros, 0);
  if (projects === 0 || total === 0) return 'Aucun coût n’est connu';
  if (projects === 1) return 'Un seul coût est connu';
  const [first, ...ties] = leaders(known, ({ euros }) => euros);
  if (first === undefined) return 'Aucun coût n’est connu';
  const group = BAND_GROUPS[first.key] ?? '';
  if (known.length === 1) return `Les ${cardinal(projects)} coûts connus sont tous ${group}`;
  if (ties.length > 0) return 'Le coût se partage également entre plusieurs tranches';
  const shares = percentages(known.map(({ euros }) => euros));
  const percent = shares[known.indexOf(first)] ?? 0;
  const share =
    percent === 100
      ? 'presque tout le coût connu'
      : `${formatNumber(percent)}\u00a0% du coût connu`;
  return first.count === 1
    ? `Le projet ${group} porte ${share}`
    : `Les ${cardinal(first.count)} projets ${group} portent ${share}`;
}

/**
 * « Onze projets sur 58 sont en phase … »: the phase where most projects are, of those whose phase is known.
 * Phases as numerous are named together.
 */
export function mainPhase(byPhase: readonly BreakdownCell[]): string {
  const known = byPhase.filter(({ key }) => key !== UNKNOWN_PHASE_KEY);
  const [all, total] = [projectsIn(byPhase), projectsIn(known)];
  if (all === 0) return NO_PROJECT;
  const found = leaders(known, ({ count }) => count);
  const [first] = found;
  if (first === undefined) return 'Aucune phase n’est connue dans ce périmètre';
  const where = `en phase «\u00a0${first.label}\u00a0»`;
  const of = total < all ? `${total} dont la phase est connue` : String(total);
  if (all === 1) return `Un seul projet, ${where}`;
  if (found.length > 1) {
    const names = found.map(({ label }) => `«\u00a0${label}\u00a0»`);
    return `${enumerated(names)} à égalité, ${counted(first.count, 'projet')} chacune`;
  }
  if (first.count === all) return `Les ${cardinal(all)} projets sont ${where}`;
  const projects = capitalised(counted(first.count, 'projet'));
  return `${projects} sur ${of} ${agree(first.count, 'est', 'sont')} ${where}`;
}

/** « A », « A et B », « A, B et C ». */
function enumerated(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;
}

/** The ministry that bears most projects, as its bars show; several as many are counted, not named. */
export function mainMinistry(byMinistry: readonly BreakdownCell[]): string {
  const total = projectsIn(byMinistry);
  if (total === 0) return NO_PROJECT;
  const named = byMinistry.filter(({ key }) => key !== MISSING_KEY);
  const [first, ...ties] = leaders(named, ({ count }) => count);
  if (first === undefined) return 'Aucun ministère porteur n’est renseigné';
  if (total === 1) return `Un seul projet, ${first.label}`;
  if (named.length === 1) return `Un seul ministère porteur\u202f: ${first.label}`;
  if (ties.length > 0) {
    return ahead(1 + ties.length, named.length, 'ministère', first.count, 'masculine');
  }
  return `${first.label}, premier ministère porteur\u202f: ${counted(first.count, 'projet')} sur ${total}`;
}

/** The functional zone with most projects, among those that name one. */
export function mainZone(byZone: readonly BreakdownCell[]): string {
  if (projectsIn(byZone) === 0) return NO_PROJECT;
  const named = byZone.filter(({ key }) => key !== MISSING_KEY);
  const [first, ...ties] = leaders(named, ({ count }) => count);
  if (first === undefined) return 'Aucune zone fonctionnelle n’est renseignée';
  if (projectsIn(byZone) === 1) return `Un seul projet, en zone «\u00a0${first.label}\u00a0»`;
  if (named.length === 1) return `Une seule zone fonctionnelle\u202f: ${first.label}`;
  if (ties.length > 0) return ahead(1 + ties.length, named.length, 'zone', first.count, 'feminine');
  return `${first.label}, première zone\u202f: ${counted(first.count, 'projet')}`;
}

/** « Deux zones en tête, quatre projets chacune », « Trois zones, un projet chacune » where all are as many. */
function ahead(ties: number, all: number, noun: string, count: number, gender: Gender): string {
  const names = counted(ties, noun, { gender });
  const each = gender === 'feminine' ? 'chacune' : 'chacun';
  return capitalised(
    `${names}${ties === all ? '' : ' en tête'}, ${counted(count, 'projet')} ${each}`,
  );
}

const BAND_VERBS: Readonly<Record<CostBand, [singular: string, plural: string]>> = {
  under5: ['coûte moins de 5\u00a0M€', 'coûtent moins de 5\u00a0M€'],
  '5to9': ['coûte entre 5 et 9\u00a0M€', 'coûtent entre 5 et 9\u00a0M€'],
  '9to20': ['coûte entre 9 et 20\u00a0M€', 'coûtent entre 9 et 20\u00a0M€'],
  '20to100': ['coûte entre 20 et 100\u00a0M€', 'coûtent entre 20 et 100\u00a0M€'],
  over100: ['coûte 100\u00a0M€ ou plus', 'coûtent 100\u00a0M€ ou plus'],
  framing: ['est en cadrage, sans coût estimé', 'sont en cadrage, sans coût estimé'],
  withheld: ['n’a pas de coût communiqué', 'n’ont pas de coût communiqué'],
  unstated: ['n’a pas de coût renseigné', 'n’ont pas de coût renseigné'],
};

/** « 22 projets sur 61 coûtent entre 20 et 100 M€ » : the cost band where most projects are. */
export function mainBand(byCostBand: readonly BreakdownCell[]): string {
  const total = projectsIn(byCostBand);
  const [first, ...ties] = leaders(byCostBand, ({ count }) => count);
  const band = COST_BANDS.find((known) => known === first?.key);
  if (first === undefined || band === undefined) return NO_PROJECT;
  const [singular, plural] = BAND_VERBS[band];
  if (total === 1) return `Un seul projet, qui ${singular}`;
  if (ties.length > 0) {
    const used = byCostBand.filter(({ count }) => count > 0).length;
    return ahead(1 + ties.length, used, 'tranche', first.count, 'feminine');
  }
  if (first.count === total) return `Les ${cardinal(total)} projets ${plural}`;
  return `${capitalised(counted(first.count, 'projet'))} sur ${total} ${agree(first.count, singular, plural)}`;
}

/** « Le panorama compte quatre projets de plus qu’en nov. 2016 », over the editions where it is known. */
export function countTrend(trend: Trend, edition: number): string {
  const known = trend.filter((point) => point.edition <= edition && point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'Aucun projet';
  if (first === last) return 'Une seule édition à comparer';
  const change = (last.value ?? 0) - (first.value ?? 0);
  const than = `qu’en ${formatMonth(first.dataMonth)}`;
  if (change === 0) return `Le panorama compte autant de projets ${than}`;
  const direction = change > 0 ? 'de plus' : 'de moins';
  return `Le panorama compte ${counted(Math.abs(change), 'projet')} ${direction} ${than}`;
}

type Trend = readonly { dataMonth: string; value: number | null; edition: number }[];

type Moves = Pick<DashboardView, 'entrants' | 'exits' | 'transfers' | 'previousEdition'>;

/**
 * « Quatre entrées, aucune sortie ». A project that changed ministry neither entered nor left: it is told
 * apart, where one ministry is looked at.
 */
export function movements({ entrants, exits, transfers, previousEdition }: Moves): string {
  if (previousEdition === null) return 'Pas d’édition précédente';
  const [taken, given] = [countWay(transfers, 'in'), countWay(transfers, 'out')];
  const moved = [
    ...(taken > 0 ? [`${counted(taken, 'projet')} repris d’un autre ministère`] : []),
    ...(given > 0
      ? [`${counted(given, 'projet')} ${agree(given, 'passé', 'passés')} à un autre ministère`]
      : []),
  ];
  const entries = counted(entrants.length, 'entrée', { gender: 'feminine' });
  const leavings = counted(exits.length, 'sortie', { gender: 'feminine' });
  const moves =
    entrants.length === 0 && exits.length === 0 ? 'ni entrée ni sortie' : `${entries}, ${leavings}`;
  return capitalised([moves, ...moved].join(', '));
}

function countWay(transfers: readonly Transfer[], way: Transfer['way']): number {
  return transfers.filter((transfer) => transfer.way === way).length;
}

/**
 * « Cinq fins prévues, dont deux dépassées ».
 * @param basis the open projects whose end is known.
 */
export function expectedEndings(ends: readonly ExpectedEnd[], basis: Basis): string {
  const overdue = ends.filter((end) => end.overdue).length;
  const coming = ends.length - overdue;
  const comingText = `${counted(coming, 'fin', { gender: 'feminine' })} ${agree(coming, 'prévue', 'prévues')} prochainement`;
  const overdueText = `${counted(overdue, 'date', { gender: 'feminine' })} de fin ${agree(overdue, 'dépassée', 'dépassées')}`;
  if (ends.length === 0) {
    const none = 'Aucune fin prévue prochainement';
    return noneFound(basis, {
      none,
      noneKnown: 'Aucune fin connue n’est prévue prochainement',
      nothing: basis.all === 0 ? none : 'Aucune fin prévue n’est connue',
    });
  }
  if (overdue === 0) return capitalised(comingText);
  if (coming === 0) return capitalised(overdueText);
  return capitalised(`${overdueText}, ${comingText}`);
}
