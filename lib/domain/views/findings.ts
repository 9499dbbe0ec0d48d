import { formatMonth } from '@/lib/format/dates';
import { formatRatio } from '@/lib/format/numbers';
import { agree, capitalised, cardinal, counted } from '@/lib/format/numerals';
import type { DashboardView, ExpectedEnd } from '@/lib/views/dashboard';
import type { BreakdownCell, Evidence } from '../figures/types';
import { COST_BANDS, type CostBand } from '../vocabulary/bands';

/*
 * The titles of the dashboard's sections: each states what its chart shows, computed from the same
 * numbers. They are sentences a manager may quote, so their agreement is tested.
 */

/** Share of the total cost above which the largest projects are said to carry it. */
const HALF = 0.5;

/** « Six projets portent 55 % du coût » : the fewest projects that together carry half of it. */
export function costConcentration(totalCost: Evidence): string {
  const total = totalCost.value ?? 0;
  if (totalCost.counted.length === 0 || total === 0) return 'Aucun coût n’est connu';
  const costs = totalCost.counted.map(({ value }) => value).sort((a, b) => b - a);
  let sum = 0;
  let count = 0;
  for (const cost of costs) {
    sum += cost;
    count += 1;
    if (sum / total >= HALF) break;
  }
  const who = capitalised(counted(count, 'projet'));
  return `${who} ${agree(count, 'porte', 'portent')} ${formatRatio(sum / total)} du coût`;
}

/** « Onze projets sur 58 sont en phase … »: the phase where most projects are. */
export function mainPhase(byPhase: readonly BreakdownCell[]): string {
  const total = byPhase.reduce((sum, { count }) => sum + count, 0);
  const first = largest(byPhase, ({ count }) => count);
  if (!first) return 'Aucun projet dans ce périmètre';
  const where = `en phase «\u00a0${first.label}\u00a0»`;
  if (total === 1) return `Le seul projet est ${where}`;
  if (first.count === total) return `Les ${cardinal(total)} projets sont ${where}`;
  if (first.count === 1) return `Un projet sur ${total} est ${where}`;
  return `${capitalised(cardinal(first.count))} projets sur ${total} sont ${where}`;
}

/** The ministry that carries most of the cost, with its share. */
export function mainMinistry(byMinistry: readonly BreakdownCell[]): string {
  const total = byMinistry.reduce((sum, { euros }) => sum + euros, 0);
  const first = largest(byMinistry, ({ euros }) => euros);
  if (!first || total === 0) return 'Aucun coût n’est connu';
  return `${first.label}\u202f: ${formatRatio(first.euros / total)} du coût, ${counted(first.count, 'projet')}`;
}

/** The functional zone with most projects. */
export function mainZone(byZone: readonly BreakdownCell[]): string {
  const first = largest(byZone, ({ count }) => count);
  if (!first) return 'Aucun projet dans ce périmètre';
  const ties = byZone.filter(({ count }) => count === first.count).length;
  if (ties === byZone.length && ties > 1) {
    return `${capitalised(cardinal(ties, 'feminine'))} zones, ${counted(first.count, 'projet')} chacune`;
  }
  if (ties > 1) {
    return `${capitalised(cardinal(ties, 'feminine'))} zones en tête, ${counted(first.count, 'projet')} chacune`;
  }
  return `${first.label}, première zone\u202f: ${counted(first.count, 'projet')}`;
}

const BAND_VERBS: Readonly<Record<CostBand, [singular: string, plural: string]>> = {
  under5: ['coûte moins de 5\u00a0M€', 'coûtent moins de 5\u00a0M€'],
  '5to9': ['coûte entre 5 et 9\u00a0M€', 'coûtent entre 5 et 9\u00a0M€'],
  '9to20': ['coûte entre 9 et 20\u00a0M€', 'coûtent entre 9 et 20\u00a0M€'],
  '20to100': ['coûte entre 20 et 100\u00a0M€', 'coûtent entre 20 et 100\u00a0M€'],
  over100: ['coûte 100\u00a0M€ ou plus', 'coûtent 100\u00a0M€ ou plus'],
  framing: ['est en cadrage, sans coût estimé', 'sont en cadrage, sans coût estimé'],
  withheld: ['n’a pas de coût communiqué', 'n’ont pas de coût communiqué'],
};

