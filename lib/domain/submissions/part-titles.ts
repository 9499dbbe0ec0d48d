import type { PartName } from '@/lib/schemas/submissions';

/** What each part of a submission is called, wherever it is shown. */
export const PART_TITLES: Readonly<Record<PartName, string>> = {
  create: 'Nouveau projet',
  edit: 'Fiche',
  phase: 'Phase',
  budget: 'Coût',
  schedule: 'Calendrier',
  exit: 'Sortie du panorama',
};
