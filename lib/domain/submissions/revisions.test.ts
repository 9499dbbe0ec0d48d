import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import {
  A_REASON,
  aContent,
  aDescribedEntry,
  contentArb,
  entryArb,
  REFERENCES,
  revised,
} from '../fixtures/submissions';
import type { EntryState } from '../history/entry';
import { foldEntry } from '../history/fold';
import { evaluateContent } from './evaluate';
import { revisionsOf } from './revisions';

const entry = aDescribedEntry();

function evaluate(content: SubmissionContent, on: EntryState | null = entry) {
  return evaluateContent({
    content,
    edition: 5,
    project: 'GP-0001',
    entry: on,
    references: REFERENCES,
    today: '2017-11-01',
  });
}

describe('revisionsOf', () => {
  const recorded = {
    project: 'GP-0001',
    edition: 5,
    actor: { id: 'officer', name: 'Camille Martin' },
    at: '2018-05-03T09:00:00.000Z',
    proposal: { submission: 'T-000000000001', by: { id: 'liaison', name: 'Sacha Bernard' } },
  };

  it('keeps both names, one revision for each part', () => {
    const content = aContent({
      phase: revised('phase', entry, { phase: 'trial' }),
      budget: revised('budget', entry, { cost: '11' }),
    });
    expect(revisionsOf(evaluate(content), recorded)).toEqual([
      {
        ...recorded,
        origin: 'submission',
        reason: A_REASON,
        changes: [{ kind: 'phase', phase: 'trial' }],
      },
      {
        ...recorded,
        origin: 'submission',
        reason: A_REASON,
        changes: [{ kind: 'budget', costEuros: 11_000_000 }],
      },
    ]);
  });

  it('once folded, lead where the evaluation said', () => {
    const cases = entryArb.chain((before) =>
      contentArb(before).map((content) => ({ before, content })),
    );
    fc.assert(
      fc.property(cases, ({ before, content }) => {
        const first = asRevision(before);
        const start = foldEntry([first]);
        const evaluation = evaluate(content, start);
        const next = revisionsOf(evaluation, recorded).map((revision, index) => ({
          ...revision,
          seq: first.seq + index + 1,
        }));
        expect(withoutPast(foldEntry([first, ...next]))).toEqual(withoutPast(evaluation.after));
      }),
    );
  });
});

/** The names borne in earlier editions are the fold’s business: an evaluation knows of none. */
function withoutPast(state: EntryState | null) {
  return state && { ...state, previousNames: [] };
}

/** One act that gives an entry its facts. */
function asRevision(state: EntryState) {
  const { name, description, ministry, interministerial, functionalZone, programmes } = state;
  const { startOn, plannedEndOn, withheld } = state;
  return {
    seq: 7,
    project: 'GP-0001',
    edition: 4,
    origin: 'officer' as const,
    reason: { code: null, text: '' },
    actor: { id: 'officer', name: 'Camille Martin' },
    at: '2018-01-01T09:00:00.000Z',
    changes: [
      { kind: 'entry' as const },
      {
        kind: 'text' as const,
        set: { name, description, ministry, interministerial, functionalZone, programmes },
      },
      { kind: 'phase' as const, phase: state.phase },
      { kind: 'budget' as const, costEuros: state.costEuros },
      {
        kind: 'schedule' as const,
        startOn,
        plannedEndOn,
        statedDurationDays: null,
        roundingOnly: false,
      },
      { kind: 'withholding' as const, withheld },
    ],
  };
}
