import { describe, expect, it } from 'vitest';
import { aBaseline, anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import type { EntryState, Exit } from '../history/entry';
import type { Withholding } from '../vocabulary/withholding';
import type { Checked } from './checked';
import { contradictedPhases, missingOpinions, unexplainedCosts } from './cost-rules';
import { gapsBeyondBounds, phasesGoingBack } from './course-rules';
import type { Finding } from './finding';
import { missingPoints } from './missing-rules';
import { entrantsWithoutBaseline, exitsWithoutBalance } from './movement-rules';
import { nearDuplicates } from './name-rules';

const PROGRAMMES = [{ code: 'P129', label: 'Coordination', share: null }];
/** An entry that no rule of these finds anything in. */
const WHOLE = { description: 'Refaire l’outil.', programmes: PROGRAMMES, opinionReference: 'AC-1' };

const hidden = (
  scope: Withholding['scope'],
  ground: Withholding['ground'] = 'defence',
): Withholding => ({ scope, ground, statement: null });

function checked(
  entries: readonly EntryState[],
  part: { departed?: readonly EntryState[]; previous?: readonly EntryState[] } & Partial<
    Pick<Checked, 'steps'>
  > = {},
): Checked {
  const { departed = [], previous, steps = new Map() } = part;
  return {
    history: { editions: [], revisions: [], ministryLabels: [], publications: [] },
    edition: 4,
    declared: [],
    submissions: [],
    today: '2018-06-01',
    portfolio: aPortfolio(entries, { departed }),
    previous: previous ? aPortfolio(previous, { edition: anEdition(3) }) : null,
    steps,
  };
}

/** What a rule says of one entry. */
function saidOf(
  rule: (checked: Checked) => Finding[],
  entry: Partial<EntryState>,
  part: Parameters<typeof checked>[1] = {},
): string[] {
  return rule(checked([anEntry('p', { ...WHOLE, ...entry })], part)).map(({ message }) => message);
}

const first = (sentence: string | undefined) => sentence?.split('\u202f:')[0];

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
    expect(first(message)).toMatch(/^L’écart calendaire est de \+233.* \(de 3\sans à 10\sans\)$/);
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
              changes: [{ kind: 'budget' as const, costEuros: 12_000_000 }],
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
