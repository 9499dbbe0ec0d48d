import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRegisterRows } from '@/lib/files/register-rows';
import type { RegisterFilters } from '@/lib/views/register';
import { historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { buildRegister, type RegisterRequest } from './register';

const ALL: RegisterFilters = { ground: null, ministry: null };

function register(overrides: Partial<RegisterRequest> = {}) {
  const request = { history: smallHistory, edition: 4, filters: ALL, restrictedTo: null };
  const view = buildRegister({ ...request, ...overrides });
  if (view === null) throw new Error('no such edition');
  return view;
}

/** The small history with further acts in edition 4. */
function withActs(...acts: [project: string, ...changes: Change[]][]): History {
  const [model] = smallHistory.revisions;
  if (!model) throw new Error('an empty history');
  const more = acts.map(([project, ...changes], index) => ({
    ...model,
    seq: smallHistory.revisions.length + 1 + index,
    edition: 4,
    project,
    changes,
  }));
  return { ...smallHistory, revisions: [...smallHistory.revisions, ...more] };
}

const COMPLETED: Change = {
  kind: 'exit',
  ground: 'completed',
  finalCostEuros: 15_000_000,
  finalEndOn: '2017-10-01',
  successors: ['gamma'],
};

describe('the register of exits', () => {
  it('lists departures of all editions up to the one shown, the latest first', () => {
    const history = withActs(['alpha', COMPLETED]);
    expect(register({ edition: 2 }).rows).toEqual([]);
    const rows = register({ history }).rows;
    expect(rows.map(({ name, edition, balance }) => [name, edition, balance.ground])).toEqual([
      ['ALPHA', 4, 'completed'],
      ['BETA', 3, 'abandoned'],
    ]);
    expect(rows[0]).toMatchObject({
      ministryLabel: 'Services du Premier ministre',
      successors: [{ project: 'gamma', name: 'GAMMA' }],
      balance: { budgetGap: 0.5, spentWithoutService: null },
    });
    expect(rows[1]).toMatchObject({
      balance: { budgetGap: null, spentWithoutService: { euros: 5_000_000 } },
      returnedIn: null,
    });
  });

  it('keeps a project that came back, marked and counted no more', () => {
    const view = register({ history: withActs(['beta', { kind: 'entry' }]) });
    expect(view.rows).toMatchObject([{ name: 'BETA', edition: 3, returnedIn: 4 }]);
    expect(view.figures.spentWithoutService.euros).toBeNull();
  });

  it('is filtered by ground and by ministry, its figures with it', () => {
    const history = withActs(['alpha', COMPLETED]);
    const of = (filters: Partial<RegisterFilters>) =>
      register({ history, filters: { ...ALL, ...filters } });
    expect(of({ ground: 'completed' })).toMatchObject({
      rows: [{ name: 'ALPHA' }],
      total: 2,
      figures: { spentWithoutService: { euros: null } },
    });
    expect(of({ ministry: 'MINJUS' }).rows.map(({ name }) => name)).toEqual(['BETA']);
    expect(of({}).options).toEqual({
      grounds: ['completed', 'abandoned'],
      ministries: [
        { code: 'MINJUS', label: 'Ministère de la Justice' },
        { code: 'SPM', label: 'Services du Premier ministre' },
      ],
    });
  });

  it('shows a liaison the others’ departures as published, and their work under way not', () => {
    const history = withActs(['alpha', COMPLETED], ['beta', { kind: 'entry' }]);
    const justice = register({ history, restrictedTo: ['MINJUS'] });
    expect(justice.rows.map(({ name, returnedIn }) => [name, returnedIn])).toEqual([['BETA', 4]]);
    const premier = register({ history, restrictedTo: ['SPM'] });
    expect(premier.rows.map(({ name, returnedIn }) => [name, returnedIn])).toEqual([
      ['ALPHA', null],
      ['BETA', null],
    ]);
  });

  it('gives no withheld amount, on screen nor in its CSV', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const secret = withActs(
      ['delta', { kind: 'withholding', withheld }],
      [
        'delta',
        {
          kind: 'exit',
          ground: 'abandoned',
          finalCostEuros: 77_123_456,
          finalEndOn: '2017-10-01',
          successors: [],
        },
      ],
    );
    // DELTA enters in edition 4: it was never in the panorama, and is no departure.
    expect(register({ history: secret }).rows.map(({ name }) => name)).toEqual(['BETA']);
    const beta = withActs(
      ['beta', { kind: 'entry' }],
      ['beta', { kind: 'withholding', withheld }],
      ['beta', { ...COMPLETED, ground: 'abandoned', finalCostEuros: 77_123_456 }],
    );
    const view = register({ history: beta });
    expect(view.rows[0]).toMatchObject({
      withheld: 'cost',
      balance: { finalCostEuros: null, spentWithoutService: { missing: 'withheld' } },
    });
    expect(JSON.stringify(view) + writeRegisterRows(view.rows)).not.toMatch(/77[.,]?123/);
    expect(writeRegisterRows(view.rows)).toContain('Abandonné,non communiqué,');
  });

  it('has every project that is out once as such, whatever the history', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const view = register({ history, edition });
        const present = new Set(
          portfolioAt(history, edition).entries.map(({ project }) => project),
        );
        for (const { project, returnedIn } of view.rows) {
          if (returnedIn === null) expect(present.has(project)).toBe(false);
        }
        expect(view.figures.departed).toBe(
          view.rows.filter(
            ({ returnedIn, balance }) => returnedIn === null && balance.ground !== 'duplicate',
          ).length,
        );
      }),
    );
  });

  it('writes no final cost of an abandonment beside its initial one', () => {
    const [header = '', row = ''] = writeRegisterRows(register().rows).split('\r\n');
    const at = header.split(',').indexOf('Coût final (M€)');
    expect(row.split(',')[at]).toBe('');
    expect(row).toContain(',Abandonné,5,4,');
  });

  it('writes what the initial cost and the gaps are measured from', () => {
    const history = withActs(['gamma', COMPLETED], ['alpha', COMPLETED]);
    const approved = register({ history }).rows.map((row) => ({ ...row, reconstructed: false }));
    const bases = (rows: Parameters<typeof writeRegisterRows>[0]) => {
      const [header = '', ...lines] = writeRegisterRows(rows).split('\r\n');
      const columns = header.split(',');
      const [cost, schedule] = ['Base du coût initial', 'Base de l’écart calendaire'].map((name) =>
        columns.indexOf(name),
      );
      return lines
        .filter((line) => line.startsWith('alpha,') || line.startsWith('gamma,'))
        .map((line) => line.split(','))
        .map((cells) => [cells[0], cells[cost ?? -1], cells[schedule ?? -1]]);
    };
    expect(bases(register({ history }).rows)).toEqual([
      ['alpha', 'reconstituée', 'reconstituée'],
      ['gamma', '', ''],
    ]);
    expect(bases(approved)[0]).toEqual(['alpha', 'approuvée', 'reconstituée']);
  });
});
