import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import type { History, PublicationMark } from './portfolio';
import { portfolioAt } from './portfolio-at';
import { isFrozen, publicationAt, readingLimit, rulesOf } from './published';
import { CURRENT_RULES } from './rules';

const mark = (edition: number, version: number, position: number): PublicationMark => ({
  edition,
  version,
  position,
  publishedOn: '2018-06-30',
  rules: CURRENT_RULES,
});

const last = Math.max(...smallHistory.revisions.map(({ seq }) => seq));
const shown = smallHistory.editions.at(-1)?.number ?? 0;
const [corrected] = portfolioAt(smallHistory, shown).entries;
if (!corrected) throw new Error('the fixture has a project');

/** A correction of the last edition, made after whatever `publications` froze. */
function withErratum(publications: readonly PublicationMark[]): History {
  return {
    ...smallHistory,
    publications,
    revisions: [
      ...smallHistory.revisions,
      {
        seq: last + 1,
        project: corrected?.project ?? '',
        edition: shown,
        origin: 'erratum',
        reason: { code: 'correction', text: 'Montant saisi en milliers' },
        actor: { id: 'o', name: 'O' },
        at: '2018-07-02T08:00:00.000Z',
        changes: [{ kind: 'budget', costEuros: 123_456 }],
      },
    ],
  };
}

function costIn(history: History, reading = {}): number | null | undefined {
  return portfolioAt(history, shown, reading).entries.find(
    ({ project }) => project === corrected?.project,
  )?.costEuros;
}

describe('an edition published here', () => {
  const staged = withErratum([mark(shown, 1, last)]);

  it('is read at its publication, whatever was written since', () => {
    expect(costIn(staged)).toBe(corrected.costEuros);
    expect(portfolioAt(staged, shown).publication).toEqual(mark(shown, 1, last));
  });

  it('shows the corrections that wait to who prepares them', () => {
    expect(costIn(staged, { staged: true })).toBe(123_456);
    expect(portfolioAt(staged, shown, { staged: true }).publication).toBeNull();
  });

  it('is read at its latest publication, and at each earlier one by its position', () => {
    const history = withErratum([mark(shown, 1, last), mark(shown, 2, last + 1)]);
    expect(costIn(history)).toBe(123_456);
    expect(costIn(history, { position: last })).toBe(corrected.costEuros);
    expect(publicationAt(history, shown, last)?.version).toBe(1);
    expect(publicationAt(history, shown)?.version).toBe(2);
  });

  it('is frozen; one that was only imported is not', () => {
    expect(isFrozen(staged, shown)).toBe(true);
    expect(isFrozen(smallHistory, shown)).toBe(false);
  });
});

describe('an edition that was not published here', () => {
  it('is read as it stands, or as it stood at a position', () => {
    expect(readingLimit(smallHistory, shown)).toBe(Number.POSITIVE_INFINITY);
    expect(readingLimit(smallHistory, shown, { position: 3 })).toBe(3);
    expect(costIn(withErratum([]))).toBe(123_456);
  });
});

describe('the rules an edition is read by', () => {
  const old = { ...mark(shown, 1, last), rules: 1 as const };

  it('are those of its publication, today’s where there is none', () => {
    expect(portfolioAt(withErratum([old]), shown).rules).toBe(1);
    expect(portfolioAt(withErratum([old]), shown - 1).rules).toBe(CURRENT_RULES);
    expect(portfolioAt(withErratum([]), shown).rules).toBe(CURRENT_RULES);
  });

  it('are kept by its erratum, being prepared or published', () => {
    expect(portfolioAt(withErratum([old]), shown, { staged: true }).rules).toBe(1);
    expect(rulesOf(withErratum([old, { ...old, version: 2 }]), shown)).toBe(1);
  });

  it('may be others where they are asked for', () => {
    expect(portfolioAt(withErratum([old]), shown, { rules: 2 }).rules).toBe(2);
  });
});
