import { describe, expect, it } from 'vitest';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import { anInput, found, inFifth, WITHHELD } from './fixtures/inputs';
import { mendPath } from './mend';
import type { RuleCode } from './rules';

const CONFIRMED: readonly Change[] = [{ kind: 'confirmation' }];

function text(set: Extract<Change, { kind: 'text' }>['set']): readonly Change[] {
  return [{ kind: 'text', set }];
}

const PROGRAMMES = [{ code: 'P129', label: 'Coordination', share: null }];

/** A fact of each rule, what mends it, and where the finding leads. */
const FACTS: readonly {
  code: RuleCode;
  wrong: readonly Change[];
  mended: readonly Change[];
  says: string;
  leads: string;
}[] = [
  {
    code: 'missingIdentity',
    wrong: text({ description: ' ' }),
    mended: text({ description: 'Refaire l’outil.' }),
    says: 'la description',
    leads: '/projets/GP-0001/modifier?edition=5',
  },
  {
    code: 'missingIdentity',
    wrong: [{ kind: 'phase', phase: null }],
    mended: [{ kind: 'phase', phase: 'build' }],
    says: 'la phase',
    leads: '/projets/GP-0001/phase?edition=5',
  },
  {
    code: 'missingCost',
    wrong: [{ kind: 'budget', costEuros: null }],
    mended: [WITHHELD],
    says: 'le motif pour lequel il n’est pas communiqué',
    leads: '/projets/GP-0001/budget?edition=5',
  },
  {
    code: 'missingFact',
    wrong: [
      ...text({ programmes: PROGRAMMES }),
      {
        kind: 'schedule',
        startOn: null,
        plannedEndOn: null,
        statedDurationDays: null,
        roundingOnly: false,
      },
    ],
    mended: [aSchedule('2015-01-01', '2019-01-01')],
    says: 'la date de début et la fin prévue',
    leads: '/projets/GP-0001/calendrier?edition=5',
  },
  {
    code: 'missingFact',
    wrong: text({
      functionalZone: null,
      programmes: PROGRAMMES,
    }),
    mended: text({ functionalZone: 'Justice' }),
    says: 'la zone fonctionnelle',
    leads: '/projets/GP-0001/modifier?edition=5',
  },
  {
    code: 'gapBeyondBounds',
    wrong: [{ kind: 'budget', costEuros: 20_000_001 }],
    mended: [{ kind: 'budget', costEuros: 20_000_000 }],
    says: 'de 10\u00a0M€ à 20\u00a0M€',
    leads: '/projets/GP-0001/budget?edition=5',
  },
  {
    code: 'gapBeyondBounds',
    wrong: [aSchedule('2015-01-01', '2024-01-01')],
    mended: [aSchedule('2015-01-01', '2020-01-01')],
    says: 'L’écart calendaire est de +200',
    leads: '/projets/GP-0001/calendrier?edition=5',
  },
  {
    code: 'gapBeyondBounds',
    wrong: [aSchedule('2011-01-01', '2024-01-01')],
    // A start corrected by eight years, the end where it was: nothing slipped.
    mended: [aSchedule('2007-01-01', '2018-01-01')],
    says: 'de 3,0\u00a0ans à 9,0\u00a0ans, du premier début à la fin prévue',
    leads: '/projets/GP-0001/calendrier?edition=5',
  },
  {
    code: 'endPast',
    wrong: [aSchedule('2015-01-01', '2018-05-31')],
    mended: [aSchedule('2015-01-01', '2018-06-01')],
    says: 'mai 2018',
    leads: '/projets/GP-0001/calendrier?edition=5',
  },
  {
    code: 'endPast',
    wrong: CONFIRMED,
    mended: [{ kind: 'phase', phase: 'completed' }],
    says: 'janvier 2018',
    leads: '/projets/GP-0001/calendrier?edition=5',
  },
  {
    code: 'bandContradiction',
    wrong: [
      { kind: 'phase', phase: 'framing' },
      { kind: 'budget', costEuros: 20_000_000 },
    ],
    mended: [{ kind: 'phase', phase: 'build' }],
    says: 'en cadrage avec un coût de 20\u00a0M€',
    leads: '/projets/GP-0001/phase?edition=5',
  },
  {
    code: 'bandContradiction',
    wrong: [{ kind: 'phase', phase: 'completed' }, WITHHELD],
    mended: [{ kind: 'withholding', withheld: null }],
    says: 'terminé',
    leads: '/projets/GP-0001/budget?edition=5',
  },
  {
    code: 'opinionMissing',
    wrong: [{ kind: 'budget', costEuros: 9_000_000 }],
    mended: [{ kind: 'opinion', reference: 'AC-2018-12' }],
    says: '9\u00a0M€ sans référence d’avis conforme',
    leads: '/projets/GP-0001/avis?edition=5',
  },
  {
    code: 'phaseBack',
    wrong: [{ kind: 'phase', phase: 'framing' }],
    mended: [{ kind: 'phase', phase: 'trial' }],
    says: '«\u00a0Conception / Réalisation\u00a0» à «\u00a0Cadrage\u00a0»',
    leads: '/projets/GP-0001/phase?edition=5',
  },
  {
    code: 'exitWithoutBalance',
    wrong: [
      { kind: 'exit', ground: 'abandoned', finalCostEuros: null, finalEndOn: null, successors: [] },
    ],
    mended: [
      {
        kind: 'exit',
        ground: 'abandoned',
        finalCostEuros: 1,
        finalEndOn: '2018-01-01',
        successors: [],
      },
    ],
    says: 'coût final et date de fin réelle (celui d’un abandon est ce qui a été dépensé sans mise en service)',
    leads: '/projets/GP-0001/entree?edition=5',
  },
  {
    code: 'exitWithoutBalance',
    wrong: [
      { kind: 'exit', ground: 'unstated', finalCostEuros: null, finalEndOn: null, successors: [] },
    ],
    mended: [{ kind: 'entry' }],
    says: 'sans motif',
    leads: '/projets/GP-0001/entree?edition=5',
  },
];

