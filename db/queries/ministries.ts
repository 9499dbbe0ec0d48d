import { labelsAt } from '@/lib/domain/history/portfolio-at';
import type { MinistryChoice } from '@/lib/views/administration';
import { reader } from '../read';
import { loadEditions, loadMinistryLabels } from './history';

/** Every ministry an edition knows, under its present label, in alphabetical order. */
export function listMinistries(): readonly MinistryChoice[] {
  const latest = loadEditions(reader()).at(-1)?.number ?? 0;
  const labels = labelsAt(loadMinistryLabels(reader()), latest);
  return Object.entries(labels)
    .map(([code, label]) => ({ code, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}
