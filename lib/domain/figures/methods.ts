import type { Method } from './types';

export const DEFAULT_BUDGET_METHOD = 'simple-mean';
export const DEFAULT_SCHEDULE_METHOD = 'weighted-by-initial-duration';

const ON_ALL: readonly Method[] = [
  {
    name: 'simple-mean',
    version: 1,
    label: 'Moyenne simple',
    description:
      'Moyenne des taux d’écart des projets, chaque projet comptant autant qu’un autre. ' +
      'Les projets dont l’écart n’est pas connu ou pas communiqué sont écartés.',
    aggregation: 'mean',
    weight: null,
    includesCompleted: true,
  },
  {
    name: 'weighted-by-initial-cost',
    version: 1,
    label: 'Moyenne pondérée par le coût initial',
    description:
      'Moyenne des taux d’écart des projets, chacun comptant à proportion de son coût initial. ' +
      'Pour l’écart budgétaire, c’est le rapport entre la somme des dépassements et la somme des coûts initiaux.',
    aggregation: 'weightedMean',
    weight: 'initialCost',
    includesCompleted: true,
  },
  {
    name: 'weighted-by-initial-duration',
    version: 1,
    label: 'Moyenne pondérée par la durée initiale',
    description:
      'Moyenne des taux d’écart des projets, chacun comptant à proportion de sa durée initiale. ' +
      'Pour l’écart calendaire, c’est le rapport entre la somme des allongements et la somme des durées initiales.',
    aggregation: 'weightedMean',
    weight: 'initialDuration',
    includesCompleted: true,
  },
];

function onOpenProjects(method: Method): Method {
  return {
    ...method,
    name: `${method.name}-open`,
    label: `${method.label}, hors projets terminés`,
    description: `${method.description} Les projets terminés ne comptent pas.`,
    includesCompleted: false,
  };
}

/**
 * The ways of combining the projects' gaps. The State never published its own, nor the change that
 * took the rates of 2017 from 32/38 % to 25/21 %: an edition therefore names the one it uses.
 */
export const METHODS: readonly Method[] = [...ON_ALL, ...ON_ALL.map(onOpenProjects)];

/** The gap method of that name, or null when there is none. */
export function findMethod(name: string): Method | null {
  return METHODS.find((method) => method.name === name) ?? null;
}

/** @throws when no method bears that name: an edition names one the registry knows. */
export function methodNamed(name: string): Method {
  const method = findMethod(name);
  if (!method) throw new Error(`unknown gap method: ${name}`);
  return method;
}

/** The figures that are no gap have one method each, which nobody chooses. */
export const COUNT_METHOD: Method = {
  name: 'count',
  version: 1,
  label: 'Dénombrement',
  description: 'Nombre de projets présents dans l’édition.',
  aggregation: 'sum',
  weight: null,
  includesCompleted: true,
};

export const INTERMINISTERIAL_METHOD: Method = {
  ...COUNT_METHOD,
  name: 'count-interministerial',
  description: 'Nombre de projets interministériels présents dans l’édition.',
};

export const TOTAL_COST_METHOD: Method = {
  name: 'sum-of-known-costs',
  version: 1,
  label: 'Somme des coûts connus',
  description:
    'Somme des coûts complets estimés. Les projets en cadrage sans coût estimé et ceux dont le coût n’est pas communiqué n’en ont pas.',
  aggregation: 'sum',
  weight: null,
  includesCompleted: true,
};

export const SPENT_METHOD: Method = {
  name: 'sum-of-spent-amounts',
  version: 1,
  label: 'Somme des montants connus',
  description:
    'Somme de ce qu’ont coûté les projets abandonnés depuis la première édition. Ceux dont le montant n’est pas renseigné ou pas communiqué n’y comptent pas.',
  aggregation: 'sum',
  weight: null,
  includesCompleted: true,
};

export const MEAN_DURATION_METHOD: Method = {
  name: 'mean-of-known-durations',
  version: 1,
  label: 'Moyenne simple des durées connues',
  description:
    'Moyenne des durées prévisionnelles connues, comptées en jours et rapportées à des années de 365\u00a0jours.',
  aggregation: 'mean',
  weight: null,
  includesCompleted: true,
};
