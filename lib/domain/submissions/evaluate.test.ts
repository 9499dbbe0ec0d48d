import { describe, expect, it } from 'vitest';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { TypedValues } from '@/lib/typed/acts';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import {
  A_REASON,
  aContent,
  aCost,
  aDescribedEntry,
  REFERENCES,
  revised,
} from '../fixtures/submissions';
import {
  type EvaluationRequest,
  errorsOf,
  evaluateContent,
  explanationKey,
  isExplanation,
  PROPOSED_PROJECT,
} from './evaluate';
import { UPDATED_BY_MINISTRY } from './part-schemas';

const entry = aDescribedEntry();

function evaluate(content: SubmissionContent, overrides: Partial<EvaluationRequest> = {}) {
  return evaluateContent({
    content,
    edition: 5,
    project: 'GP-0001',
    entry,
    references: REFERENCES,
    today: '2017-11-01',
    ...overrides,
  });
}

const aProposal: TypedValues<'create'> = {
  ...blankCreation(),
  name: 'GAMMA',
  description: 'Un nouveau portail.',
  ministry: 'SPM',
  phase: 'build',
  cost: '12 M€',
  startOn: '2018-01-01',
  plannedEndOn: '2020-01-01',
  reason: A_REASON,
};

function proposal(values: Partial<typeof aProposal> = {}, ministry = 'SPM') {
  const content = aContent({ create: { ...aProposal, ...values } });
  return evaluate(content, { project: null, entry: null, ministry });
}

describe('evaluateContent', () => {
  it('applies the parts one after the other, each on what the ones before lead to', () => {
    const framing = aDescribedEntry({ phase: 'framing', costEuros: null });
    const { parts, problems, after } = evaluate(
      aContent({
        budget: revised('budget', framing, { cost: '8,5' }),
        phase: revised('phase', framing, { phase: 'build' }),
      }),
      { entry: framing },
    );
    expect(problems).toEqual({});
    expect(parts.map(({ part }) => part)).toEqual(['phase', 'budget']);
    expect(after).toMatchObject({ phase: 'build', costEuros: 8_500_000, version: 3 });
  });

  it('an amount may go with its phase: a project back in framing needs none', () => {
    const content = aContent({
      phase: revised('phase', entry, { phase: 'framing' }),
      budget: revised('budget', entry, { cost: '' }),
    });
    expect(errorsOf(evaluate(content))).toEqual({});
    const { phase: _, ...alone } = content.parts;
    expect(errorsOf(evaluate(aContent(alone)))).toHaveProperty(['budget.cost']);
  });

  it('places each problem in its part, and goes on with the others', () => {
    const { problems, parts } = evaluate(
      aContent({
        phase: { phase: '', reason: { code: '', text: '' } },
        budget: revised('budget', entry, { cost: '11' }),
        schedule: revised('schedule', entry, { plannedEndOn: '2014-01-01' }),
      }),
    );
    expect(Object.keys(problems)).toEqual([
      'phase.reason.code',
      'phase.reason.text',
      'phase.phase',
      'schedule.plannedEndOn',
    ]);
    expect(parts.map(({ part }) => part)).toEqual(['budget']);
  });

  it('asks its reason of every part but the text', () => {
    const blank = { code: '', text: ' ' };
    const { problems, parts } = evaluate(
      aContent({
        edit: revised('edit', entry, { functionalZone: 'Justice', reason: blank }),
        budget: revised('budget', entry, { cost: '11', reason: blank }),
        schedule: revised('schedule', entry, { plannedEndOn: '2018-09-01', reason: blank }),
        exit: { ...valuesFrom('exit', entry), ground: 'outOfScope', reason: blank },
      }),
    );
    expect(Object.keys(problems)).toEqual(
      ['budget', 'schedule', 'exit'].flatMap((part) => [
        `${part}.reason.code`,
        `${part}.reason.text`,
      ]),
    );
    expect(parts[0]?.reason).toEqual({ code: null, text: UPDATED_BY_MINISTRY });
  });

  it('keeps the reason that was given for the text', () => {
    const edit = revised('edit', entry, { functionalZone: 'Justice' });
    expect(evaluate(aContent({ edit })).parts[0]?.reason).toEqual(A_REASON);
    const code = { ...edit, reason: { code: 'whim', text: '' } };
    expect(evaluate(aContent({ edit: code })).problems).toHaveProperty(['edit.reason.code']);
  });

  it('says apart what the entry says already', () => {
    const content = aContent({
      phase: revised('phase', entry, {}),
      budget: revised('budget', entry, { cost: '10 000 000 €' }),
      schedule: revised('schedule', entry, {}),
      edit: revised('edit', entry, { description: 'Refaire l’outil.\r\n' }),
    });
    const { alreadySo, parts, problems, after } = evaluate(content);
    expect(alreadySo).toEqual(['edit', 'phase', 'budget', 'schedule']);
    expect({ parts, problems }).toEqual({ parts: [], problems: {} });
    expect(after).toEqual(entry);
  });

  it('an amount never known is no problem to who does not speak of it', () => {
    const unknown = aDescribedEntry({ costEuros: null });
    const budget = revised('budget', unknown, {});
    expect(evaluate(aContent({ budget }), { entry: unknown })).toMatchObject({
      alreadySo: ['budget'],
      problems: {},
    });
  });

  it('takes nothing from a project that left', () => {
    const left = aDescribedEntry({
      exit: {
        edition: 4,
        ground: 'completed',
        finalCostEuros: null,
        finalEndOn: null,
        successors: [],
      },
    });
    const { problems, parts } = evaluate(aCost('11'), { entry: left });
    expect(problems).toMatchObject({ form: expect.stringMatching(/sorti du panorama/u) });
    expect(parts).toEqual([]);
    expect(evaluate(aCost('11'), { entry: null }).problems).toHaveProperty('form');
  });

  it.each([
    ['edit', { edit: revised('edit', entry, { ministry: 'XX' }) }, 'edit.ministry'],
    [
      'exit',
      { exit: { ...valuesFrom('exit', entry), ground: 'merged', successors: ['GP-0009'] } },
      'exit.successors',
    ],
    [
      'edit',
      {
        edit: revised('edit', entry, { programmes: [{ code: 'PX', label: 'Autre', share: '' }] }),
      },
      'edit.programmes.0.code',
    ],
    ['edit', { edit: revised('edit', entry, { moreUrl: 'javascript:alert(1)' }) }, 'edit.moreUrl'],
  ] as const)('knows what %s refers to', (_, parts, path) => {
    const reasoned = Object.fromEntries(
      Object.entries(parts).map(([part, typed]) => [part, { ...typed, reason: A_REASON }]),
    );
    expect(Object.keys(evaluate(aContent(reasoned)).problems)).toEqual([path]);
  });

  it.each(['30 000 000 000', '10 000 M€', '5 Md€', '20 000 €', '21 Md€'])(
    'an amount a thousand times off is refused: %s after 10 M€',
    (cost) => {
      const { problems } = evaluate(aCost(cost));
      expect(problems['budget.cost']).toMatch(/écrivez par exemple «\u00a030,8\u00a0M€\u00a0»\.$/u);
    },
  );

  it('an unlikely amount is only asked about', () => {
    const { problems } = evaluate(aCost('110 M€'));
    expect(Object.keys(problems)).toEqual(['explanations.budget.costUnit']);
  });
});

