import type { History } from '../history/portfolio';
import { labelsAt } from '../history/portfolio-at';
import { projectNames } from '../views/field-changes';
import type { References } from './evaluation';

/**
 * What a submission to this edition may refer to, as this history knows it: what its reader may not
 * see is not among them.
 */
export function referencesOf(history: History, edition: number): References {
  const programmes = new Set<string>();
  for (const { changes } of history.revisions) {
    for (const change of changes) {
      if (change.kind !== 'text') continue;
      for (const { code } of change.set.programmes ?? []) if (code !== null) programmes.add(code);
    }
  }
  return {
    dataMonth: history.editions.find(({ number }) => number === edition)?.dataMonth ?? '',
    ministries: labelsAt(history.ministryLabels, edition),
    projects: projectNames(history),
    programmes,
  };
}
