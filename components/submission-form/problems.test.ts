import { describe, expect, it } from 'vitest';
import { anEntry } from '@/components/forms/fixtures';
import { aContent, aView, typed } from './fixtures/form-views';
import { completedForPreview, missingExplanations } from './preview-query';
import { explanationsAsked, localProblems, partOf, placeOf } from './problems';

const { choices } = aView();
const check = (content: ReturnType<typeof aContent>) =>
  localProblems({
    content,
    edition: 5,
    dataMonth: '2018-05',
    project: 'GP-0007',
    entry: anEntry(),
    choices,
    today: '2018-06-01',
  });

describe('localProblems', () => {
  it('finds what blocks, under the path of its field', () => {
    const schedule = typed('schedule', { plannedEndOn: '2014-01-01' });
    const budget = typed('budget', { cost: 'beaucoup', reason: { code: '', text: '' } });
    expect(Object.keys(check(aContent({ schedule, budget })))).toEqual(
      expect.arrayContaining([
        'schedule.plannedEndOn',
        'budget.cost',
        'budget.reason.code',
        'budget.reason.text',
      ]),
    );
  });

  it('asks no reason for a change of words', () => {
    const edit = typed('edit', { name: 'PORTAIL 2', reason: { code: '', text: '' } });
    expect(check(aContent({ edit }))).toEqual({});
  });

  it('leaves warnings to the server', () => {
    expect(check(aContent({ budget: typed('budget', { cost: '3' }) }))).toEqual({});
  });
});

describe('where a message belongs', () => {
  it('follows the order of the form: coût, calendrier, phase, fiche', () => {
    const paths = [
      'budget.cost',
      'budget.reason.text',
      'explanations.budget.costHalved',
      'schedule.plannedEndOn',
      'phase.phase',
      'edit.programmes.0.code',
    ];
    expect(paths.toSorted((a, b) => placeOf(a) - placeOf(b))).toEqual(paths);
    expect(paths.map(partOf)).toEqual(['budget', 'budget', 'budget', 'schedule', 'phase', 'edit']);
  });

  it('has no place for what is about the whole', () => {
    expect([placeOf('form'), placeOf('budget.form'), partOf('form')]).toEqual([-1, -1, null]);
  });
});

describe('explanations', () => {
  const warning = {
    part: 'budget',
    code: 'costHalved',
    field: 'cost',
    message: 'Moitié.',
  } as const;

  it('are asked for each warning of the section, and where the server asked for one', () => {
    const problems = {
      'explanations.budget.costHalved': 'Expliquez.',
      'explanations.budget.costUnit': 'Expliquez.',
      'explanations.phase.phaseBack': 'Expliquez.',
    };
    expect(explanationsAsked('budget', [warning], problems)).toEqual([
      { key: 'budget.costHalved', message: 'Moitié.' },
      { key: 'budget.costUnit', message: null },
    ]);
  });

  it('are missing until a few letters are typed', () => {
    const asked = { 'explanations.budget.costHalved': 'Expliquez.', 'budget.cost': 'Illisible.' };
    expect(missingExplanations(asked, { 'budget.costHalved': 'Un lot.' })).toEqual({
      'budget.cost': 'Illisible.',
    });
    expect(missingExplanations(asked, { 'budget.costHalved': ' x ' })).toEqual(asked);
  });

  it('and reasons change nothing to what the preview is asked', () => {
    const one = aContent({ budget: typed('budget', { cost: '34' }) });
    const two = aContent(
      { budget: typed('budget', { cost: '34', reason: { code: '', text: '' } }) },
      { 'budget.costHalved': 'Un lot.' },
    );
    expect(completedForPreview(one)).toEqual(completedForPreview(two));
  });
});
