import { agree, capitalised, cardinal, counted } from '@/lib/format/numerals';
import type { PublishedChange } from './published-changes';

/*
 * The titles of the revisions of an edition: each states what its table shows.
 */

type Changes = readonly PublishedChange[];

/** « Douze coûts révisés, dont neuf à la hausse ». */
export function revisedCosts(costs: Changes): string {
  if (costs.length === 0) return 'Aucun coût révisé';
  const up = costs.filter(({ change }) => (change ?? 0) > 0).length;
  const title = `${counted(costs.length, 'coût')} ${agree(costs.length, 'révisé', 'révisés')}`;
  return capitalised(`${title}, ${up === 0 ? 'aucun' : `dont ${cardinal(up)}`} à la hausse`);
}

/** « Vingt calendriers révisés, dont douze fins repoussées »: of ends and durations, those that grow. */
export function revisedEnds(dates: Changes): string {
  const projects = new Set(dates.map(({ project }) => project)).size;
  if (projects === 0) return 'Aucun calendrier révisé';
  const later = dates.filter(({ fact, change }) => fact !== 'startOn' && (change ?? 0) > 0).length;
  const title = `${counted(projects, 'calendrier')} ${agree(projects, 'révisé', 'révisés')}`;
  const ends = `${counted(later, 'fin', { gender: 'feminine' })} ${agree(later, 'repoussée', 'repoussées')}`;
  return capitalised(`${title}, ${ends}`);
}

/** « Quatre changements de phase ». */
export function revisedPhases(phases: Changes): string {
  return capitalised(
    counted(phases.length, 'changement de phase', { plural: 'changements de phase' }),
  );
}
