import fc from 'fast-check';
import { expect, it } from 'vitest';
import { historyAtArb } from '@/lib/domain/fixtures/arbitraries';
import { runs } from '@/lib/domain/fixtures/runs';
import type { Change } from '@/lib/domain/history/change';
import type { History } from '@/lib/domain/history/portfolio';
import type { Revision } from '@/lib/domain/history/revision';
import type { Withholding } from '@/lib/domain/vocabulary/withholding';
import { aSource } from './fixtures/sources';
import { writeStaticPage } from './page';

type Rewrite = (change: Change) => Change[];

function rewritten(
  history: History,
  projects: ReadonlySet<string>,
  rewrite: Rewrite,
  before = Number.POSITIVE_INFINITY,
): History {
  const revise = (revision: Revision): Revision =>
    projects.has(revision.project) && revision.edition < before
      ? { ...revision, changes: revision.changes.flatMap(rewrite) }
      : revision;
  return { ...history, revisions: history.revisions.map(revise) };
}

/** The same history, those projects kept from publication from their entrance on. */
function withheldFromTheStart(
  history: History,
  projects: ReadonlySet<string>,
  scope: Withholding['scope'],
): History {
  const withheld: Withholding = { scope, ground: 'tender', statement: null };
  return rewritten(history, projects, (change) => {
    if (change.kind === 'withholding') return [];
    return change.kind === 'entry' ? [change, { kind: 'withholding', withheld }] : [change];
  });
}

/** An amount nothing else in the histories comes near: « 7 310,457 M€ » and the like. */
const SECRET = 7_310_457_000;
/** A rate may well be of 7 310,7 %: that is no amount. */
const SECRET_SIGNS = /7\u202f310(?![\d,]*(?:<[^>]*>)?\s?%)|7310457/;
const SECRET_END = '2099-12-31';
/** A year, not the last digits of somebody’s cost. */
const SECRET_YEAR = /(?<!\d)2099(?!\d)/;

/** Another amount wherever one is known; with the whole entry, other ends and another phase too. */
function otherSecrets(scope: Withholding['scope']): Rewrite {
  const end = scope === 'entry' ? { plannedEndOn: SECRET_END, statedDurationDays: null } : {};
  return (change) => {
    switch (change.kind) {
      case 'budget':
        return [{ ...change, costEuros: change.costEuros === null ? null : SECRET }];
      case 'baseline':
        return [{ ...change, costEuros: change.costEuros === null ? null : SECRET, ...end }];
      case 'exit':
        return [
          {
            ...change,
            finalCostEuros: SECRET,
            ...(scope === 'entry' ? { finalEndOn: SECRET_END } : {}),
          },
        ];
      case 'schedule':
        return [{ ...change, ...end }];
      case 'phase':
        return [scope === 'entry' ? { ...change, phase: 'completed' } : change];
      default:
        return [change];
    }
  };
}

/** The lines where two pages part: a whole page in a failure would drown them. */
function firstDifference(one: string, other: string): [string, string] | null {
  if (one === other) return null;
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  return [lines[at] ?? '', others[at] ?? ''];
}

const withheldArb = historyAtArb.chain(({ history, edition }) =>
  fc.record({
    history: fc.constant(history),
    edition: fc.constant(edition),
    scope: fc.constantFrom('cost' as const, 'entry' as const),
    projects: fc
      .subarray([...new Set(history.revisions.map(({ project }) => project))])
      .map((projects) => new Set(projects)),
  }),
);

it('is the same page whatever the values it withholds', () => {
  fc.assert(
    fc.property(withheldArb, ({ history, edition, scope, projects }) => {
      const withheld = withheldFromTheStart(history, projects, scope);
      const other = rewritten(withheld, projects, otherSecrets(scope));
      const page = writeStaticPage(aSource({}, other, edition));
      expect(firstDifference(page, writeStaticPage(aSource({}, withheld, edition)))).toBeNull();
      expect(SECRET_SIGNS.exec(page)?.[0]).toBeUndefined();
      expect(SECRET_YEAR.exec(page)?.[0]).toBeUndefined();
    }),
    { numRuns: runs(150) },
  );
});

it('never shows an amount recorded in an edition that withheld it, once another is disclosed', () => {
  fc.assert(
    fc.property(withheldArb, ({ history, edition, projects }) => {
      const withheld = withheldFromTheStart(history, projects, 'cost');
      const secret = rewritten(withheld, projects, otherSecrets('cost'), edition);
      const disclosing = [...projects].map(
        (project, index): Revision => ({
          seq: secret.revisions.length + index + 1,
          project,
          edition,
          origin: 'officer',
          reason: { code: 'correction', text: '' },
          actor: { id: 'officer', name: 'Camille Martin' },
          at: '2018-01-01T00:00:00.000Z',
          changes: [
            { kind: 'withholding', withheld: null },
            { kind: 'budget', costEuros: 1_000_000 },
          ],
        }),
      );
      const entered = (project: string) =>
        secret.revisions.some((known) => known.project === project && known.edition <= edition);
      const disclosed = {
        ...secret,
        revisions: [...secret.revisions, ...disclosing.filter(({ project }) => entered(project))],
      };
      const page = writeStaticPage(aSource({}, disclosed, edition));
      expect(SECRET_SIGNS.exec(page)?.[0]).toBeUndefined();
    }),
    { numRuns: runs(150) },
  );
});
