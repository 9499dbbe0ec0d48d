import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/domain/fixtures/runs';
import type { Change } from '@/lib/domain/history/change';
import { addDays } from '@/lib/domain/history/duration';
import type { EntryState } from '@/lib/domain/history/entry';
import type { History } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import type { Revision } from '@/lib/domain/history/revision';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import { writeBundle } from './bundle';
import { type Secret, secretsOf, withheldHistoryArb } from './fixtures/secrets';
import { sourceOf } from './fixtures/sources';

/**
 * The strongest form of the law: were what is withheld something else, every byte would be the same. No
 * solver, present or to come, can then tell it from the bundle.
 */
describe('a bundle', () => {
  it('is the same whatever the amounts it withholds', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(withheldHistoryArb, async (history) => {
        for (const { number } of history.editions) {
          const source = sourceOf(history, number);
          const secrets = secretsOf(source.history, { solvable: true });
          changed += secrets.length;
          const otherwise = { ...source, history: withOtherAmounts(source.history, secrets) };
          expect(await writeBundle(otherwise)).toEqual(await writeBundle(source));
        }
      }),
      { numRuns: runs(12) },
    );
    expect(changed).toBeGreaterThan(10);
  });

  it('is the same whatever the entries it withholds', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(withheldHistoryArb, async (history) => {
        for (const { number } of history.editions) {
          const source = sourceOf(history, number);
          const hidden = withheldSince(source.history);
          changed += hidden.size;
          const otherwise = { ...source, history: withOtherEntries(source.history, hidden) };
          expect(await writeBundle(otherwise)).toEqual(await writeBundle(source));
        }
      }),
      { numRuns: runs(12) },
    );
    expect(changed).toBeGreaterThan(10);
  });
});

function withChanges(history: History, change: (one: Change, by: Revision) => Change): History {
  return {
    ...history,
    revisions: history.revisions.map((revision) => ({
      ...revision,
      changes: revision.changes.map((one) => change(one, revision)),
    })),
  };
}

function withOtherAmounts(history: History, secrets: readonly Secret[]): History {
  const names = new Set(secrets.map(({ project, euros }) => `${project}|${euros}`));
  const other = (project: string, euros: number | null) =>
    euros !== null && names.has(`${project}|${euros}`) ? euros + 1_234 : euros;
  return withChanges(history, (change, { project }) => {
    switch (change.kind) {
      case 'budget':
      case 'baseline':
        return { ...change, costEuros: other(project, change.costEuros) };
      case 'exit':
        return { ...change, finalCostEuros: other(project, change.finalCostEuros) };
      default:
        return change;
    }
  });
}

/** Since which edition each project is withheld as a whole, without a break up to the last one. */
function withheldSince(history: History): Map<string, number> {
  const states = history.editions.map(({ number }) => {
    const { entries, departed } = portfolioAt(history, number);
    return { number, entries: new Map([...entries, ...departed].map((one) => [one.project, one])) };
  });
  const isHidden = (entry: EntryState | undefined) => entry?.withheld?.scope === 'entry';
  const since = new Map<string, number>();
  for (const project of states.at(-1)?.entries.keys() ?? []) {
    const broken = states.findLastIndex(({ entries }) => !isHidden(entries.get(project)));
    const first = states[broken + 1];
    if (first !== undefined) since.set(project, first.number);
  }
  return since;
}

function withOtherEntries(history: History, since: ReadonlyMap<string, number>): History {
  return withChanges(history, (change, { project, edition }) =>
    edition < (since.get(project) ?? Number.POSITIVE_INFINITY) ? change : otherwise(change),
  );
}

/** The same act on other facts; the start stays, which a withheld entry still tells. */
function otherwise(change: Change): Change {
  const later = (iso: string | null) => (iso === null ? null : addDays(iso, 777));
  const more = (value: number | null) => (value === null ? null : value + 4_321);
  switch (change.kind) {
    case 'phase':
      return { ...change, phase: PHASES.find((phase) => phase !== change.phase) ?? null };
    case 'budget':
      return { ...change, costEuros: more(change.costEuros) };
    case 'schedule':
    case 'baseline':
      return {
        ...change,
        plannedEndOn: later(change.plannedEndOn),
        statedDurationDays: more(change.statedDurationDays),
        ...(change.kind === 'baseline' ? { costEuros: more(change.costEuros) } : {}),
      } as Change;
    case 'exit':
      return {
        ...change,
        finalCostEuros: more(change.finalCostEuros),
        finalEndOn: later(change.finalEndOn),
      };
    default:
      return change;
  }
}
