import { describe, expect, it } from 'vitest';
import type { Act, ActInput } from '@/lib/schemas/acts';
import { actSchema } from '@/lib/schemas/acts';
import { aBaseline, anEdition, anEntry } from '../fixtures/portfolios';
import { canWriteIn, decide, mayBeUndated } from './decide';
import { warnings } from './warnings';

const onEntry = {
  project: 'GP-0001',
  edition: 5,
  expectedVersion: 1,
  reason: { code: 'scope' as const, text: 'Le périmètre a changé' },
};

function act(input: ActInput): Act {
  return actSchema.parse(input);
}

const entry = anEntry('GP-0001');
const left = anEntry('GP-0001', {
  exit: {
    edition: 4,
    ground: 'completed',
    finalCostEuros: null,
    finalEndOn: null,
    successors: [],
  },
});

describe('a date may be left out', () => {
  const dated = { startOn: '2015-01-01', plannedEndOn: '2018-10-16' };
  it.each([
    ['of a project whose date is known', anEntry('GP-0001', dated), false],
    ['of one whose date is not', anEntry('GP-0001', { ...dated, startOn: null }), true],
    ['in framing', anEntry('GP-0001', { ...dated, phase: 'framing' }), true],
    [
      'where figures are withheld',
      anEntry('GP-0001', {
        ...dated,
        withheld: { scope: 'cost', ground: 'tender', statement: null },
      }),
      true,
    ],
  ])('%s', (_, of, isOptional) => {
    expect(mayBeUndated(of, 'startOn')).toBe(isOptional);
    const emptied = decide(
      act({ act: 'schedule', ...onEntry, startOn: '', plannedEndOn: '2030-01-01' }),
      of,
    );
    expect('changes' in emptied).toBe(isOptional);
  });
});

