/** The phases of a project's life, in the order in which they normally follow one another. */
export const PHASES = ['framing', 'build', 'trial', 'rollout', 'completed'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_LABELS: Record<Phase, string> = {
  framing: 'Cadrage',
  build: 'Conception / Réalisation',
  trial: 'Expérimentation',
  rollout: 'Déploiement',
  completed: 'Terminé',
};

/** Shown where the phase of an entry is kept from publication. */
export const UNKNOWN_PHASE_LABEL = 'Non communiqué';

export function phaseLabel(phase: Phase | null): string {
  return phase === null ? UNKNOWN_PHASE_LABEL : PHASE_LABELS[phase];
}

/** True when `to` comes before `from` in a project's life: allowed, but it asks a reason and stays visible. */
export function isGoingBack(from: Phase | null, to: Phase | null): boolean {
  if (from === null || to === null) return false;
  return PHASES.indexOf(to) < PHASES.indexOf(from);
}
