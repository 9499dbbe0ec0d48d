import { describe, expect, it } from 'vitest';
import { valuesFrom } from '@/lib/typed/from-entry';
import { aConflict, anEntry } from './fixtures';
import { type FormEvent, type FormState, problemOf, reduceForm } from './form-state';

const base = valuesFrom('budget', anEntry());
const values = { ...base, cost: '33' };
const start: FormState<'budget'> = { values, base, version: 12, status: 'editing' };

function stateAfter(...events: FormEvent<'budget'>[]): FormState<'budget'> {
  return events.reduce<FormState<'budget'>>(reduceForm, start);
}

const refusedFields = { cost: 'Montant illisible.', 'reason.text': 'Expliquez.' };

describe('reduceForm', () => {
  it('loses nothing of what was typed, whatever is answered', () => {
    const conflict = aConflict(anEntry({ version: 15 }), []);
    for (const answer of [
      { status: 'invalid', fields: refusedFields },
      { status: 'refused', reason: 'Non.' },
      { status: 'unexpected', reference: 'ab12' },
      { status: 'unreachable' },
      conflict,
    ] as const) {
      const state = stateAfter({ type: 'saving' }, { type: 'answered', answer });
      expect(state).toMatchObject({ status: answer.status, values, base, version: 12 });
    }
  });

  it('takes what is typed, whatever came before', () => {
    const typed = { type: 'typed', values: { ...values, cost: '34' }, field: 'cost' } as const;
    for (const before of [
      [],
      [{ type: 'invalid', fields: refusedFields }],
      [{ type: 'answered', answer: { status: 'refused', reason: 'Non.' } }],
    ] as const) {
      expect(stateAfter(...before, typed).values.cost).toBe('34');
    }
  });

  it('takes a message away when its field is changed, and keeps the summary', () => {
    const state = stateAfter(
      { type: 'invalid', fields: refusedFields },
      { type: 'typed', values, field: 'reason' },
    );
    expect(problemOf(state, 'cost')).toBe('Montant illisible.');
    expect(problemOf(state, 'reason.text')).toBeUndefined();
    expect(state).toMatchObject({ status: 'invalid', fields: refusedFields });
  });

  it('counts the refusals, so that the focus moves again', () => {
    const twice = stateAfter(
      { type: 'invalid', fields: refusedFields },
      { type: 'invalid', fields: refusedFields },
    );
    expect(twice).toMatchObject({ status: 'invalid', attempt: 2 });
  });

  it('remembers the choices of a conflict, then stands on the version of the other', () => {
    const conflict = aConflict(anEntry({ version: 15 }), []);
    const chosen = stateAfter(
      { type: 'answered', answer: conflict },
      { type: 'undecided', missing: ['cost'] },
      { type: 'chosen', field: 'cost', side: 'theirs' },
    );
    expect(chosen).toMatchObject({ choices: { cost: 'theirs' }, missing: [] });
    const merged = reduceForm(chosen, { type: 'merged', values: base, base, version: 15 });
    expect(merged).toEqual({ status: 'editing', values: base, base, version: 15 });
  });

  it('ignores a choice outside of a conflict', () => {
    expect(stateAfter({ type: 'chosen', field: 'cost', side: 'yours' })).toEqual(start);
  });
});
