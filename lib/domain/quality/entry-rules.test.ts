import { describe, expect, it } from 'vitest';
import { aBaseline, anEntry } from '../fixtures/portfolios';
import type { EntryState } from '../history/entry';
import type { Checked } from './checked';
import { contradictedPhases, missingOpinions, unexplainedCosts } from './cost-rules';
import { gapsBeyondBounds, phasesGoingBack } from './course-rules';
import { first, hidden, saidOf } from './fixtures/checked';
import { missingPoints } from './missing-rules';

describe('what an entry lacks', () => {
  const missing = (entry: Partial<EntryState>) =>
    saidOf(missingPoints, entry).map((message) => first(message));

  it.each([
    [{}, []],
    [
      { name: ' ', description: '', ministry: '' },
      ['le nom, la description et le ministère porteur'],
    ],
    [{ phase: null }, ['la phase']],
    [{ costEuros: null }, ['le coût complet estimé']],
    [{ startOn: null, plannedEndOn: null }, ['la date de début et la fin prévue']],
    [{ plannedEndOn: null, statedDurationDays: 900 }, []],
    [
      { functionalZone: null, programmes: [] },
      ['la zone fonctionnelle et les programmes budgétaires'],
    ],
    [{ functionalZone: ' ' }, ['la zone fonctionnelle']],
    [{ phase: 'framing', costEuros: null, startOn: null, plannedEndOn: null }, []],
    [{ costEuros: null, withheld: hidden('cost') }, []],
    [{ phase: null, withheld: hidden('cost') }, ['la phase']],
    [{ startOn: null, withheld: hidden('cost') }, ['la date de début']],
    [
      {
        phase: null,
        costEuros: null,
        startOn: null,
        plannedEndOn: null,
        functionalZone: null,
        programmes: [],
        withheld: hidden('entry'),
      },
      [],
    ],
  ] as const)('%j', (entry, expected) => {
    expect(missing(entry as Partial<EntryState>)).toEqual(
      expected.map((phrase) => `Il manque ${phrase}`),
    );
  });
});

describe('what a cost says of a phase', () => {
  const said = (entry: Partial<EntryState>) => saidOf(contradictedPhases, entry);

  it.each([
    [{ phase: 'framing', costEuros: 19_999_999 }, null],
    [
      { phase: 'framing', costEuros: 20_000_000 },
      'Le projet est en cadrage avec un coût de 20\u00a0M€',
    ],
    [{ phase: 'framing', costEuros: 20_000_000, withheld: hidden('cost') }, null],
    [{ phase: 'build', costEuros: 90_000_000 }, null],
    [{ costEuros: 0 }, 'Le coût est nul en phase «\u00a0Conception / Réalisation\u00a0»'],
    [{ phase: null, costEuros: 0 }, 'Le coût est nul'],
    [{ costEuros: 1 }, null],
    [{ costEuros: null }, null],
    [
      { phase: 'completed', withheld: hidden('cost', 'tender') },
      'Le projet est terminé, et son coût n’est pas communiqué (appel d’offres en cours)',
    ],
    [{ phase: 'completed', withheld: hidden('cost', 'defence') }, null],
    [{ phase: 'build', withheld: hidden('cost', 'tender') }, null],
  ] as const)('%j', (entry, expected) => {
    const [message, ...others] = said(entry as Partial<EntryState>);
    expect(others).toEqual([]);
    expect(message === undefined ? null : first(message)).toBe(expected);
  });
});

describe('an opinion', () => {
  it.each([
    [8_999_999, null, 0],
    [9_000_000, null, 1],
    [9_000_000, '  ', 1],
    [9_000_000, 'AC-2018-12', 0],
    [null, null, 0],
  ])('of %j €, under the reference %j: %d', (costEuros, opinionReference, count) => {
    expect(saidOf(missingOpinions, { costEuros, opinionReference })).toHaveLength(count);
  });

  it('is asked of a withheld cost too', () => {
    const entry = { costEuros: 9_000_000, opinionReference: null, withheld: hidden('cost') };
    expect(saidOf(missingOpinions, entry)).toHaveLength(1);
  });
});

