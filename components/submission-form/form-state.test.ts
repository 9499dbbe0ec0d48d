import { describe, expect, it } from 'vitest';
import { anEntry } from '@/components/forms/fixtures';
import { typed } from './fixtures/form-views';
import { openState, reduceSubmission, type SubmissionEvent } from './form-state';
import { sectionsOf } from './sections';

const entry = anEntry();
const start = openState(entry, sectionsOf(entry), {});
const stateAfter = (...events: readonly SubmissionEvent[]) =>
  events.reduce(reduceSubmission, start);
const typeCost = (value: string): SubmissionEvent => ({
  type: 'typed',
  part: 'budget',
  field: 'cost',
  value,
});
const refusal: SubmissionEvent = {
  type: 'answered',
  answer: {
    status: 'invalid',
    fields: {
      'budget.cost': 'Illisible.',
      'budget.reason.text': 'Expliquez.',
      'phase.phase': 'Choisissez.',
      'explanations.budget.costHalved': 'Expliquez en une phrase.',
    },
  },
};

describe('reduceSubmission', () => {
  it('holds what is typed, and puts a section back with its words', () => {
    const state = stateAfter(
      typeCost('12'),
      { type: 'explained', key: 'budget.costHalved', text: 'Un lot est retiré.' },
      { type: 'explained', key: 'phase.phaseBack', text: 'Reprise.' },
    );
    expect(state.sections.budget?.cost).toBe('12');
    const back = reduceSubmission(state, { type: 'restored', part: 'budget' });
    expect(back.sections.budget).toEqual(start.sections.budget);
    expect(back.explanations).toEqual({ 'phase.phaseBack': 'Reprise.' });
  });

  it('closes the exit when it is given up', () => {
    const exit = {
      ...typed('phase', {}),
      ground: '',
      finalCost: '',
      finalEndOn: '',
      successors: [],
    };
    const open = stateAfter({ type: 'opened', part: 'exit', values: exit });
    expect(open.sections.exit).toBeDefined();
    expect(
      reduceSubmission(open, { type: 'restored', part: 'exit' }).sections.exit,
    ).toBeUndefined();
  });

  it('shows a message once the field is left, and takes it back while it is typed again', () => {
    const left = stateAfter(typeCost('x'), { type: 'left', path: 'budget.cost', incomplete: {} });
    expect(left.left).toEqual(['budget.cost']);
    expect(reduceSubmission(left, typeCost('xy')).left).toEqual([]);
  });

  it('shows all that a sending was refused for, and forgets a section’s as it is mended', () => {
    const refused = stateAfter({ type: 'sending' }, refusal);
    expect(refused.left).toContain('phase.phase');
    const mended = reduceSubmission(refused, typeCost('12'));
    expect(mended.refused).toEqual({ 'phase.phase': 'Choisissez.' });
    expect(mended.left).toContain('budget.reason.text');
  });

  it('counts the attempts, so that the focus moves again', () => {
    const again = stateAfter({ type: 'sending' }, refusal, refusal);
    expect(again.sending).toMatchObject({ at: 'invalid', attempt: 2 });
  });

  it('takes nothing more while it is sent and once it is', () => {
    const sending = stateAfter({ type: 'sending' }, typeCost('12'));
    expect(sending.sections.budget?.cost).toBe('30,8\u00a0M€');
    const sent = reduceSubmission(sending, {
      type: 'answered',
      answer: {
        status: 'ok',
        value: { submission: 'T-000000000001', status: 'sent', event: 1 },
      },
    });
    expect(sent.sending).toEqual({ at: 'sent', submission: 'T-000000000001' });
    expect(reduceSubmission(sent, { type: 'sending' })).toBe(sent);
  });

  it('loses nothing of what was typed, whatever is answered', () => {
    for (const answer of [
      { status: 'refused', reason: 'Non.' },
      { status: 'unexpected', reference: 'ab12' },
      { status: 'unreachable' },
    ] as const) {
      const state = stateAfter(typeCost('12'), { type: 'sending' }, { type: 'answered', answer });
      expect(state.sending.at).toBe(answer.status);
      expect(state.sections.budget?.cost).toBe('12');
    }
  });

  it('no longer says that there is nothing to send once there is', () => {
    expect(stateAfter({ type: 'nothing' }).sending.at).toBe('nothing');
    expect(stateAfter({ type: 'nothing' }, typeCost('30 800 000')).sending.at).toBe('nothing');
    expect(stateAfter({ type: 'nothing' }, typeCost('12')).sending.at).toBe('editing');
  });

  it('forgets an incomplete date as it is typed again', () => {
    const path = 'schedule.plannedEndOn';
    const left = stateAfter({ type: 'left', path, incomplete: { [path]: 'Incomplète.' } });
    const value = '2020-12-31';
    const typing: SubmissionEvent = {
      type: 'typed',
      part: 'schedule',
      field: 'plannedEndOn',
      value,
    };
    expect(reduceSubmission(left, typing).incomplete).toEqual({});
  });
});
