import { describe, expect, it } from 'vitest';
import { aBaseline, anEntry } from '../fixtures/portfolios';
import type { EntryState, Exit } from '../history/entry';
import { checked, first, hidden, saidOf } from './fixtures/checked';
import { entrantsWithoutBaseline, exitsWithoutBalance } from './movement-rules';
import { nearDuplicates } from './name-rules';

describe('a project that leaves', () => {
  const leaving = (exit: Partial<Exit>, rest: Partial<EntryState> = {}) =>
    exitsWithoutBalance(
      checked([], {
        departed: [
          anEntry('p', {
            exit: {
              ground: 'completed',
              finalCostEuros: 1,
              finalEndOn: '2018-01-01',
              successors: [],
              edition: 4,
              ...exit,
            },
            ...rest,
          }),
        ],
      }),
    ).map(({ message }) => first(message));

  it.each([
    [{}, []],
    [{ finalCostEuros: null }, ['Le projet sort (terminé) sans coût final']],
    [{ finalEndOn: null }, ['Le projet sort (terminé) sans date de fin réelle']],
    [{ finalCostEuros: null, finalEndOn: null, edition: 3 }, []],
    [{ ground: 'unstated' }, ['Le projet sort sans motif']],
    [{ ground: 'merged', finalCostEuros: null, finalEndOn: null }, []],
    [{ ground: 'outOfScope', finalCostEuros: null, finalEndOn: null }, []],
    [
      { ground: 'abandoned', finalCostEuros: null },
      [
        'Le projet sort (abandonné) sans coût final (celui d’un abandon est ce qui a été dépensé sans mise en service)',
      ],
    ],
    [
      { ground: 'abandoned', finalEndOn: null },
      ['Le projet sort (abandonné) sans date de fin réelle'],
    ],
  ] as const)('%j', (exit, expected) => {
    expect(leaving(exit as Partial<Exit>)).toEqual(expected);
  });

  it('is not asked a cost that would not be published, nor anything while it is there', () => {
    expect(leaving({ finalCostEuros: null }, { withheld: hidden('cost') })).toEqual([]);
    expect(exitsWithoutBalance(checked([], { departed: [anEntry('p')] }))).toEqual([]);
  });
});

describe('an entrant', () => {
  const entering = (entry: Partial<EntryState>, previous: readonly EntryState[] = [anEntry('q')]) =>
    saidOf(entrantsWithoutBaseline, { enteredIn: 4, ...entry }, { previous }).map((message) =>
      first(message),
    );
  const published = aBaseline({
    costProvenance: 'reconstructed',
    scheduleProvenance: 'reconstructed',
  });

  it('has what was approved: each part that is not is told', () => {
    expect(entering({})).toEqual([]);
    expect(entering({ initialBaseline: published })).toEqual([
      'Le projet entre au panorama sans budget et calendrier de lancement approuvés',
    ]);
    expect(entering({ initialBaseline: aBaseline({ costProvenance: 'reconstructed' }) })).toEqual([
      'Le projet entre au panorama sans budget de lancement approuvé',
    ]);
    expect(
      entering({ initialBaseline: aBaseline({ scheduleProvenance: 'reconstructed' }) }),
    ).toEqual(['Le projet entre au panorama sans calendrier de lancement approuvé']);
    expect(entering({ initialBaseline: null })).toHaveLength(1);
  });

  it('is no project of before, nor one in framing', () => {
    expect(entering({ enteredIn: 3, initialBaseline: published })).toEqual([]);
    expect(entering({ phase: 'framing', initialBaseline: published })).toEqual([]);
    const alone = saidOf(entrantsWithoutBaseline, { enteredIn: 4, initialBaseline: published });
    expect(alone).toEqual([]);
  });
});

describe('names nearly the same', () => {
  const pair = (a: Partial<EntryState>, b: Partial<EntryState>) => [
    anEntry('a', { name: 'Archipel', ...a }),
    anEntry('b', { name: 'ARCHIPEL (socle)', ...b }),
  ];
  const found = (entries: readonly EntryState[], part: Parameters<typeof checked>[1] = {}) =>
    nearDuplicates(checked(entries, part)).map(({ project, message }) => [
      project,
      message.includes('sorti du panorama'),
    ]);

  it('are told once, of the first by identifier', () => {
    expect(found(pair({}, {}))).toEqual([['a', false]]);
    expect(found(pair({}, {}).toReversed())).toEqual([['a', false]]);
    expect(found(pair({ name: 'Astrea' }, {}))).toEqual([]);
    expect(found(pair({ name: '' }, { name: ' ' }))).toEqual([]);
    expect(found(pair({ name: 'Archipel V2' }, {}))).toEqual([]);
  });

  it('are told of an entrant and of what left, never of what was there already', () => {
    const gone = anEntry('b', {
      name: 'ARCHIPEL (socle)',
      exit: {
        ground: 'completed',
        finalCostEuros: 1,
        finalEndOn: null,
        successors: [],
        edition: 3,
      },
    });
    const part = { departed: [gone], previous: [anEntry('q')] };
    const entrant = anEntry('a', { name: 'Archipel', enteredIn: 4 });
    expect(found([entrant], part)).toEqual([['a', true]]);
    expect(found([{ ...entrant, enteredIn: 3 }], part)).toEqual([]);
    expect(found([entrant], { departed: [gone] })).toEqual([]);
  });
});
