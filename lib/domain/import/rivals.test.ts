import { describe, expect, it } from 'vitest';
import { aRow } from '../identity/fixtures/rows';
import { entriesIn, importAll, importEdition } from './fixtures/imports';

const TAKEN = { acceptLikely: true };
const whole = aRow('MOBILITE (NEOGEND/NEOPOL)', { costEuros: 60_000_000 });
const parts = [
  aRow('NEOGEND', { costEuros: 36_000_000, line: 2 }),
  aRow('NEOPOL', { costEuros: 24_000_000, line: 3 }),
];

describe('a project split between two editions', () => {
  const before = importAll([[1, [whole]]]);
  const { plan, history } = importEdition(before, 2, parts, TAKEN);

  it('is left to decide: both parts are new, and the warning names the other part', () => {
    expect(plan.report).toMatchObject({
      created: 2,
      matched: [],
      likely: [{ name: 'NEOGEND', project: 'GP-0001', accepted: false }],
      exits: [{ project: 'GP-0001' }],
    });
    const [warning] = plan.report.warnings;
    expect(warning?.message).toContain(
      'Un autre candidat est presque aussi vraisemblable\u202f: «\u00a0NEOPOL\u00a0» (ligne 3).',
    );
    expect(warning?.message).not.toContain('--accept-likely');
  });

  it('changes nothing when imported again', () => {
    expect(importEdition(history, 2, parts, TAKEN).plan.revisions).toEqual([]);
  });

  it('goes where a decision says, the other part staying new', () => {
    const decisions = [{ name: 'NEOPOL', edition: 2, ministry: null, project: 'GP-0001' }];
    const decided = importEdition(before, 2, parts, { ...TAKEN, decisions });
    expect(decided.plan.report).toMatchObject({ created: 1, exits: [], warnings: [] });
    expect(entriesIn(decided.history, 2).NEOPOL?.project).toBe('GP-0001');
  });

  it('is left to decide in the other order too', () => {
    const late = importEdition(importAll([[2, parts]], TAKEN), 1, [whole], TAKEN);
    expect(late.plan.report).toMatchObject({ created: 1, likely: [{ accepted: false }] });
  });
});

describe('projects merged between two editions', () => {
  it('are both left to leave, the merged row being new until decided', () => {
    const before = importAll([
      [1, [aRow('SOURCE SOLDE'), aRow('SOURCE WEB', { costEuros: 30_000_000, line: 3 })]],
    ]);
    const merged = importEdition(before, 2, [aRow('SOURCE', { costEuros: 64_200_000 })], TAKEN);
    expect(merged.plan.report).toMatchObject({
      created: 1,
      matched: [],
      likely: [{ name: 'SOURCE', accepted: false }],
    });
    expect(merged.plan.report.exits).toHaveLength(2);
  });
});
