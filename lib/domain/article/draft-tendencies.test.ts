import { describe, expect, it } from 'vitest';
import { aHistory } from '../fixtures/one-project';
import { anEntry } from '../fixtures/portfolios';
import { aPoint, aSeries, spoken } from '../fixtures/series';
import type { EntryState } from '../history/entry';
import type { ReasonCode } from '../vocabulary/reasons';
import { tendencyBlocks } from './draft-tendencies';
import type { Series } from './series';

const NONE = aHistory([]);
const lines = (series: Series, history = NONE) =>
  tendencyBlocks(history, series).map(({ sentences }) => sentences.map(spoken).join(' '));
/** What moved between two editions, five months apart. */
const moves = (before: EntryState[], after: EntryState[]) =>
  lines(aSeries(aPoint(3, before, '2017-06'), aPoint(4, after)));
const costing = (...costs: number[]) =>
  costs.map((costEuros, at) => anEntry(`p${at}`, { costEuros }));

describe('what changed since an edition', () => {
  it('is nothing where there is none', () => {
    expect(lines(aSeries(aPoint(4, [anEntry('a')])))).toEqual([]);
  });

  it('is measured from a year before where there is one, in months', () => {
    const [old, before, now] = [
      aPoint(2, costing(1e6), '2016-11'),
      aPoint(3, costing(2e6), '2017-06'),
      aPoint(4, costing(3e6)),
    ];
    const series = aSeries(old, before, now);
    expect(lines(series)[1]).toBe('En cinq mois, depuis la 3e édition (juin 2017) :');
    expect(lines({ ...series, yearAgo: old })[1]).toBe(
      'En un an, depuis la 2e édition (novembre 2016) :',
    );
    expect(lines(aSeries(aPoint(3, [], '2017-11'), now))[1]).toBe(
      'Depuis la 3e édition (novembre 2017) :',
    );
    expect(lines(aSeries(aPoint(3, [], '2017-12'), now))[1]).toBe(
      'Depuis la 3e édition (décembre 2017) :',
    );
    expect(lines(aSeries(aPoint(3, [], '2017-10'), now))[1]).toBe(
      'En un mois, depuis la 3e édition (octobre 2017) :',
    );
  });

  it('tells each figure by its exact difference, both ways', () => {
    const long = anEntry('p0', { costEuros: 12e6, plannedEndOn: '2019-01-01' });
    expect(moves(costing(10e6), [long]).slice(2, 6)).toEqual([
      'Le nombre de projets est stable, à 1.',
      'Le nombre de projets interministériels est stable, à 0.',
      'Le coût total augmente de 2 millions d’euros, à 12 millions d’euros.',
      'La durée moyenne augmente de 1,0 an, à 4,0 ans.',
    ]);
    expect(moves([long, anEntry('b')], costing(10e6)).slice(2, 6)).toEqual([
      'Le nombre de projets diminue de 1, à 1.',
      'Le nombre de projets interministériels est stable, à 0.',
      'Le coût total diminue de 12 millions d’euros, à 10 millions d’euros.',
      expect.stringMatching(/^La durée moyenne diminue de 0,5 an, à 3,0 ans\.$/),
    ]);
  });

  it('tells no change that would be written as none', () => {
    const total = (from: number, to: number) =>
      moves(costing(from), costing(to)).find((line) => line.startsWith('Le coût total'));
    expect(total(10e6, 10e6 + 49_999)).toContain('Le coût total est stable, à');
    expect(total(10e6, 10e6 + 50_000)).toContain('augmente de 100 000 euros');
    expect(total(10e6, 10e6 + 149_999)).toContain('augmente de 100 000 euros');
  });

  it('tells nothing of a figure that either edition lacks', () => {
    const unknown = anEntry('p0', { costEuros: null, startOn: null, plannedEndOn: null });
    for (const said of [moves([unknown], costing(1e6)), moves(costing(1e6), [unknown])]) {
      expect(said.join('\n')).not.toMatch(/Le coût total|La durée moyenne/);
      expect(said.join('\n')).toContain('Le nombre de projets est stable');
    }
  });
});

