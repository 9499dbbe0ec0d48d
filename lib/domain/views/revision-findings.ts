import { agree, capitalised, cardinal, counted, type Gender } from '@/lib/format/numerals';
import { type Basis, NO_PHASE_MOVE, NO_REVISION, noneFound } from './none-found';
import type { PublishedChange } from './published-changes';

/*
 * The titles of the revisions of an edition: each states what its table shows.
 */

type Changes = readonly PublishedChange[];

/** « Douze coûts révisés, dont neuf à la hausse »: of the costs known on both sides. */
export function revisedCosts(costs: Changes, basis: Basis): string {
  const revised = measured(costs);
  if (revised.length === 0) return noneFound(basis, NO_REVISION.budget);
  const title = `${counted(revised.length, 'coût')} ${agree(revised.length, 'révisé', 'révisés')}`;
  return capitalised(
    `${title}, ${whichWay(revised, 'masculine', ['à la hausse', 'à la hausse'], ['à la baisse', 'à la baisse'])}`,
  );
}

/** « Vingt fins prévues révisées, dont douze repoussées »: ends, or durations where no end is known. */
export function revisedEnds(dates: Changes, basis: Basis): string {
  const ends = measured(dates).filter(({ fact }) => fact !== 'startOn');
  if (ends.length === 0) {
    return noneFound(basis, {
      none: 'Aucune fin prévue révisée',
      noneKnown: 'Aucune fin connue n’est révisée',
      nothing: 'Aucune fin à comparer',
    });
  }
  const title = counted(ends.length, 'fin prévue révisée', {
    gender: 'feminine',
    plural: 'fins prévues révisées',
  });
  return capitalised(
    `${title}, ${whichWay(ends, 'feminine', ['repoussée', 'repoussées'], ['avancée', 'avancées'])}`,
  );
}

/** « Un coût désormais connu, un coût qui ne l’est plus »; null where no cost turned so. */
export function turnedCosts(costs: Changes): string | null {
  const gained = costs.filter(({ turn }) => turn === 'known').length;
  const lost = costs.filter(({ turn }) => turn === 'unknown').length;
  const sentences = [
    ...(gained > 0
      ? [counted(gained, 'coût désormais connu', { plural: 'coûts désormais connus' })]
      : []),
    ...(lost > 0
      ? [`${counted(lost, 'coût')} qui ne ${agree(lost, 'l’est', 'le sont')} plus`]
      : []),
  ];
  if (gained === 0 && lost > 0) {
    return capitalised(
      counted(lost, 'coût qui n’est plus connu', { plural: 'coûts qui ne sont plus connus' }),
    );
  }
  return sentences.length === 0 ? null : capitalised(sentences.join(', '));
}

/** « Deux débuts corrigés »; null where none was. */
export function correctedStarts(dates: Changes): string | null {
  const starts = measured(dates).filter(({ fact }) => fact === 'startOn').length;
  if (starts === 0) return null;
  return capitalised(counted(starts, 'début corrigé', { plural: 'débuts corrigés' }));
}

/** Those that a number measures: known on both sides. */
function measured(changes: Changes): Changes {
  return changes.filter(({ change }) => change !== null);
}

/** « à la hausse » of one, « toutes repoussées », « dont neuf à la hausse ». */
function whichWay(
  changes: Changes,
  gender: Gender,
  up: readonly [string, string],
  down: readonly [string, string],
): string {
  const grown = changes.filter(({ change }) => (change ?? 0) > 0).length;
  if (changes.length === 1) return grown === 1 ? up[0] : down[0];
  const all = gender === 'feminine' ? 'toutes' : 'tous';
  if (grown === 0) return `${all} ${down[1]}`;
  if (grown === changes.length) return `${all} ${up[1]}`;
  return `dont ${cardinal(grown, gender)} ${agree(grown, up[0], up[1])}`;
}

/** « Quatre changements de phase ». */
export function revisedPhases(phases: Changes, basis: Basis): string {
  if (phases.length === 0) return noneFound(basis, NO_PHASE_MOVE);
  return capitalised(
    counted(phases.length, 'changement de phase', { plural: 'changements de phase' }),
  );
}
