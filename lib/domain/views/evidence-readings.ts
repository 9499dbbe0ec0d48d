import { formatFigure, formatMillionsBare, formatNumber, formatRatio } from '@/lib/format/numbers';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import type { Contribution, Evidence, LeftOutReason } from '../figures/types';

const LEFT_OUT: Record<LeftOutReason, string> = {
  notInterministerial: 'non interministériel',
  framing: 'en cadrage, pas encore d’estimation',
  withheld: 'non communiqué',
  noCost: 'coût non renseigné',
  noDuration: 'durée non renseignée',
  noBaseline: 'pas de valeur initiale à comparer',
  approvedBaseline: 'référence approuvée, compté dans l’écart sur références approuvées',
  reconstructedBaseline:
    'aucune référence approuvée, compté dans la dérive depuis la première publication',
  noWeight: 'pas de valeur initiale pour pondérer',
  completed: 'terminé, hors de la méthode',
};

export interface LeftOutGroup {
  reason: LeftOutReason;
  label: string;
  projects: readonly { project: string; name: string }[];
}

/** The projects left out, by reason, the largest group first. */
export function leftOutGroups(evidence: Evidence): LeftOutGroup[] {
  const groups = Map.groupBy(evidence.leftOut, ({ reason }) => reason);
  return [...groups]
    .map(([reason, projects]) => ({ reason, label: LEFT_OUT[reason], projects }))
    .sort((a, b) => b.projects.length - a.projects.length);
}

/** What a project adds to the figure, in the figure's unit: the parts add up to the value. */
export function partOf(contribution: Contribution, evidence: Evidence): number {
  const { value, weight } = contribution;
  switch (evidence.method.aggregation) {
    case 'sum':
      return value;
    case 'mean':
      return value / evidence.counted.length;
    case 'weightedMean':
      return (value * weight) / totalWeight(evidence);
  }
}

function totalWeight(evidence: Evidence): number {
  return evidence.counted.reduce((sum, { weight }) => sum + weight, 0);
}

/** Contributions from the one that raises the figure most to the one that lowers it most. */
export function byPart(evidence: Evidence): Contribution[] {
  return [...evidence.counted].sort(
    (a, b) => partOf(b, evidence) - partOf(a, evidence) || a.name.localeCompare(b.name, 'fr'),
  );
}

/** How the figure is made, in one sentence, and what comes out. */
export function howComputed(evidence: Evidence): string {
  const { counted: parts, unit, method } = evidence;
  const projects = counted(parts.length, 'projet');
  if (evidence.value === null)
    return 'Aucun projet ne compte\u202f: le chiffre n’est pas calculable.';
  const result = formatFigure(evidence.value, unit);
  if (unit === 'count')
    return `${capitalised(projects)} ${agree(parts.length, 'compté', 'comptés')}.`;
  switch (method.aggregation) {
    case 'sum':
      return `Somme de ${projects}\u202f: ${result}.`;
    case 'mean':
      return `Moyenne de ${projects}, chacun comptant autant\u202f: ${result}.`;
    case 'weightedMean':
      return `Moyenne de ${projects}, chacun à proportion de son poids\u202f: ${result}.`;
  }
}

/** A part as a column shows it, its unit in the header. */
export function partText(part: number, evidence: Evidence): string {
  switch (evidence.unit) {
    case 'count':
      return formatNumber(part);
    case 'euros':
      return formatMillionsBare(part);
    case 'years':
      return formatNumber(part, 3);
    case 'ratio':
      return formatNumber(part * 100, 2);
  }
}

/** What was compared, or weighs: millions of euros, or days. */
export function amountText(amount: number | undefined, what: 'euros' | 'days'): string {
  if (amount === undefined) return 'sans objet';
  return what === 'euros' ? formatMillionsBare(amount) : formatNumber(amount);
}

export function gapText(value: number): string {
  return formatRatio(value, 1);
}
