/** On what ground a project leaves the panorama. `unstated`: known from published editions only. */
export const EXIT_GROUNDS = [
  'completed',
  'abandoned',
  'merged',
  'outOfScope',
  'duplicate',
  'unstated',
] as const;
export type ExitGround = (typeof EXIT_GROUNDS)[number];

export const EXIT_GROUND_LABELS: Record<ExitGround, string> = {
  completed: 'Terminé',
  abandoned: 'Abandonné',
  merged: 'Fusionné avec un autre projet',
  outOfScope: 'Hors du périmètre du panorama',
  duplicate: 'Doublon d’un autre projet',
  unstated: 'Motif non publié',
};

/** The grounds an officer may choose; the two others come from imports only. */
export const OFFICER_EXIT_GROUNDS = ['completed', 'abandoned', 'merged', 'outOfScope'] as const;
