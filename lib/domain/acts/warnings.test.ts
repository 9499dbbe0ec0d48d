import { describe, expect, it } from 'vitest';
import { type ActInput, actSchema } from '@/lib/schemas/acts';
import { aDescribedEntry } from '../fixtures/submissions';
import type { EntryState } from '../history/entry';
import { warnings } from './warnings';

const context = {
  today: '2017-11-01',
  references: {
    dataMonth: '2017-11',
    projects: { 'GP-0001': 'ALPHA', 'GP-0002': 'Bêta' },
    programmes: new Set(['P129']),
  },
};
const onEntry = {
  project: 'GP-0001',
  edition: 5,
  expectedVersion: 1,
  reason: { code: 'scope' as const, text: 'Le périmètre a changé' },
};

function codes(input: ActInput, entry: Partial<EntryState> = {}): string[] {
  return warnings(actSchema.parse(input), aDescribedEntry(entry), context).map(({ code }) => code);
}

const budget = (cost: string): ActInput => ({ act: 'budget', ...onEntry, cost, withheld: '' });
const phase = (to: 'framing' | 'build' | 'trial' | 'rollout' | 'completed'): ActInput => ({
  act: 'phase',
  ...onEntry,
  phase: to,
});
const schedule = (startOn: string, plannedEndOn: string): ActInput => ({
  act: 'schedule',
  ...onEntry,
  startOn,
  plannedEndOn,
});

describe('amounts, after 10 M€', () => {
  it.each([
    ['10,5', []],
    ['5', []],
    ['4,9', ['costHalved']],
    ['20', []],
    ['20,1', ['costDoubled']],
    ['99', ['costDoubled']],
    ['100', ['costUnit']],
    ['1', ['costUnit']],
    ['600', ['costUnit']],
  ])('%s M€: %j', (cost, expected) => {
    expect(codes(budget(`${cost} M€`))).toEqual(expected);
  });

  it('a very large one is asked about once', () => {
    expect(codes(budget('600'), { costEuros: 400_000_000 })).toEqual(['costLarge']);
    expect(codes(budget('600'), { costEuros: null })).toEqual(['costLarge']);
    expect(codes(budget('650'), { costEuros: 600_000_000 })).toEqual([]);
  });

  it('one in framing is fine, one of an unknown phase is not', () => {
    expect(codes(budget('8'), { costEuros: null, phase: 'framing' })).toEqual([]);
    expect(codes(budget('8'), { costEuros: null, phase: null })).toEqual(['costWithoutPhase']);
  });

  it('emptied or nil, it is the business of the rules', () => {
    expect(codes(budget(''))).toEqual([]);
    expect(codes(budget('0'))).toEqual([]);
    expect(codes(budget('8'), { costEuros: 0 })).toEqual([]);
  });

  it('the final cost of a project that leaves is read like the others', () => {
    const exit: ActInput = {
      act: 'exit',
      ...onEntry,
      ground: 'completed',
      finalCost: '4',
      finalEndOn: '2017-06-01',
      successors: [],
    };
    expect(warnings(actSchema.parse(exit), aDescribedEntry(), context)).toMatchObject([
      { code: 'costHalved', field: 'finalCost' },
    ]);
  });

  it.each([
    ['40', []],
    ['8,2', []],
    ['200', ['costDoubled']],
    ['0,04', ['costUnit']],
    ['0', ['costUnit']],
    ['1 000', ['costUnit']],
    ['', []],
  ])('an abandonment that spent %s M€ of 81,6 is no fall of its cost', (finalCost, expected) => {
    const exit: ActInput = {
      act: 'exit',
      ...onEntry,
      ground: 'abandoned',
      finalCost,
      finalEndOn: '2017-06-01',
      successors: [],
    };
    const entry = aDescribedEntry({ costEuros: 81_600_000 });
    const found = warnings(actSchema.parse(exit), entry, context);
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found.map(({ message }) => message).join(' ')).not.toMatch(/baisse|passerait/);
  });
});

