import { describe, expect, it } from 'vitest';
import type { PublishedChange, PublishedFact } from './published-changes';
import { revisedCosts, revisedEnds, revisedPhases } from './revision-findings';

function changes(fact: PublishedFact, ...by: (number | null)[]): PublishedChange[] {
  return by.map((change, index) => ({ project: `p${index}`, fact, change }) as PublishedChange);
}

describe('the titles of the revisions', () => {
  it.each([
    [[], 'Aucun coût révisé'],
    [[-1], 'Un coût révisé, aucun à la hausse'],
    [[3, -1, null], 'Trois coûts révisés, dont un à la hausse'],
    [[3, 2, -1], 'Trois coûts révisés, dont deux à la hausse'],
  ])('costs %#', (by, title) => expect(revisedCosts(changes('cost', ...by))).toBe(title));

  it('count calendars by project, and the ends that were put back', () => {
    expect(revisedEnds([])).toBe('Aucun calendrier révisé');
    expect(revisedEnds([...changes('plannedEndOn', 6), ...changes('startOn', 2)])).toBe(
      'Un calendrier révisé, une fin repoussée',
    );
    expect(revisedEnds(changes('plannedEndOn', -6, -1))).toBe(
      'Deux calendriers révisés, aucune fin repoussée',
    );
  });

  it('count phases', () => {
    expect(revisedPhases([])).toBe('Aucun changement de phase');
    expect(revisedPhases(changes('phase', null, null))).toBe('Deux changements de phase');
  });
});