describe('explanations', () => {
  const key = explanationKey('budget', 'costHalved');

  it('are asked of each warning, and told apart from errors', () => {
    const { problems, parts } = evaluate(aCost('4 M€'));
    expect(parts[0]?.warnings).toMatchObject([{ code: 'costHalved', field: 'cost' }]);
    expect(Object.keys(problems)).toEqual([`explanations.${key}`]);
    expect(Object.keys(problems).every(isExplanation)).toBe(true);
    expect(errorsOf({ problems })).toEqual({});
  });

  it('are a word, not a blank', () => {
    const told = (text: string) =>
      evaluate({ ...aCost('4 M€'), explanations: { [key]: text } }).problems;
    expect(told('   ')).not.toEqual({});
    expect(told('Le lot 2 est abandonné.')).toEqual({});
  });
});

describe('warnings across parts', () => {
  const framing = aDescribedEntry({ phase: 'framing', costEuros: null });
  const build = { phase: revised('phase', framing, { phase: 'build' }) };

  it('leaving framing without an amount is pointed at, unless the amount comes along', () => {
    const codes = (parts: SubmissionContent['parts']) =>
      evaluate(aContent(parts), { entry: framing }).parts.flatMap((part) =>
        part.warnings.map(({ code }) => code),
      );
    expect(codes(build)).toEqual(['phaseWithoutCost']);
    expect(codes({ ...build, budget: revised('budget', framing, { cost: '9' }) })).toEqual([]);
  });

  it('an end that is past is asked of a project still running, not of one that ends here', () => {
    const schedule = revised('schedule', entry, { plannedEndOn: '2017-06-01' });
    const completed = revised('phase', entry, { phase: 'completed' });
    const of = (parts: SubmissionContent['parts']) =>
      evaluate(aContent(parts)).parts.find(({ part }) => part === 'schedule')?.warnings;
    expect(of({ schedule })).toMatchObject([{ code: 'endPast', field: 'plannedEndOn' }]);
    expect(of({ schedule, phase: completed })).toEqual([]);
  });
});

describe('the proposal of a project', () => {
  it('becomes an entry without an identifier of its own yet', () => {
    const { problems, after, parts } = proposal();
    expect(problems).toEqual({});
    expect(parts.map(({ part }) => part)).toEqual(['create']);
    expect(after).toMatchObject({ project: PROPOSED_PROJECT, name: 'GAMMA', ministry: 'SPM' });
  });

  it('is made for the ministry that sends it', () => {
    expect(proposal({ ministry: 'MJ' }).problems).toHaveProperty(['create.ministry']);
    expect(proposal({ ministry: 'MJ' }, 'MJ').problems).toEqual({});
  });

  it('goes alone, and not about a project that is there', () => {
    const parts = { create: aProposal, phase: revised('phase', entry, { phase: 'trial' }) };
    expect(evaluate(aContent(parts), { project: null, entry: null }).problems).toHaveProperty(
      'create',
    );
    expect(evaluate(aContent({ create: aProposal })).problems).toHaveProperty('create');
  });

  it('says everything that is missing', () => {
    const { problems } = evaluate(aContent({ create: blankCreation() }), {
      project: null,
      entry: null,
    });
    expect(Object.keys(problems)).toEqual(
      expect.arrayContaining(['create.name', 'create.ministry', 'create.reason.code']),
    );
  });

  it('is compared with its initial amount, and with the names of the others', () => {
    expect(proposal({ baselineCost: '12 Md€' }).problems).toHaveProperty(['create.cost']);
    expect(proposal({ name: 'béta' }).parts[0]?.warnings).toMatchObject([{ code: 'nameTaken' }]);
  });
});