describe('a gap to the initial baseline', () => {
  const gap = (cost: number, initial: number | null = 10_000_000) =>
    saidOf(gapsBeyondBounds, {
      costEuros: cost,
      initialBaseline: aBaseline({ costEuros: initial }),
    }).map((message) => first(message));

  it('is told beyond a half less or twice as much', () => {
    expect(gap(20_000_000)).toEqual([]);
    expect(gap(20_000_100)).toHaveLength(1);
    expect(gap(5_000_000)).toEqual([]);
    expect(gap(4_999_900)).toHaveLength(1);
    expect(gap(30_000_000)).toEqual([
      'L’écart budgétaire est de +200\u00a0% (de 10\u00a0M€ à 30\u00a0M€)',
    ]);
    expect(gap(1_000_000)).toEqual([
      'L’écart budgétaire est de −90\u00a0% (de 10\u00a0M€ à 1\u00a0M€)',
    ]);
  });

  it('is none without a baseline, or from nothing', () => {
    expect(gap(30_000_000, null)).toEqual([]);
    expect(gap(30_000_000, 0)).toEqual([]);
    expect(gap(30_000_000, 1)).toHaveLength(1);
    expect(saidOf(gapsBeyondBounds, { costEuros: 30_000_000, initialBaseline: null })).toEqual([]);
    expect(saidOf(gapsBeyondBounds, { costEuros: null })).toEqual([]);
  });

  it('is told of the duration in years', () => {
    const [message] = saidOf(gapsBeyondBounds, { plannedEndOn: '2024-12-29' });
    expect(first(message)).toMatch(/^L’écart calendaire est de \+233.* \(de 3,0\sans à 10,0\sans/);
  });
});

it('a phase goes back from the one before, and only then', () => {
  const back = (from: EntryState['phase'], to: EntryState['phase']) =>
    saidOf(phasesGoingBack, { phase: to }, { previous: [anEntry('p', { phase: from })] }).length;
  expect([back('build', 'framing'), back('build', 'build'), back('build', 'trial')]).toEqual([
    1, 0, 0,
  ]);
  expect([back(null, 'build'), back('build', null)]).toEqual([0, 0]);
  expect(saidOf(phasesGoingBack, { phase: 'framing' })).toEqual([]);
});

describe('a cost that moved without a reason', () => {
  const revised = (code: 'scope' | null) =>
    new Map([
      [
        'p',
        [
          {
            revision: {
              seq: 9,
              project: 'p',
              edition: 4,
              origin: 'import' as const,
              reason: { code, text: 'Reprise' },
              actor: { id: 'o', name: 'O' },
              at: '2018-01-01T00:00:00.000Z',
              changes: [
                { kind: 'phase' as const, phase: 'build' as const },
                { kind: 'budget' as const, costEuros: 12_000_000 },
              ],
            },
            before: null,
            after: anEntry('p'),
          },
        ],
      ],
    ]) as unknown as Checked['steps'];
  const moved = (from: number | null, to: number | null, rest: Partial<EntryState> = {}) =>
    saidOf(
      unexplainedCosts,
      { costEuros: to, ...rest },
      { previous: [anEntry('p', { costEuros: from })], steps: revised(null) },
    ).map((message) => first(message));

  it('is told as it moved', () => {
    const since = 'depuis la 3e édition, sans motif';
    expect(moved(10_000_000, 12_000_000)).toEqual([
      `Le coût est passé de 10\u00a0M€ à 12\u00a0M€ ${since}`,
    ]);
    expect(moved(null, 12_000_000)).toEqual([`Un coût de 12\u00a0M€ est apparu ${since}`]);
    expect(moved(10_000_000, null)).toEqual([`Le coût de 10\u00a0M€ n’est plus donné ${since}`]);
    expect(moved(10_000_000, 10_000_000)).toEqual([]);
    expect(moved(10_000_000, null, { withheld: hidden('cost') })).toEqual([]);
    expect(moved(10_000_000, 12_000_000, { withheld: hidden('cost') })).toHaveLength(1);
  });

  it('is nothing where a reason was given, nor of a project that was not there', () => {
    const previous = [anEntry('p', { costEuros: 1_000_000 })];
    expect(saidOf(unexplainedCosts, {}, { previous, steps: revised('scope') })).toEqual([]);
    expect(saidOf(unexplainedCosts, {}, { previous })).toEqual([]);
    expect(saidOf(unexplainedCosts, {}, { steps: revised(null) })).toEqual([]);
  });
});
