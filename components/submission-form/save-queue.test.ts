import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import { aContent, aDraft, aQueue, typed } from './fixtures/form-views';
import {
  isUnsaved,
  type QueueAnswer,
  type QueueEvent,
  reduceQueue,
  type SaveQueue,
} from './save-queue';

const AT = '2026-11-24T13:40:00.000Z';
const cost = (text: string) => aContent({ budget: typed('budget', { cost: text }) });

function queueAfter(queue: SaveQueue, ...events: readonly QueueEvent[]): SaveQueue {
  return events.reduce(reduceQueue, queue);
}

const type = (content: SubmissionContent): QueueEvent => ({ type: 'typed', content });
const DUE: QueueEvent = { type: 'due' };
const answer = (value: QueueAnswer): QueueEvent => ({ type: 'answered', answer: value, at: AT });
const ok = (draft: number): QueueEvent =>
  answer({
    status: 'ok',
    value: { submission: 'T-000000000001', status: 'draft', draft, baseVersion: 12 },
  });
const conflict = answer({
  status: 'conflict',
  version: 4,
  by: 'Alex Petit',
  at: AT,
  differences: [],
  submission: 'T-000000000001',
  current: aDraft({ content: cost('50'), version: 4 }),
});

describe('the queue of saves', () => {
  it('waits after a keystroke, saves, and rests', () => {
    const waiting = queueAfter(aQueue(), type(cost('31')));
    expect(waiting.saving).toEqual({ at: 'waiting' });
    const saved = queueAfter(waiting, DUE, ok(4));
    expect(saved).toMatchObject({ saving: { at: 'rest' }, kept: { draft: 4, at: AT } });
    expect(isUnsaved(saved)).toBe(false);
  });

  it('never has two saves under way: what is typed meanwhile waits, and the last one wins', () => {
    const saving = queueAfter(
      aQueue(),
      type(cost('31')),
      DUE,
      type(cost('32')),
      DUE,
      type(cost('33')),
    );
    expect(saving.saving).toMatchObject({ at: 'saving', content: cost('31') });
    const then = queueAfter(saving, ok(4));
    expect(then).toMatchObject({ saving: { at: 'waiting' }, wanted: cost('33') });
    expect(queueAfter(then, DUE).saving).toMatchObject({ at: 'saving', content: cost('33') });
  });

  it('does not begin anything for what comes back to nothing', () => {
    const begun = queueAfter(aQueue({}, { submission: null, draft: 0 }), type(cost('31')));
    expect(queueAfter(begun, type(aContent({}))).saving).toEqual({ at: 'rest' });
  });

  it.each([
    [{ status: 'unreachable' }, true],
    [{ status: 'unexpected', reference: 'ab12' }, true],
    [{ status: 'refused', reason: 'Votre session a pris fin.' }, false],
    [{ status: 'invalid', fields: { ministry: 'Choisissez.' } }, false],
  ] as const)('keeps what is typed when the answer is %o', (refusal, isPassing) => {
    const failed = queueAfter(aQueue(), type(cost('31')), DUE, answer(refusal));
    expect(failed).toMatchObject({ saving: { at: 'failed', isPassing }, wanted: cost('31') });
    expect(queueAfter(failed, DUE).saving.at).toBe('saving');
    expect(queueAfter(failed, type(cost('32'))).saving.at).toBe('waiting');
  });

  it('sends nothing more until two versions are one again, then saves over the other’s', () => {
    const torn = queueAfter(aQueue(), type(cost('31')), DUE, conflict);
    expect(torn.saving).toMatchObject({ at: 'conflict', by: 'Alex Petit' });
    expect(queueAfter(torn, type(cost('33')), DUE).saving.at).toBe('conflict');
    const settled = queueAfter(torn, { type: 'settled', content: cost('31') });
    expect(settled).toMatchObject({ saving: { at: 'waiting' }, kept: { draft: 4 } });
    expect(queueAfter(torn, { type: 'settled', content: cost('50') }).saving.at).toBe('rest');
  });

  it('saves again what is now typed over another version of the entry', () => {
    expect(isUnsaved(aQueue({ baseVersion: 15 }))).toBe(true);
  });

  it('whatever happens, holds the last thing typed', () => {
    const events = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((euros) => type(cost(String(euros)))),
      fc.constantFrom<QueueEvent>(DUE, ok(4), conflict, answer({ status: 'unreachable' })),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (history) => {
        const last = history.findLast((event) => event.type === 'typed');
        const end = queueAfter(aQueue(), ...history);
        expect(end.wanted).toEqual(last?.content ?? aContent({}));
        if (end.saving.at === 'rest') expect(isUnsaved(end)).toBe(false);
      }),
    );
  });
});