describe('decide', () => {
  it('a budget typed as people write it becomes whole euros', () => {
    const decision = decide(act({ act: 'budget', ...onEntry, cost: '30,8', withheld: '' }), entry);
    expect(decision).toEqual({ changes: [{ kind: 'budget', costEuros: 30_800_000 }] });
  });

  it('withholding an amount keeps it inside and records its ground', () => {
    const decision = decide(
      act({ act: 'budget', ...onEntry, cost: '10', withheld: 'tender' }),
      entry,
    );
    expect(decision).toEqual({
      changes: [
        {
          kind: 'withholding',
          withheld: { scope: 'cost', ground: 'tender', statement: null },
        },
      ],
    });
  });

  it('only a project in framing may be without an amount', () => {
    const empty = act({ act: 'budget', ...onEntry, cost: '', withheld: '' });
    expect(decide(empty, entry)).toHaveProperty('invalid.cost');
    expect(decide(empty, { ...entry, phase: 'framing' })).toEqual({
      changes: [{ kind: 'budget', costEuros: null }],
    });
  });

  it('a duration published without its dates gives the end once the start is known', () => {
    const stated = { ...entry, startOn: null, plannedEndOn: null, statedDurationDays: 365 };
    const start = act({ act: 'schedule', ...onEntry, startOn: '2015-01-01', plannedEndOn: '' });
    expect(decide(start, stated)).toMatchObject({
      changes: [{ kind: 'schedule', startOn: '2015-01-01', plannedEndOn: '2016-01-01' }],
    });
  });

  it('an approved part of the initial baseline is not replaced, a missing one may be set', () => {
    const half = { ...entry, initialBaseline: aBaseline({ scheduleProvenance: 'reconstructed' }) };
    const initial = (cost: string, plannedEndOn: string) =>
      act({ act: 'rebaseline', ...onEntry, role: 'initial', cost, startOn: '', plannedEndOn });
    expect(decide(initial('9', ''), half)).toHaveProperty('invalid.cost');
    expect(decide(initial('', '2017-06-01'), half)).toHaveProperty('changes');
    expect(decide(initial('', '2017-06-01'), { ...half, startOn: null })).toHaveProperty(
      'invalid.startOn',
    );
  });

  it('a cost of nothing, and dates emptied, are refused outside framing', () => {
    const nothing = act({ act: 'budget', ...onEntry, cost: '0', withheld: '' });
    const emptied = act({ act: 'schedule', ...onEntry, startOn: '', plannedEndOn: '' });
    expect(decide(nothing, entry)).toHaveProperty('invalid.cost');
    expect(decide(emptied, entry)).toMatchObject({
      invalid: { startOn: expect.any(String), plannedEndOn: expect.any(String) },
    });
    expect(decide(emptied, { ...entry, phase: 'framing' })).toHaveProperty('changes');
  });

  it('an act that changes nothing is refused', () => {
    const same = act({
      act: 'schedule',
      ...onEntry,
      startOn: '2015-01-01',
      plannedEndOn: '2018-01-01',
    });
    expect(decide(same, entry)).toHaveProperty('refused');
  });

  it('a project that left takes nothing but an entrance, one that is present no entrance', () => {
    const phase = act({ act: 'phase', ...onEntry, phase: 'rollout' });
    const enter = act({ act: 'enter', ...onEntry });
    expect(decide(phase, left)).toHaveProperty('refused');
    expect(decide(enter, left)).toEqual({ changes: [{ kind: 'entry' }] });
    expect(decide(enter, entry)).toHaveProperty('refused');
    expect(decide(phase, null)).toHaveProperty('refused');
  });

  it.each(['completed', 'abandoned'] as const)('leaving %s needs a final balance', (ground) => {
    const exit = {
      act: 'exit' as const,
      ...onEntry,
      ground,
      finalCost: '',
      finalEndOn: '',
      successors: [],
    };
    expect(decide(act(exit), entry)).toMatchObject({
      invalid: { finalCost: expect.any(String), finalEndOn: expect.any(String) },
    });
    const balanced = act({ ...exit, finalCost: '9,5', finalEndOn: '2018-02-01' });
    expect(decide(balanced, entry)).toMatchObject({
      changes: [{ kind: 'exit', ground, finalCostEuros: 9_500_000 }],
    });
  });

  it('a project does not succeed itself', () => {
    const exit = act({
      act: 'exit',
      ...onEntry,
      ground: 'merged',
      finalCost: '',
      finalEndOn: '',
      successors: ['GP-0001'],
    });
    expect(decide(exit, entry)).toHaveProperty('invalid.successors');
  });
});

describe('canWriteIn', () => {
  it('a published edition takes no more writes', () => {
    expect(canWriteIn(anEdition(4, { state: 'published' })).possible).toBe(false);
    for (const state of ['preparation', 'collection', 'review'] as const) {
      expect(canWriteIn(anEdition(5, { state })).possible).toBe(true);
    }
  });
});

describe('warnings', () => {
  const context = {
    today: '2018-05-01',
    references: { dataMonth: '2018-05', projects: {}, programmes: new Set<string>() },
  };
  const messages = (facts: Act) => warnings(facts, entry, context).map(({ message }) => message);
  const budget = (cost: string) => act({ act: 'budget', ...onEntry, cost, withheld: '' });

  it.each([
    ['4 M€', /plus de moitié/],
    ['25 M€', /doubler/],
    ['10 Md€', /vérifiez l’unité/],
    ['110', /vérifiez l’unité/],
    ['30 000 €', /vérifiez l’unité/],
  ])('%s after 10 M€', (cost, expected) => {
    expect(messages(budget(cost)).join()).toMatch(expected);
  });

  it('says nothing of an ordinary revision', () => {
    expect(messages(budget('11,2'))).toEqual([]);
  });

  it('points at a phase going back and at an end already past', () => {
    expect(messages(act({ act: 'phase', ...onEntry, phase: 'framing' }))).toHaveLength(1);
    const past = act({
      act: 'schedule',
      ...onEntry,
      startOn: '2015-01-01',
      plannedEndOn: '2017-01-01',
    });
    expect(messages(past)).toHaveLength(1);
  });
});
