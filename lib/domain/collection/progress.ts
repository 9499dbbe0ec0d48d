/** How far a ministry has come with one project of a collection. */
export const PROGRESS = ['todo', 'draft', 'sent', 'returned', 'decided'] as const;
export type Progress = (typeof PROGRESS)[number];

export const PROGRESS_LABELS: Record<Progress, string> = {
  todo: 'À faire',
  draft: 'Brouillon',
  sent: 'Transmis',
  returned: 'À corriger',
  decided: 'Réglé',
};

/** What is asked of the ministry for a project: nothing is wrong, something looks out of date, or is missing. */
export const EXPECTATIONS = ['confirm', 'revise', 'complete'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export const EXPECTATION_LABELS: Record<Expectation, string> = {
  confirm: 'À confirmer ou réviser',
  revise: 'À réviser',
  complete: 'À compléter',
};

/** Work is left where the ministry is to act: everything but what is sent or settled. */
export function isLeft(progress: Progress): boolean {
  return progress === 'todo' || progress === 'draft' || progress === 'returned';
}

/** How many projects the ministry has still to act on. */
export function leftOf(counts: Readonly<Record<Progress, number>>): number {
  return PROGRESS.filter(isLeft).reduce((sum, progress) => sum + counts[progress], 0);
}
