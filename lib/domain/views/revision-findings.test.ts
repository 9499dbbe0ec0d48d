import { describe, expect, it } from 'vitest';
import type { PublishedChange, PublishedFact } from './published-changes';
import {
  correctedStarts,
  revisedCosts,
  revisedEnds,
  revisedPhases,
  turnedCosts,
} from './revision-findings';

function changes(fact: PublishedFact, ...by: (number | null)[]): PublishedChange[] {
  return by.map((change, index) => ({ project: `p${index}`, fact, change }) as PublishedChange);
}

describe('the titles of the revisions', () => {
  it.each([
    [[], 'Aucun coût révisé'],
    [[-1], 'Un coût révisé, à la baisse'],
    [[3, -1, null], 'Deux coûts révisés, dont un à la hausse'],
    [[null], 'Aucun coût révisé'],
    [[3, 2, -1], 'Trois coûts révisés, dont deux à la hausse'],
  ])('costs %#', (by, title) => expect(revisedCosts(changes('cost', ...by))).toBe(title));

  it('tell apart the costs that become known and those that cease to be', () => {
    const turned = (...turns: PublishedChange['turn'][]) =>
      turns.map((turn) => ({ fact: 'cost', change: null, turn }) as PublishedChange);
    expect(turnedCosts(turned())).toBeNull();
    expect(turnedCosts(turned(null))).toBeNull();
    expect(turnedCosts(turned('known', 'unknown'))).toBe(
      'Un coût désormais connu, un coût qui ne l’est plus',
    );
    expect(turnedCosts(turned('known', 'known'))).toBe('Deux coûts désormais connus');
    expect(turnedCosts(turned('unknown'))).toBe('Un coût qui n’est plus connu');
  });

  it('count the ends that were put back, and starts apart: a corrected start is no slip', () => {
    expect(revisedEnds([])).toBe('Aucune fin prévue révisée');
    expect(revisedEnds([...changes('plannedEndOn', 6), ...changes('startOn', 2)])).toBe(
      'Une fin prévue révisée, repoussée',
    );
    expect(revisedEnds(changes('plannedEndOn', -6, -1))).toBe(
      'Deux fins prévues révisées, toutes avancées',
    );
    expect(correctedStarts(changes('startOn', 2, -30))).toBe('Deux débuts corrigés');
    expect(correctedStarts(changes('plannedEndOn', 2))).toBeNull();
  });

  it('count phases', () => {
    expect(revisedPhases([])).toBe('Aucun changement de phase');
    expect(revisedPhases(changes('phase', null, null))).toBe('Deux changements de phase');
  });
});
