import { describe, expect, it } from 'vitest';
import { aHistory, CREATION } from '../fixtures/one-project';
import { anEntry } from '../fixtures/portfolios';
import { aPoint, aSeries, spoken } from '../fixtures/series';
import type { Change } from '../history/change';
import type { EntryState } from '../history/entry';
import type { ExitGround } from '../vocabulary/exits';
import { articleFor } from './article';
import { movementBlocks } from './draft-movements';

function articleOf(finalCostEuros: number | null, ...more: Change[]): string {
  return articleOn('abandoned', finalCostEuros, ...more);
}

function articleOn(ground: ExitGround, finalCostEuros: number | null, ...more: Change[]): string {
  const exit: Change = {
    kind: 'exit',
    ground,
    finalCostEuros,
    finalEndOn: null,
    successors: [],
  };
  const history = aHistory([
    [1, [...CREATION, { kind: 'budget', costEuros: 81_600_000 }, ...more]],
    [2, [exit]],
  ]);
  return articleFor(history, 2, [], '2017-11-29').replace(/[\u202f\u00a0]/g, ' ');
}

describe('a project merged, or out of scope', () => {
  it.each(['merged', 'outOfScope'] as const)('%s: saves nothing either', (ground) => {
    const text = articleOn(ground, 4_000_000);
    expect(text).not.toMatch(/inférieur|dépensé/);
    expect(articleOn('completed', 4_000_000)).toContain('inférieur de 95 %');
  });
});

describe('an abandonment', () => {
  it('is told by what was spent without service', () => {
    expect(articleOf(40_000_000)).toContain(
      'Motif de sa sortie : abandonné. Il a été suivi dans le panorama pendant cinq mois. Il n’a pas été mis en service : 40 millions d’euros dépensés sans mise en service.',
    );
    expect(articleOf(1_000_000)).toContain('1 million d’euros dépensé sans mise en service.');
  });

  it('says why an amount is not told', () => {
    expect(articleOf(null)).toContain('le montant dépensé n’est pas renseigné.');
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const secret = articleOf(40_000_000, { kind: 'withholding', withheld });
    expect(secret).toContain('le montant dépensé n’est pas communiqué.');
    expect(secret).not.toContain('40');
  });

  it('is told once the secret was lifted before it, and not where the exit itself is withheld', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const told = (...inTheEnd: Change[]) => {
      const exit: Change = {
        kind: 'exit',
        ground: 'abandoned',
        finalCostEuros: 4_000_000,
        finalEndOn: null,
        successors: [],
      };
      const history = aHistory([
        [1, [...CREATION, { kind: 'withholding', withheld }]],
        [2, [{ kind: 'withholding', withheld: null }]],
        [3, [exit, ...inTheEnd]],
      ]);
      return articleFor(history, 3, [], '2017-11-29').replace(/[\u202f\u00a0]/g, ' ');
    };
    expect(told()).toContain('4 millions d’euros dépensés sans mise en service.');
    expect(told({ kind: 'withholding', withheld })).toContain(
      'le montant dépensé n’est pas communiqué.',
    );
  });

  it('is never set against a first cost, as a saving would be', () => {
    for (const euros of [0, 40_000_000, 81_600_000, 120_000_000, null]) {
      expect(articleOf(euros)).not.toMatch(/(inférieur|supérieur|égal) |coût final|dernier coût/);
    }
  });
});

const blocks = (before: EntryState[], after: EntryState[]) =>
  movementBlocks(aHistory([]), aSeries(aPoint(3, before, '2017-06'), aPoint(4, after))).map(
    ({ kind, sentences }) => `${kind}: ${sentences.map(spoken).join(' ')}`,
  );
/** What is told of one project that enters. */
const entering = (overrides: Partial<EntryState>) =>
  blocks([], [anEntry('a', overrides)])[1]?.split(' : **A**, porté par ')[1] ?? '';

describe('the movements of an edition', () => {
  it('are not told of the first one', () => {
    expect(movementBlocks(aHistory([]), aSeries(aPoint(1, [anEntry('a')])))).toEqual([]);
  });

  it('are none, one in the paragraph, or several in a list', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((project) => anEntry(project));
    if (!a || !b || !c) throw new Error('no project');
    expect(blocks([a], [a])).toEqual([
      'heading: Entrées et sorties',
      'paragraph: Aucun projet n’est entré dans le panorama depuis la 3e édition.',
      'paragraph: Aucun projet n’est sorti du panorama depuis la 3e édition.',
    ]);
    const one = blocks([a], [b]);
    expect(one).toHaveLength(3);
    expect(one[1]).toMatch(/^paragraph: Un projet entre dans le panorama : \*\*B\*\*/);
    expect(one[2]).toMatch(
      /^paragraph: Un projet sort du panorama, le premier à en sortir depuis la première édition : \*\*A\*\*/,
    );
    const several = blocks([a, b], [c, anEntry('d'), anEntry('e')]);
    expect(several.map((line) => line.split(',')[0])).toEqual([
      'heading: Entrées et sorties',
      'paragraph: Trois projets entrent dans le panorama :',
      'item: **C**',
      'item: **D**',
      'item: **E**',
      'paragraph: Deux projets sortent du panorama (deux depuis la première édition) :',
      'item: **A**',
      'item: **B**',
    ]);
  });

  it('are followed for a time only where there is one', () => {
    const gone = (month: string) =>
      movementBlocks(aHistory([]), aSeries(aPoint(3, [anEntry('a')], month), aPoint(4, [])))
        .map(({ sentences }) => sentences.map(spoken).join(' '))
        .at(-1);
    expect(gone('2017-10')).toContain('Il a été suivi dans le panorama pendant un mois.');
    expect(gone('2017-11')).not.toContain('suivi');
    expect(gone('2017-12')).not.toContain('suivi');
  });
});

