import { describe, expect, it } from 'vitest';
import type { SubmissionEventDetail } from '../submissions/events';
import type { CollectionFacts } from './facts';
import { aConfirmation, aSubmission, DETAILS } from './fixtures/submissions';
import type { Progress } from './progress';
import { progressOf } from './standing';

const NOTHING: CollectionFacts = { submissions: [], drafts: [], revisions: [] };
const standing = (facts: Partial<CollectionFacts>) =>
  progressOf('GP-0001', 'SPM', { ...NOTHING, ...facts });

describe('progress of a project', () => {
  it('is to do while nothing happened', () => {
    expect(standing({})).toEqual({
      progress: 'todo',
      confirmed: false,
      submission: null,
      lastAct: null,
      settled: null,
    });
  });

  it.each<[SubmissionEventDetail['kind'][], Progress]>([
    [[], 'draft'],
    [['sent'], 'sent'],
    [['sent', 'commented'], 'sent'],
    [['sent', 'withdrawn'], 'draft'],
    [['sent', 'returned'], 'returned'],
    [['sent', 'returned', 'sent'], 'sent'],
    [['sent', 'accepted'], 'decided'],
    [['sent', 'refused'], 'decided'],
    [['discarded'], 'todo'],
    [['sent', 'returned', 'discarded'], 'todo'],
  ])('after %j is %s', (kinds, progress) => {
    expect(standing({ submissions: [aSubmission(kinds)] })).toMatchObject({
      progress,
      confirmed: false,
    });
  });

  it('is decided by a confirmation, and says so', () => {
    expect(standing({ revisions: [aConfirmation(7)] })).toMatchObject({
      progress: 'decided',
      confirmed: true,
      settled: { seq: 7, by: 'Sacha Bernard' },
      lastAct: { what: 'Confirmé sans changement' },
    });
  });

  it('goes back to the submission begun after a confirmation', () => {
    const facts = { revisions: [aConfirmation(7)], submissions: [aSubmission([])] };
    expect(standing(facts)).toMatchObject({ progress: 'draft', confirmed: false });
  });

  it('tells the last of a confirmation and an acceptance by their place in the history', () => {
    const accepted = aSubmission(['sent', 'accepted']);
    expect(standing({ revisions: [aConfirmation(8)], submissions: [accepted] })).toMatchObject({
      confirmed: false,
      settled: { seq: 9 },
    });
    expect(standing({ revisions: [aConfirmation(10)], submissions: [accepted] })).toMatchObject({
      confirmed: true,
      settled: { seq: 10 },
    });
  });

  it('stays confirmed through an abandoned or refused submission', () => {
    for (const kinds of [['discarded'], ['sent', 'refused']] as const) {
      const facts = { revisions: [aConfirmation(7)], submissions: [aSubmission(kinds)] };
      expect(standing(facts)).toMatchObject({ progress: 'decided', confirmed: true });
    }
  });

  it('forgets a confirmation given before the project changed hands', () => {
    const handed = aConfirmation(8, {
      origin: 'officer',
      changes: [{ kind: 'text', set: { ministry: 'SPM' } }],
    });
    expect(standing({ revisions: [handed, aConfirmation(7)] })).toMatchObject({ progress: 'todo' });
    expect(standing({ revisions: [handed, aConfirmation(9)] })).toMatchObject({ confirmed: true });
  });

  it('is not moved by another ministry’s submission, nor by another project', () => {
    const others = [
      aSubmission(['sent'], { ministry: 'MJ' }),
      aSubmission(['sent'], { project: 'GP-0002' }),
      aSubmission(['sent'], { project: null }),
    ];
    expect(standing({ submissions: others }).progress).toBe('todo');
  });

  it('of a new project is what its acceptance made of it', () => {
    const facts = { submissions: [aSubmission(['sent', 'accepted'], { project: null })] };
    expect(standing(facts).progress).toBe('decided');
  });

  it('says which part was declined', () => {
    const inPart = { ...DETAILS.accepted, declined: ['budget' as const] } as SubmissionEventDetail;
    const found = standing({ submissions: [aSubmission(['sent', inPart])] });
    expect(found.submission).toMatchObject({ status: 'accepted', inPart: true });
    expect(found.lastAct?.what).toBe('Acceptée en partie');
  });

  it('is dated by the last thing done, a draft saved as well', () => {
    const draft = { submission: 'T-000000000001', at: '2018-05-03', by: 'Léa Petit', name: '' };
    const found = standing({ submissions: [aSubmission(['sent', 'returned'])], drafts: [draft] });
    expect(found.lastAct).toEqual({
      at: '2018-05-03',
      by: 'Léa Petit',
      what: 'Brouillon enregistré',
    });
  });
});