/** « 22 projets sur 61 coûtent entre 20 et 100 M€ » : the cost band where most projects are. */
export function mainBand(byCostBand: readonly BreakdownCell[]): string {
  const total = byCostBand.reduce((sum, { count }) => sum + count, 0);
  const first = largest(byCostBand, ({ count }) => count);
  const band = COST_BANDS.find((known) => known === first?.key);
  if (!first || band === undefined) return 'Aucun projet dans ce périmètre';
  const [singular, plural] = BAND_VERBS[band];
  return total === 1
    ? `Le seul projet ${singular}`
    : `${capitalised(cardinal(first.count))} ${agree(first.count, 'projet', 'projets')} sur ${total} ${agree(first.count, singular, plural)}`;
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

/** « Le coût total a augmenté de 12 % depuis nov. 2016 » over the editions where it is known. */
export function costTrend(trend: Trend, edition: number): string {
  const known = trend.filter((point) => point.edition <= edition && point.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first?.value || !last?.value) return 'Aucun coût n’est connu';
  if (first === last) return 'Une seule édition à comparer';
  const change = last.value / first.value - 1;
  const since = `depuis ${formatMonth(first.dataMonth)}`;
  if (Math.abs(change) < 0.005) return `Le coût total est stable ${since}`;
  const verb = change > 0 ? 'augmenté' : 'baissé';
  return `Le coût total a ${verb} de ${formatRatio(Math.abs(change))} ${since}`;
}

type Moves = Pick<DashboardView, 'entrants' | 'exits' | 'previousEdition'>;

/** « Quatre entrées, aucune sortie ». */
export function movements({ entrants, exits, previousEdition }: Moves): string {
  if (previousEdition === null) return 'Pas d’édition précédente';
  if (entrants.length === 0 && exits.length === 0) return 'Ni entrée ni sortie';
  const entries = counted(entrants.length, 'entrée', { gender: 'feminine' });
  const leavings = counted(exits.length, 'sortie', { gender: 'feminine' });
  return capitalised(`${entries}, ${leavings}`);
}

/** « Cinq fins prévues, dont deux dépassées ». */
export function expectedEndings(ends: readonly ExpectedEnd[]): string {
  const overdue = ends.filter((end) => end.overdue).length;
  const coming = ends.length - overdue;
  const comingText = `${counted(coming, 'fin', { gender: 'feminine' })} ${agree(coming, 'prévue', 'prévues')} prochainement`;
  const overdueText = `${counted(overdue, 'date', { gender: 'feminine' })} de fin ${agree(overdue, 'dépassée', 'dépassées')}`;
  if (ends.length === 0) return 'Aucune fin prévue prochainement';
  if (overdue === 0) return capitalised(comingText);
  if (coming === 0) return capitalised(overdueText);
  return capitalised(`${overdueText}, ${comingText}`);
}

/** How many projects are beyond their baseline, in time and in money, of all those compared. */
export function lateness(scheduleGap: Evidence, budgetGap: Evidence): string {
  const delayed = beyond(scheduleGap);
  const dearer = beyond(budgetGap);
  if (delayed === 0 && dearer === 0) return 'Aucun projet au-delà de sa référence';
  const longer = `${counted(delayed, 'projet')} plus ${agree(delayed, 'long', 'longs')}`;
  const costlier = `${counted(dearer, 'projet')} plus ${agree(dearer, 'cher', 'chers')}`;
  // Not « que prévu »: where no approved baseline was published, the first published value stands for it.
  const than = 'qu’à l’origine';
  if (dearer === 0) return capitalised(`${longer} ${than}`);
  if (delayed === 0) return capitalised(`${costlier} ${than}`);
  return capitalised(`${longer} et ${costlier} ${than}`);
}

function beyond(gap: Evidence): number {
  return gap.counted.filter(({ value }) => value > 0).length;
}

function largest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (measure(item) > 0 && (!best || measure(item) > measure(best)) ? item : best),
    undefined,
  );
}
