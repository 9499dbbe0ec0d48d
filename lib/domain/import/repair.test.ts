import { describe, expect, it } from 'vitest';
import type { Decision } from '../identity/decisions';
import { aRow } from '../identity/fixtures/rows';
import { contentOf, entriesIn, importAll, importEdition, saidIn } from './fixtures/imports';

const LONG = 'Modernisation de l’INPT (projets FH et IP)';
const before = [aRow(LONG), aRow('ASTREA', { costEuros: 20_000_000 })];
const after = [
  aRow('INPT', { costEuros: 36_000_000 }),
  aRow('ASTREA', { costEuros: 20_000_000, line: 3 }),
];
const first = importAll([[1, before]]);
const hasty = importEdition(first, 2, after);
const decided = (project: string | null): Decision[] => [
  { name: 'INPT', edition: 2, ministry: null, project },
];

describe('a likely match that nobody confirmed', () => {
  it('is a new project, with its evidence and how to decide', () => {
    expect(hasty.plan.report).toMatchObject({
      created: 1,
      likely: [{ name: 'INPT', line: 2, project: 'GP-0001', projectName: LONG, accepted: false }],
      entrants: [{ project: 'GP-0003', name: 'INPT' }],
      exits: [{ project: 'GP-0001', name: LONG }],
    });
    expect(hasty.plan.report.likely[0]?.evidence.length).toBeGreaterThan(3);
    expect(hasty.plan.report.warnings[0]?.message).toContain('--accept-likely');
  });

  it('changes nothing when imported again, and is proposed again', () => {
    const again = importEdition(hasty.history, 2, after).plan;
    expect(again.revisions).toEqual([]);
    expect(again.report.likely).toHaveLength(1);
  });

  it.each([
    ['--accept-likely', { acceptLikely: true }],
    ['a decision', { decisions: decided('GP-0001') }],
    ['a decision by name', { decisions: decided(LONG) }],
  ])('is repaired by %s, as if it had been confirmed at once', (_, options) => {
    const repaired = importEdition(hasty.history, 2, after, options);
    const atOnce = importEdition(first, 2, after, options);
    expect(contentOf(repaired.history, 2)).toEqual(contentOf(atOnce.history, 2));
    expect(repaired.plan.report).toMatchObject({ created: 0, entrants: [], exits: [] });
    expect(entriesIn(repaired.history, 2).INPT).toMatchObject({
      project: 'GP-0001',
      enteredIn: 1,
      previousNames: [{ name: LONG, renamedIn: 2 }],
    });
    const double = repaired.plan.revisions.find(({ project }) => project === 'GP-0003');
    expect(double?.changes).toEqual([
      expect.objectContaining({ kind: 'exit', ground: 'duplicate', successors: ['GP-0001'] }),
    ]);
    expect(importEdition(repaired.history, 2, after, options).plan.revisions).toEqual([]);
    expect(importEdition(repaired.history, 2, after).plan.revisions).toEqual([]);
  });

  it('is followed by the next edition under the right project', () => {
    const repaired = importEdition(hasty.history, 2, after, { acceptLikely: true });
    const next = importEdition(repaired.history, 3, after);
    expect(next.plan.report).toMatchObject({ created: 0, entrants: [], exits: [] });
  });
});

describe('a match that was wrong', () => {
  it('is undone by deciding that the project is new', () => {
    const merged = importEdition(first, 2, after, { acceptLikely: true });
    const parted = importEdition(merged.history, 2, after, { decisions: decided(null) });
    expect(parted.plan.report).toMatchObject({
      created: 1,
      entrants: [{ project: 'GP-0003' }],
      exits: [{ project: 'GP-0001', name: LONG }],
    });
    expect(entriesIn(parted.history, 2).INPT?.project).toBe('GP-0003');
    const settled = { decisions: decided(null) };
    expect(importEdition(parted.history, 2, after, settled).plan.revisions).toEqual([]);
  });
});

describe('an edition repaired once later ones are known', () => {
  const later = importEdition(hasty.history, 3, after).history;

  it('leaves them as they were published', () => {
    const { history: repaired, plan } = importEdition(later, 2, after, { acceptLikely: true });
    expect(plan.report.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^GP-0003 était un double de GP-0001.*reprenez-les/),
    ]);
    expect(saidIn(repaired, 3)).toEqual(saidIn(later, 3));
    expect(entriesIn(repaired, 2).INPT?.project).toBe('GP-0001');
  });

  it('and they are repaired in their turn by importing them again', () => {
    const repaired = importEdition(later, 2, after, { acceptLikely: true }).history;
    const again = importEdition(repaired, 3, after);
    expect(again.plan.report).toMatchObject({ created: 0, entrants: [], exits: [] });
    expect(entriesIn(again.history, 3).INPT?.project).toBe('GP-0001');
    expect(importEdition(again.history, 3, after).plan.revisions).toEqual([]);
    expect(importEdition(again.history, 2, after).plan.revisions).toEqual([]);
  });
});
