import { formatMonth } from '@/lib/format/dates';
import { formatRatio } from '@/lib/format/numbers';
import { capitalised, counted } from '@/lib/format/numerals';
import { changeOf } from '../figures/change';
import type { CostCourse, CostPart, CostPartKind } from './cost-course';
import { spentWords } from './exit-words';

const PART_NAMES: Readonly<Record<CostPartKind, string>> = {
  entrants: 'entrants',
  exits: 'sortants',
  abandoned: 'abandonnés',
  arrivals: 'arrivés d’un autre périmètre',
  departures: 'passés à un autre périmètre',
  firstEstimates: 'premières estimations',
  estimatesWithdrawn: 'estimations retirées',
  disclosed: 'coûts désormais communiqués',
  withheld: 'coûts qui ne sont plus communiqués',
  revisions: 'révisions',
};

/** Under half a percent, a change of a total is told in euros alone. */
const LEAST_RATIO = 0.005;
/** Beyond, the first total is too small for a percentage of it to mean anything. */
const MOST_RATIO = 1;
/** One project whose cost is known on both sides is that project’s course, not the part’s. */
const FEWEST_IN_COMMON = 2;

/**
 * The title of the chart of the total cost: by how much it moved since the first edition where it is known
 * and what of. Where projects came from, or went to, another part of the panorama, the part looked at is no
 * longer the same, and the title says that instead of a rise or a fall.
 */
export function costTrend(course: CostCourse | null): string {
  if (course === null) return 'Une seule édition à comparer';
  const { since, before, after, parts } = course;
  const sinceMonth = `depuis ${formatMonth(since.dataMonth)}`;
  if (course.counted === 0) return 'Aucun coût n’est connu';
  const moved = parts.filter(({ kind }) => kind === 'arrivals' || kind === 'departures');
  if (moved.length > 0) return perimeterChange(moved, sinceMonth);
  if (course.counted === 1) return 'Un seul coût est connu dans ce périmètre';
  const change = changeOf(before, after, 'euros');
  const madeOf = partsText(parts);
  if (change.direction === 'stable') {
    return madeOf === ''
      ? `Le coût total n’a pas changé ${sinceMonth}`
      : `Le coût total est stable ${sinceMonth}\u202f: ${madeOf}`;
  }
  const ratio = before === 0 ? Number.POSITIVE_INFINITY : Math.abs(after - before) / before;
  const way = change.direction === 'up' ? 'augmenté' : 'baissé';
  if (ratio <= MOST_RATIO && course.common >= FEWEST_IN_COMMON) {
    const size = ratio < LEAST_RATIO ? change.size.text : formatRatio(ratio);
    return `Le coût total a ${way} de ${size} ${sinceMonth}\u202f: ${madeOf}`;
  }
  return `Le coût total passe de ${change.before.text} à ${change.after.text} ${sinceMonth}\u202f: ${madeOf}`;
}

function partsText(parts: readonly CostPart[]): string {
  return parts
    .flatMap(({ kind, euros, spent }) => {
      const { difference, direction } = changeOf(0, euros, 'euros');
      const cost = spent === undefined ? '' : ` (${spentWords(spent)})`;
      return direction === 'stable' ? [] : [`${PART_NAMES[kind]} ${difference.text}${cost}`];
    })
    .join(', ');
}

/** « Périmètre modifié depuis nov. 2016 : deux projets l’ont rejoint, un projet l’a quitté ». */
function perimeterChange(moved: readonly CostPart[], since: string): string {
  const of = (kind: CostPartKind) => moved.find((part) => part.kind === kind)?.projects ?? 0;
  const told = [
    tell(of('arrivals'), 'l’a rejoint', 'l’ont rejoint'),
    tell(of('departures'), 'l’a quitté', 'l’ont quitté'),
  ].filter((one) => one !== null);
  return capitalised(`périmètre modifié ${since}\u202f: ${told.join(', ')}`);
}

function tell(count: number, singular: string, plural: string): string | null {
  return count === 0 ? null : `${counted(count, 'projet')} ${count > 1 ? plural : singular}`;
}