describe('what the facts of an entry are found to lack', () => {
  it.each(FACTS)('$code: $says, then mended', ({ code, wrong, mended, says, leads }) => {
    const [finding, ...others] = found(code, anInput(inFifth(wrong)));
    expect(others).toEqual([]);
    expect(finding?.message).toContain(says);
    expect(finding && mendPath(finding.mend, 5)).toBe(leads);
    expect(found(code, anInput(inFifth(wrong, mended)))).toEqual([]);
  });

  it('says the same fact under the same key, and another under another', () => {
    const keyAt = (costEuros: number) =>
      found('gapBeyondBounds', anInput(inFifth([{ kind: 'budget', costEuros }])))[0]?.key;
    expect(keyAt(30_000_000)).toBe(keyAt(30_000_000));
    expect(keyAt(30_000_000)).not.toBe(keyAt(31_000_000));
  });
});

describe('a cost that moved', () => {
  const moved: readonly Change[] = [{ kind: 'budget', costEuros: 12_000_000 }];
  const imported = (...acts: Parameters<typeof aHistory>[0]) =>
    aHistory(acts, { reason: { code: null, text: 'Reprise' } });

  it('is told when no reason is given, and not when one is', () => {
    const [finding] = found('costUnexplained', anInput(imported([4, CREATION], [5, moved])));
    expect(finding?.message).toContain(
      'Le coût est passé de 10\u00a0M€ à 12\u00a0M€ depuis la 4e édition',
    );
    expect(found('costUnexplained', anInput(inFifth(moved)))).toEqual([]);
  });

  it('is nothing when it comes back, nor when the amount is withheld', () => {
    const back: readonly Change[] = [{ kind: 'budget', costEuros: 10_000_000 }];
    const kept: readonly Change[] = [{ kind: 'budget', costEuros: null }, WITHHELD];
    expect(
      found('costUnexplained', anInput(imported([4, CREATION], [5, moved], [5, back]))),
    ).toEqual([]);
    expect(found('costUnexplained', anInput(imported([4, CREATION], [5, kept])))).toEqual([]);
  });
});

describe('entrants', () => {
  const approved: Change = {
    kind: 'baseline',
    role: 'initial',
    costEuros: 10_000_000,
    startOn: '2015-01-01',
    plannedEndOn: '2018-01-01',
    statedDurationDays: null,
  };
  const other = { ...inFifth(), revisions: [] };
  const entering = (...changes: Change[]) => {
    const known = aHistory([[4, CREATION]]).revisions;
    const own = aHistory([[5, [...CREATION, ...changes]]], {
      project: 'GP-0002',
      seq: 2,
    }).revisions;
    return { ...other, revisions: [...known, ...own] };
  };

  it('are asked for the baseline they were approved with, by part', () => {
    const [finding] = found('entrantWithoutBaseline', anInput(entering()));
    expect(finding?.message).toContain('sans budget et calendrier de lancement approuvés');
    const costOnly = { ...approved, plannedEndOn: null, startOn: null };
    const [partly] = found('entrantWithoutBaseline', anInput(entering(costOnly)));
    expect(partly?.message).toContain('sans calendrier de lancement approuvé\u202f:');
    expect(found('entrantWithoutBaseline', anInput(entering(approved)))).toEqual([]);
  });

  it('are asked nothing while in framing, nor in the first edition known', () => {
    const framing: Change = { kind: 'phase', phase: 'framing' };
    expect(found('entrantWithoutBaseline', anInput(entering(framing)))).toEqual([]);
    expect(found('entrantWithoutBaseline', anInput(aHistory([[5, CREATION]])))).toEqual([]);
  });

  it('with nearly the name of another are told once, whichever comes first', () => {
    const named = (name: string) => entering({ kind: 'text', set: { name } });
    const [finding, ...others] = found('nearDuplicate', anInput(named('ALPHA (socle)')));
    expect(others).toEqual([]);
    expect(finding?.message).toContain('«\u00a0ALPHA (socle)\u00a0»');
    expect(finding?.project).toBe('GP-0001');
    expect(found('nearDuplicate', anInput(named('Alpha V2')))).toEqual([]);
    expect(found('nearDuplicate', anInput(named('Bêta')))).toEqual([]);
  });
});