describe('a project that enters', () => {
  const tender = { scope: 'cost', ground: 'tender', statement: null } as const;
  const SPM = 'les services du Premier ministre.';

  it.each([
    [
      {},
      'Commencé en janvier 2015, il doit durer trois ans, pour un coût complet estimé à 10 millions d’euros.',
    ],
    [
      { startOn: '2017-11-30', plannedEndOn: '2018-11-30' },
      'Commencé en novembre 2017, il doit durer un an, pour un coût complet estimé à 10 millions d’euros.',
    ],
    [
      { startOn: '2017-12-01', plannedEndOn: '2018-12-01' },
      'Prévu à partir de décembre 2017, il doit durer un an, pour un coût complet estimé à 10 millions d’euros.',
    ],
    [
      { startOn: '2018-04-01', plannedEndOn: '2019-04-01' },
      'Prévu à partir d’avril 2018, il doit durer un an, pour un coût complet estimé à 10 millions d’euros.',
    ],
    [
      { plannedEndOn: null },
      'Commencé en janvier 2015, il a un coût complet estimé à 10 millions d’euros.',
    ],
    [
      { plannedEndOn: null, costEuros: null },
      'Il a commencé en janvier 2015. Son coût n’est pas renseigné.',
    ],
    [
      { startOn: '2018-04-01', plannedEndOn: null, costEuros: null },
      'Il est prévu à partir d’avril 2018. Son coût n’est pas renseigné.',
    ],
    [{ startOn: null, plannedEndOn: null }, 'Son coût complet est estimé à 10 millions d’euros.'],
    [{ startOn: null, plannedEndOn: null, costEuros: null }, 'Son coût n’est pas renseigné.'],
    [
      { costEuros: null, phase: 'framing' as const },
      'Commencé en janvier 2015, il doit durer trois ans. Encore en cadrage, il n’a pas de coût estimé.',
    ],
    [
      { costEuros: null, phase: 'framing' as const, withheld: tender },
      'Commencé en janvier 2015, il doit durer trois ans. Son coût n’est pas communiqué.',
    ],
    [
      { withheld: tender },
      'Commencé en janvier 2015, il doit durer trois ans. Son coût n’est pas communiqué.',
    ],
    [
      { description: 'Refaire l’outil. Puis le reste.' },
      'Refaire l’outil. Commencé en janvier 2015, il doit durer trois ans, pour un coût complet estimé à 10 millions d’euros.',
    ],
  ])('%j', (overrides, told) => {
    expect(entering(overrides)).toBe(`${SPM} ${told}`);
  });

  it('of which all is withheld is told by its name only', () => {
    const withheld = { scope: 'entry', ground: 'defence', statement: null } as const;
    expect(entering({ withheld, description: 'Secret.' })).toBe(
      `${SPM} Son coût n’est pas communiqué.`,
    );
  });
});

describe('a last cost against the first', () => {
  const told = (finalCostEuros: number | null) =>
    /Son (?:coût final|dernier coût publié).*?\.(?= |$|\n)/.exec(
      articleOn('completed', finalCostEuros),
    )?.[0];

  it.each([
    [81_600_000, 'Son coût final, 81,6 millions d’euros, est égal au premier coût publié.'],
    [
      163_200_000,
      'Son coût final, 163,2 millions d’euros, est supérieur de 100 % au premier coût publié (81,6 millions d’euros).',
    ],
    [
      81_500_000,
      'Son coût final, 81,5 millions d’euros, est très légèrement inférieur au premier coût publié (81,6 millions d’euros).',
    ],
    [null, 'Son dernier coût publié, 81,6 millions d’euros, est égal au premier coût publié.'],
  ])('%s', (finalCostEuros, sentence) => {
    expect(told(finalCostEuros)).toBe(sentence);
  });

  it('agrees with what was spent', () => {
    expect(articleOf(1_999_999)).toContain('euros dépensé sans mise en service.');
    expect(articleOf(2_000_000)).toContain('euros dépensés sans mise en service.');
    expect(articleOf(999_999)).toContain('euros dépensés sans mise en service.');
  });
});