describe('what a change of the total is made of', () => {
  const made = (before: EntryState[], after: EntryState[]) =>
    /\((.\d.*?)\) et.*\((.\d.*?)\)/.exec(moves(before, after).join('\n'))?.slice(1) ?? null;

  it('the projects of both editions, and the rest', () => {
    expect(made(costing(10e6), costing(12e6, 5e6))).toEqual([
      '+2 millions d’euros',
      '+5 millions d’euros',
    ]);
    expect(made(costing(10e6, 7e6), costing(8e6))).toEqual([
      '−2 millions d’euros',
      '−7 millions d’euros',
    ]);
  });

  it('counts a cost that was not known as the rest', () => {
    const unknown = anEntry('p1', { costEuros: null });
    expect(made([...costing(10e6), unknown], costing(12e6, 5e6))).toEqual([
      '+2 millions d’euros',
      '+5 millions d’euros',
    ]);
    expect(made(costing(10e6, 5e6), [...costing(12e6), unknown])).toEqual([
      '+2 millions d’euros',
      '−5 millions d’euros',
    ]);
  });

  it.each([
    [costing(10e6), costing(12e6)],
    [costing(10e6), costing(10e6, 5e6)],
    [costing(10e6), costing(10e6)],
    [costing(10e6), [anEntry('z', { costEuros: 12e6 })]],
    [[anEntry('a', { costEuros: null })], costing(10e6)],
    [costing(10e6), [anEntry('a', { costEuros: null })]],
  ])('is not told where one of them is nothing', (before, after) => {
    expect(moves(before, after).join('\n')).not.toContain('Cette évolution');
  });
});

describe('records', () => {
  const records = (...costs: number[][]) =>
    lines(aSeries(...costs.map((each, at) => aPoint(at + 1, costing(...each), `2017-0${at + 1}`))))
      .flatMap((line) => line.match(/[^.)]*depuis la première édition\./g) ?? [])
      .map((line) => line.trim());

  it('are told together, in the order of the figures', () => {
    expect(records([1e9], [1e9, 1e9], [1e9, 1e9, 1e9])).toEqual([
      'Le nombre de projets et le coût total sont au plus haut depuis la première édition.',
    ]);
    expect(records([1e9, 1e9, 1e9], [1e9, 1e9], [1e9])).toEqual([
      'Le nombre de projets et le coût total sont au plus bas depuis la première édition.',
    ]);
    expect(records([3e9], [2e9], [1e9])).toEqual([
      'Le coût total est au plus bas depuis la première édition.',
    ]);
    expect(records([1e9], [2e9], [3e9])).toEqual([
      'Le coût total est au plus haut depuis la première édition.',
    ]);
    expect(records([1e9], [3e9], [3e9])).toEqual([]);
    expect(records([1e9], [3e9])).toEqual([]);
  });
});

describe('revisions', () => {
  const revised = (before: Partial<EntryState>, after: Partial<EntryState>) =>
    moves([anEntry('a', before)], [anEntry('a', after)]).filter((line) =>
      /^\*\*|^Une r|^Les/.test(line),
    );

  it('of a cost, both ways', () => {
    expect(revised({ costEuros: 10e6 }, { costEuros: 12e6 })).toEqual([
      'Une révision de coût depuis la 3e édition :',
      '**A** : 12 millions d’euros, soit 2 millions d’euros de plus.',
    ]);
    expect(revised({ costEuros: 12e6 }, { costEuros: 10e6 })[1]).toBe(
      '**A** : 10 millions d’euros, soit 2 millions d’euros de moins.',
    );
  });

  it('of an end, both ways', () => {
    const at = (plannedEndOn: string) => ({ plannedEndOn });
    expect(revised(at('2018-01-01'), at('2019-01-01'))).toEqual([
      'Une révision de calendrier depuis la 3e édition :',
      '**A** : fin prévue repoussée d’un an, à janvier 2019.',
    ]);
    expect(revised(at('2018-01-01'), at('2017-10-01'))[1]).toBe(
      '**A** : fin prévue avancée de trois mois, à octobre 2017.',
    );
    expect(revised(at('2018-01-01'), at('2018-12-01'))[1]).toBe(
      '**A** : fin prévue repoussée d’onze mois, à décembre 2018.',
    );
  });

  it('several', () => {
    expect(moves(costing(1e6, 1e6), costing(2e6, 3e6))).toContain(
      'Les plus fortes révisions de coût depuis la 3e édition :',
    );
  });

  it('with their coded reasons', () => {
    const budget = { kind: 'budget', costEuros: 2e6 } as const;
    const acts = aHistory(
      [
        [4, [budget]],
        [4, [budget]],
      ],
      { project: 'a' },
    );
    const of = (...codes: ReasonCode[]) =>
      lines(
        aSeries(
          aPoint(3, [anEntry('a', { costEuros: 1e6 })]),
          aPoint(4, [anEntry('a', { costEuros: 2e6 })]),
        ),
        {
          ...acts,
          revisions: acts.revisions.slice(0, codes.length).map((revision, at) => ({
            ...revision,
            reason: { code: codes[at] ?? 'scope', text: '' },
          })),
        },
      ).at(-1);
    expect(of()).toMatch(/de plus\.$/);
    expect(of('scope')).toMatch(/, motif : « périmètre »\.$/);
    expect(of('scope', 'price')).toMatch(/, motifs : « périmètre » et « prix »\.$/);
  });
});