describe('phases, from build', () => {
  it.each([
    ['framing', ['phaseBack']],
    ['build', []],
    ['trial', []],
    ['rollout', []],
    ['completed', ['phaseSkipped']],
  ] as const)('to %s: %j', (to, expected) => {
    expect(codes(phase(to))).toEqual(expected);
  });

  it('a trial may be passed over, the phases around it may not', () => {
    expect(codes(phase('rollout'), { phase: 'trial' })).toEqual([]);
    expect(codes(phase('trial'), { phase: 'framing', costEuros: 1_000_000 })).toEqual([
      'phaseSkipped',
    ]);
    expect(codes(phase('completed'), { phase: 'trial' })).toEqual(['phaseSkipped']);
  });

  it('out of framing, a cost is expected', () => {
    const framing = { phase: 'framing' as const, costEuros: null };
    expect(codes(phase('build'), framing)).toEqual(['phaseWithoutCost']);
    expect(codes(phase('build'), { ...framing, costEuros: 1_000_000 })).toEqual([]);
    const withheld = { scope: 'cost' as const, ground: 'tender' as const, statement: null };
    expect(codes(phase('build'), { ...framing, withheld })).toEqual([]);
  });

  it('from an unknown one, nothing is out of order', () => {
    expect(codes(phase('completed'), { phase: null })).toEqual([]);
  });
});

describe('dates, from 2015-01-01 to 2018-01-01', () => {
  it.each([
    ['2015-01-01', '2019-01-01', []],
    ['2015-12-31', '2019-01-01', []],
    ['2016-02-01', '2019-01-01', ['startMoved']],
    ['2013-12-01', '2019-01-01', ['startMoved']],
    ['2015-01-01', '2017-10-31', ['endPast']],
    ['2015-01-01', '2017-11-01', []],
    ['2015-01-01', '2023-01-01', []],
    ['2015-01-01', '2023-02-01', ['endFar']],
    ['2015-01-01', '2041-01-01', ['endFar']],
  ])('%s to %s: %j', (startOn, plannedEndOn, expected) => {
    expect(codes(schedule(startOn, plannedEndOn))).toEqual(expected);
  });

  it('an end beyond 2040 is asked about even where none was known', () => {
    expect(codes(schedule('2015-01-01', '2041-01-01'), { plannedEndOn: null })).toEqual(['endFar']);
    expect(codes(schedule('2015-01-01', '2030-01-01'), { plannedEndOn: null })).toEqual([]);
  });

  it('a completed project has its end behind it', () => {
    expect(codes(schedule('2015-01-01', '2017-06-01'), { phase: 'completed' })).toEqual([]);
  });
});

describe('words', () => {
  const edit = (values: Partial<Extract<ActInput, { act: 'edit' }>>): ActInput => ({
    act: 'edit',
    ...onEntry,
    name: 'ALPHA',
    description: 'Refaire l’outil.',
    ministry: 'SPM',
    moreUrl: '',
    interministerial: false,
    functionalZone: '',
    programmes: [],
    papUrl: '',
    ...values,
  });
  const programme = (code: string) => ({ code, label: 'Programme', share: null });

  it('a name borne by another project, however spelled', () => {
    expect(codes(edit({ name: 'BETA' }))).toEqual(['nameTaken']);
    expect(codes(edit({ name: 'Gamma' }))).toEqual([]);
    expect(codes(edit({ name: 'alpha' }))).toEqual([]);
    expect(codes(edit({ name: 'BETA' }), { name: 'Bêta' })).toEqual([]);
  });

  it('programmes never met, in one warning', () => {
    expect(codes(edit({ programmes: [programme('P129')] }))).toEqual([]);
    const two = warnings(
      actSchema.parse(edit({ programmes: [programme('901'), programme('P902')] })),
      aDescribedEntry(),
      context,
    );
    expect(two).toMatchObject([{ code: 'programmeUnknown', field: 'programmes' }]);
    expect(two[0]?.message).toContain('P901, P902');
    const own = { programmes: [{ code: 'P901', label: 'Programme', share: null }] };
    expect(codes(edit({ programmes: [programme('P901')] }), own)).toEqual([]);
  });

  it('nothing of an approval or of a return', () => {
    expect(codes({ act: 'enter', ...onEntry })).toEqual([]);
    const rebaseline: ActInput = {
      act: 'rebaseline',
      ...onEntry,
      role: 'rebaseline',
      cost: '500',
      startOn: '',
      plannedEndOn: '',
    };
    expect(codes(rebaseline)).toEqual([]);
  });
});
