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

const ALL = { known: 3, all: 3 };

describe('the titles of the revisions', () => {
  it.each([
    [[], 'Aucun coût révisé'],
    [[-1], 'Un coût révisé, à la baisse'],
    [[3, -1, null], 'Deux coûts révisés, dont un à la hausse'],
    [[null], 'Aucun coût révisé'],
    [[3, 2, -1], 'Trois coûts révisés, dont deux à la hausse'],
  ])('costs %#', (by, title) => expect(revisedCosts(changes('cost', ...by), ALL)).toBe(title));

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
    expect(revisedEnds([], ALL)).toBe('Aucune fin prévue révisée');
    expect(revisedEnds([...changes('plannedEndOn', 6), ...changes('startOn', 2)], ALL)).toBe(
      'Une fin prévue révisée, repoussée',
    );
    expect(revisedEnds(changes('plannedEndOn', -6, -1), ALL)).toBe(
      'Deux fins prévues révisées, toutes avancées',
    );
    expect(correctedStarts(changes('startOn', 2, -30))).toBe('Deux débuts corrigés');
    expect(correctedStarts(changes('plannedEndOn', 2))).toBeNull();
  });

  it('count phases', () => {
    expect(revisedPhases([], ALL)).toBe('Aucun changement de phase');
    expect(revisedPhases(changes('phase', null, null), ALL)).toBe('Deux changements de phase');
  });

  it('find nothing only among what is known', () => {
    const [none, some] = [
      { known: 0, all: 2 },
      { known: 1, all: 2 },
    ];
    expect(revisedCosts([], none)).toBe('Aucun coût à comparer');
    expect(revisedEnds([], some)).toBe('Aucune fin connue n’est révisée');
    expect(revisedEnds([], none)).toBe('Aucune fin à comparer');
    expect(revisedPhases([], none)).toBe('Aucune phase à comparer');
  });
});
