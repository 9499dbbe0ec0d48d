import { describe, expect, it } from 'vitest';
import { aHistory, CREATION } from '../fixtures/one-project';
import { ACCEPTED, aSubmission, RETURNED, sent } from '../fixtures/submissions';
import type { History } from '../history/portfolio';
import type { EditionState } from '../vocabulary/editions';
import { anInput, found, inFifth } from './fixtures/inputs';
import { mendPath } from './mend';

const UNTOUCHED = aHistory([[4, CREATION]]);

function collected(history: History, state: EditionState = 'review'): History {
  const editions = history.editions.map((edition) =>
    edition.number === 5 ? { ...edition, state, collectionDeadline: '2018-05-20' } : edition,
  );
  return { ...history, editions };
}

describe('an entry nobody touched', () => {
  it('is told, until it is confirmed or revised', () => {
    const [finding] = found('unconfirmed', anInput(UNTOUCHED));
    expect(finding?.message).toContain('depuis la 4e édition');
    expect(finding && mendPath(finding.mend, 5)).toBe('/projets/GP-0001?edition=5');
    expect(found('unconfirmed', anInput(inFifth([{ kind: 'confirmation' }])))).toEqual([]);
    expect(found('unconfirmed', anInput(inFifth([{ kind: 'phase', phase: 'trial' }])))).toEqual([]);
  });

  it('is nothing to an edition that is published already', () => {
    expect(found('unconfirmed', anInput(collected(UNTOUCHED, 'published')))).toEqual([]);
  });
});

describe('a ministry', () => {
  it('is told when it left projects unanswered, once a collection was opened', () => {
    const [finding, ...others] = found('ministryUnanswered', anInput(collected(UNTOUCHED)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ project: null, ministry: 'SPM' });
    expect(finding?.message).toContain(
      'Services du Premier ministre\u202f: pas de réponse pour son projet (Alpha).',
    );
    expect(finding && mendPath(finding.mend, 5)).toBe('/collecte?edition=5');
    expect(found('ministryUnanswered', anInput(UNTOUCHED))).toEqual([]);
  });

  it('has answered by a confirmation, a submission, or an officer who revised for it', () => {
    const revised = inFifth([{ kind: 'phase', phase: 'trial' }]);
    expect(found('ministryUnanswered', anInput(collected(revised)))).toEqual([]);
    const submissions = [aSubmission([sent(), ACCEPTED])];
    expect(found('ministryUnanswered', anInput(collected(UNTOUCHED), { submissions }))).toEqual([]);
  });
});

describe('a submission that waits', () => {
  it('for a decision blocks, and leads to it', () => {
    const submissions = [aSubmission([sent()])];
    const [finding] = found('undecidedSubmission', anInput(UNTOUCHED, { submissions }));
    expect(finding).toMatchObject({ severity: 'blocking', project: 'GP-0001', name: 'Alpha' });
    expect(finding && mendPath(finding.mend, 5)).toBe('/transmissions/T-000000000001');
  });

  it('for its ministry may be set aside', () => {
    const submissions = [aSubmission([sent(), RETURNED])];
    const [finding] = found('unfinishedSubmission', anInput(UNTOUCHED, { submissions }));
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toContain('«\u00a0À corriger\u00a0»');
  });

  it('is nothing once it is settled', () => {
    const submissions = [aSubmission([sent(), ACCEPTED])];
    expect(found('undecidedSubmission', anInput(UNTOUCHED, { submissions }))).toEqual([]);
    expect(found('unfinishedSubmission', anInput(UNTOUCHED, { submissions }))).toEqual([]);
  });
});
