import { isAbandoned } from '../figures/exits';
import { approvedParts } from '../history/baseline';
import type { EntryState, Exit } from '../history/entry';
import { EXIT_GROUND_LABELS } from '../vocabulary/exits';
import type { Checked } from './checked';
import { type Finding, finding } from './finding';
import { inWords } from './sentences';

/**
 * Projects that enter in this edition without an approved cost or end to measure their gaps against.
 * Nobody enters where no earlier edition is known; a project in framing has none yet.
 */
export function entrantsWithoutBaseline({ portfolio, previous }: Checked): Finding[] {
  if (previous === null) return [];
  const entrants = portfolio.entries.filter(
    ({ enteredIn, phase }) => enteredIn === portfolio.edition.number && phase !== 'framing',
  );
  return entrants.flatMap((entry) => {
    const approved = approvedParts(entry.initialBaseline);
    const missing = [
      ...(approved.cost ? [] : ['budget']),
      ...(approved.schedule ? [] : ['calendrier']),
    ];
    if (missing.length === 0) return [];
    return finding({
      code: 'entrantWithoutBaseline',
      subject: entry,
      facts: missing,
      message: `Le projet entre au panorama sans ${inWords(missing)} de lancement approuvé${missing.length > 1 ? 's' : ''}\u202f: enregistrez la référence initiale.`,
      mend: { where: 'act', act: 'reference', project: entry.project },
    });
  });
}

/** Projects that leave in this edition without a ground, or without the balance their ground asks. */
export function exitsWithoutBalance({ portfolio }: Checked): Finding[] {
  return portfolio.departed.flatMap((entry) => {
    const { exit, project } = entry;
    if (exit === null || exit.edition !== portfolio.edition.number) return [];
    const missing = missingOfExit(exit, entry);
    if (missing.length === 0) return [];
    const how =
      exit.ground === 'unstated'
        ? 'Le projet sort'
        : `Le projet sort (${EXIT_GROUND_LABELS[exit.ground].toLowerCase()})`;
    const meaning =
      isAbandoned(entry) && missing.includes(FINAL_COST)
        ? ' (celui d’un abandon est ce qui a été dépensé sans mise en service)'
        : '';
    return finding({
      code: 'exitWithoutBalance',
      subject: entry,
      facts: [exit.ground, ...missing],
      message: `${how} sans ${inWords(missing)}${meaning}\u202f: faites-le entrer de nouveau, puis enregistrez sa sortie complète.`,
      mend: { where: 'act', act: 'entree', project },
    });
  });
}

const FINAL_COST = 'coût final';

/** A final cost is not asked of a project whose cost is withheld: it would not be published. */
function missingOfExit(exit: Exit, { withheld }: EntryState): string[] {
  if (exit.ground === 'unstated') return ['motif'];
  if (exit.ground !== 'completed' && exit.ground !== 'abandoned') return [];
  return [
    ...(exit.finalCostEuros === null && withheld === null ? [FINAL_COST] : []),
    ...(exit.finalEndOn === null ? ['date de fin réelle'] : []),
  ];
}
