import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import { CURRENT_RULES } from '../history/rules';
import { newlyBlocking } from './newly-blocking';

const last = Math.max(...smallHistory.revisions.map(({ seq }) => seq));

/** Edition 3 published as it stands, then corrected. */
function corrected(changes: readonly Change[]): History {
  return {
    ...smallHistory,
    publications: [
      { edition: 3, version: 1, position: last, publishedOn: '2017-06-30', rules: CURRENT_RULES },
    ],
    revisions: [
      ...smallHistory.revisions,
      {
        seq: last + 1,
        project: 'alpha',
        edition: 3,
        origin: 'erratum',
        reason: { code: 'correction', text: 'Une erreur de saisie' },
        actor: { id: 'o', name: 'O' },
        at: '2017-07-02T08:00:00.000Z',
        changes,
      },
    ],
  };
}

function codes(history: History): string[] {
  const input = { history, edition: 3, declared: [], submissions: [], today: '2017-07-02' };
  return newlyBlocking(input).map(({ code, project }) => `${code} ${project}`);
}

describe('what an erratum makes worse', () => {
  it('is what blocks only since the corrections', () => {
    expect(codes(corrected([{ kind: 'budget', costEuros: null }]))).toEqual(['missingCost alpha']);
  });

  it('is nothing where a correction mends, or where nothing was published here', () => {
    expect(codes(corrected([{ kind: 'budget', costEuros: 13_000_000 }]))).toEqual([]);
    expect(codes(smallHistory)).toEqual([]);
  });
});
