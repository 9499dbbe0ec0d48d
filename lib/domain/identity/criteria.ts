import { formatLongMonth } from '@/lib/format/dates';
import { formatMillions, formatYears } from '@/lib/format/numbers';
import { sameMinistryFamily } from '../vocabulary/ministries';
import { isGoingBack } from '../vocabulary/phases';
import type { Background, ProjectFacts } from './facts';
import type { NameForms } from './name-forms';
import { relateNames } from './name-relation';

export const CRITERIA = [
  'name',
  'quotation',
  'ministry',
  'start',
  'zone',
  'programme',
  'cost',
  'duration',
  'phase',
  'interministerial',
  'description',
  'succession',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/**
 * One reason to think that two sightings are the same project, or that they are not. `weight` is a
 * logarithm of likelihood ratio: positive for, negative against; weights add up.
 */
export interface Evidence {
  /** `rival`: not of the pair itself, but of another that could be made in its place. */
  criterion: Criterion | 'rival';
  weight: number;
  /** In French, as the user reads it. */
  says: string;
}

/** Two sightings, the earlier first, and what is common among the known projects. */
export interface Comparison {
  earlier: ProjectFacts;
  later: ProjectFacts;
  background: Background;
}

type Rule = (comparison: Comparison) => Omit<Evidence, 'criterion'> | null;

/** Weight of an agreement on a value that a share of the projects have. */
function rarity(share: number, most: number): number {
  return Math.min(most, Math.max(0.3, Math.log(0.9 / share)));
}

function monthsBetween(a: string, b: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Math.abs(months(a) - months(b));
}

function relativeGap(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

const name: Rule = ({ earlier, later }) => {
  const relations = earlier.names.flatMap((a) => later.names.map((b) => relateNames(a, b)));
  const best = relations.reduce((top, next) => (next.strength > top.strength ? next : top));
  if (best.strength === 0) return { weight: -1.5, says: best.says };
  return { weight: Math.round(best.strength * 60) / 10 - 0.6, says: best.says };
};

/** The name of one, a word of its own, is written in the description of the other. */
const quotation: Rule = ({ earlier, later }) => {
  const quotes = (names: readonly NameForms[], words: ReadonlySet<string>) =>
    names.find(({ key }) => key.length >= 4 && words.has(key))?.name;
  const quoted = quotes(later.names, earlier.words) ?? quotes(earlier.names, later.words);
  if (quoted === undefined) return null;
  return { weight: 1, says: `la description de l’un cite « ${quoted} »` };
};

const ministry: Rule = ({ earlier, later, background }) => {
  if (earlier.ministry === later.ministry) {
    const weight = rarity(background.share('ministry', later.ministry), 2.5);
    return { weight, says: 'même ministère porteur' };
  }
  return sameMinistryFamily(earlier.ministry, later.ministry)
    ? { weight: 0.7, says: 'ministère porteur issu du même ensemble' }
    : { weight: -3.5, says: 'ministères porteurs différents' };
};

const start: Rule = ({ earlier, later, background }) => {
  const [from, to] = [earlier.startOn, later.startOn];
  if (from === null || to === null) return null;
  const apart = monthsBetween(from, to);
  if (apart === 0) {
    const weight = rarity(background.share('start', to.slice(0, 7)), 3.5);
    return { weight, says: `même début, ${formatLongMonth(to)}` };
  }
  const says = `débuts différents\u202f: ${formatLongMonth(from)}, puis ${formatLongMonth(to)}`;
  if (apart <= 2) return { weight: 0.5, says: `débuts voisins, à ${apart} mois près` };
  return { weight: apart <= 12 ? -0.7 : apart <= 36 ? -2.5 : -3.5, says };
};

const zone: Rule = ({ earlier, later, background }) => {
  const [from, to] = [earlier.zone, later.zone];
  if (from === null || to === null) return null;
  if (from === to) {
    return { weight: rarity(background.share('zone', to), 3), says: 'même zone fonctionnelle' };
  }
  const words = new Set(from.split(' ').filter((word) => word.length > 3));
  const common = to.split(' ').filter((word) => words.has(word)).length;
  if (common > 0 && common / Math.max(1, words.size) >= 0.5) {
    return { weight: 1, says: 'zones fonctionnelles voisines' };
  }
  return { weight: -1, says: 'zones fonctionnelles différentes' };
};

const programme: Rule = ({ earlier, later, background }) => {
  if (earlier.programmes.length === 0 || later.programmes.length === 0) return null;
  const shared = earlier.programmes.filter((code) => later.programmes.includes(code));
  if (shared.length === 0) return { weight: -1, says: 'aucun programme de financement en commun' };
  const rarest = Math.min(...shared.map((code) => background.share('programme', code)));
  return {
    weight: 0.6 * rarity(rarest, 3.5),
    says: `même financement (${shared.join(', ')})`,
  };
};

const cost: Rule = ({ earlier, later }) => {
  const [from, to] = [earlier.costEuros, later.costEuros];
  if (from === null || to === null) return null;
  if (from === to) return { weight: 3, says: `même coût, ${formatMillions(to)}` };
  const gap = relativeGap(from, to);
  const amounts = `${formatMillions(from)}, puis ${formatMillions(to)}`;
  if (gap <= 0.1) return { weight: 1.7, says: `coûts proches\u202f: ${amounts}` };
  if (gap <= 0.35) return { weight: 0.4, says: `coûts du même ordre\u202f: ${amounts}` };
  return { weight: gap <= 0.6 ? -0.7 : -2, says: `coûts éloignés\u202f: ${amounts}` };
};

const duration: Rule = ({ earlier, later }) => {
  const [from, to] = [earlier.durationYears, later.durationYears];
  if (from === null || to === null) return null;
  const sameEnd =
    earlier.plannedEndOn !== null &&
    later.plannedEndOn !== null &&
    monthsBetween(earlier.plannedEndOn, later.plannedEndOn) === 0;
  const years = `${formatYears(from)}, puis ${formatYears(to)}`;
  if (sameEnd) return { weight: 1.8, says: 'même mois de fin prévu' };
  if (from.toFixed(1) === to.toFixed(1))
    return { weight: 1.5, says: `même durée, ${formatYears(to)}` };
  const gap = relativeGap(from, to);
  if (gap <= 0.15) return { weight: 0.7, says: `durées proches\u202f: ${years}` };
  return gap <= 0.4
    ? { weight: -0.2, says: `durées différentes\u202f: ${years}` }
    : { weight: -1.2, says: `durées éloignées\u202f: ${years}` };
};

/** True when the later sighting looks like a project begun anew rather than carried on. */
function startsAfresh({ earlier, later }: Comparison): boolean {
  if (later.phase !== 'framing') return false;
  return earlier.phase === 'rollout' || earlier.phase === 'completed' || earlier.phase === 'trial';
}

const phase: Rule = (comparison) => {
  const { earlier, later } = comparison;
  if (earlier.phase === null || later.phase === null) return null;
  if (earlier.phase === later.phase) return { weight: 0.5, says: 'même phase' };
  if (startsAfresh(comparison)) return { weight: -3, says: 'la phase revient au cadrage' };
  if (isGoingBack(earlier.phase, later.phase)) return { weight: -0.8, says: 'la phase recule' };
  return { weight: 0.2, says: 'la phase avance' };
};

const interministerial: Rule = ({ earlier, later }) =>
  earlier.interministerial === later.interministerial
    ? null
    : { weight: -0.5, says: 'interministériel d’un côté seulement' };

const FEWEST_WORDS = 8;

const description: Rule = ({ earlier, later }) => {
  const fewest = Math.min(earlier.words.size, later.words.size);
  if (fewest === 0) return null;
  const common = [...later.words].filter((word) => earlier.words.has(word)).length;
  const jaccard = common / (earlier.words.size + later.words.size - common);
  const within = common / fewest;
  if (fewest < FEWEST_WORDS) {
    return jaccard === 1 ? { weight: 3, says: 'même description, brève' } : null;
  }
  if (jaccard >= 0.75) return { weight: 6, says: 'descriptions presque identiques' };
  if (jaccard >= 0.45 || within >= 0.8) return { weight: 4, says: 'descriptions très proches' };
  if (jaccard >= 0.25) return { weight: 2, says: 'descriptions proches' };
  return jaccard >= 0.12 ? null : { weight: -1, says: 'descriptions différentes' };
};

/**
 * A new version or phase of a system is a project of its own when it also starts afresh: back in
 * framing, or at another date (GENESIS and GENESIS V2; unlike CASSIOPEE, called V2 for two editions).
 */
const succession: Rule = (comparison) => {
  const { earlier, later } = comparison;
  const [before, after] = [earlier.names[0]?.generation, later.names[0]?.generation];
  const startLost = earlier.startOn !== null && later.startOn === null && !later.isWithheld;
  const startMoved =
    earlier.startOn !== null &&
    later.startOn !== null &&
    monthsBetween(earlier.startOn, later.startOn) > 2;
  const costLost = earlier.costEuros !== null && later.costEuros === null && !later.isWithheld;
  const begins = startsAfresh(comparison) || (later.phase === 'framing' && costLost);
  if (before !== after && (begins || startMoved || startLost)) {
    return {
      weight: -14,
      says: 'un numéro de version ou de phase d’un côté, et un projet qui repart\u202f: ce serait sa suite',
    };
  }
  if (before !== after && before !== '1' && after !== '1') {
    return { weight: -6, says: 'deux numéros de version ou de phase différents' };
  }
  if (begins && (startMoved || startLost)) {
    return {
      weight: -8,
      says: 'début, phase et coût repartent\u202f: ce serait un projet qui succède',
    };
  }
  return null;
};

const RULES: Readonly<Record<Criterion, Rule>> = {
  name,
  quotation,
  ministry,
  start,
  zone,
  programme,
  cost,
  duration,
  phase,
  interministerial,
  description,
  succession,
};

/** Everything that speaks for or against the two sightings being one project. */
export function weigh(comparison: Comparison): Evidence[] {
  return CRITERIA.flatMap((criterion) => {
    const found = RULES[criterion](comparison);
    return found === null ? [] : [{ criterion, ...found }];
  });
}
