import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCost, sent, someEvents, WAYS_TO } from '../fixtures/submissions';
import { lastSent, proposersOf, type SubmissionEventDetail, statusOf } from './events';
import { SUBMISSION_STATUSES } from './status';

const detailArb: fc.Arbitrary<SubmissionEventDetail> = fc.constantFrom<SubmissionEventDetail[]>(
  { kind: 'sent', content: aCost('12'), baseVersion: 1 },
  { kind: 'withdrawn' },
  { kind: 'returned', comment: 'Précisez.' },
  { kind: 'refused', comment: 'Non.' },
  { kind: 'accepted', project: 'GP-0001', revisions: [2], declined: [], comment: '' },
  { kind: 'discarded' },
  { kind: 'commented', comment: 'Bonjour.', side: 'ministry' },
);

describe('statusOf', () => {
  it.each(SUBMISSION_STATUSES)('gets to « %s »', (status) => {
    expect(statusOf(someEvents(WAYS_TO[status]))).toBe(status);
  });

  it('goes back to a draft once withdrawn', () => {
    expect(statusOf(someEvents([sent(), { kind: 'withdrawn' }]))).toBe('draft');
  });

  it('is the same without what was said', () => {
    fc.assert(
      fc.property(fc.array(detailArb, { maxLength: 12 }), (details) => {
        const silent = details.filter(({ kind }) => kind !== 'commented');
        expect(statusOf(someEvents(details))).toBe(statusOf(someEvents(silent)));
      }),
    );
  });
});

describe('what was sent', () => {
  const first = sent(aCost('12'));
  const second = { ...sent(aCost('13')), by: { id: 'colleague', name: 'Alex Blanc' } };

  it('is the last sending, whatever came after it', () => {
    const events = someEvents([first, { kind: 'returned', comment: 'Voir.' }, second]);
    expect(lastSent(events)).toMatchObject({ seq: 3, content: aCost('13') });
    expect(lastSent(someEvents([{ kind: 'discarded' }]))).toBeNull();
  });

  it('has for proposers all those who sent it', () => {
    expect(proposersOf(someEvents([first, { kind: 'withdrawn' }, second]))).toEqual(
      new Set(['liaison', 'colleague']),
    );
  });
});
