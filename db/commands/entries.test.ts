import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { ROLES } from '@/lib/domain/vocabulary/roles';
import { formatMillions } from '@/lib/format/numbers';
import { ACTS } from '@/lib/schemas/acts';
import {
  ADMINISTRATOR,
  aCreation,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { loadEditions, loadHistory } from '../queries/history';
import { projectView } from '../queries/projects';
import { reader } from '../read';
import { edition } from '../schema/history';
import { appendEditionEvent } from './append';
import { openEdition } from './editions';
import { actCommands, performAct } from './entries';
import { inTransaction, type Synchronous } from './writer';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

const reason = { code: 'funding', text: 'Arbitrage budgétaire de mai' };

/** A valid input for each act on a project at a version. */
function inputOf(act: string, project: string, expectedVersion: number): Record<string, unknown> {
  const base = { act, project, edition: 1, expectedVersion, reason };
  const { act: _, edition: __, reason: ___, ...creation } = aCreation();
  const {
    phase: _p,
    cost: _c,
    startOn: _s,
    plannedEndOn: _e,
    baselineCost: _b,
    baselineEndOn: _f,
    ...text
  } = creation;
  switch (act) {
    case 'create':
      return aCreation({ name: 'AUTRE' });
    case 'edit':
      return { ...base, ...text, name: 'PORTAIL 2' };
    case 'phase':
      return { ...base, phase: 'trial' };
    case 'budget':
      return { ...base, cost: '32,5', withheld: '' };
    case 'schedule':
      return { ...base, startOn: '2015-01-01', plannedEndOn: '2019-06-30' };
    case 'rebaseline':
      return { ...base, role: 'rebaseline', cost: '33', startOn: '', plannedEndOn: '' };
    case 'opinion':
      return { ...base, reference: 'AC-2018-12' };
    case 'exit':
      return { ...base, ground: 'outOfScope', finalCost: '', finalEndOn: '', successors: [] };
    default:
      return base;
  }
}

function count(): number {
  return loadHistory(reader(), 'everything').revisions.length;
}

describe('every role × act × ministry', () => {
  const actors = {
    officer: [OFFICER],
    manager: [MANAGER],
    administrator: [ADMINISTRATOR],
    liaison: [liaisonOf('MJ'), liaisonOf('MI'), liaisonOf()],
  };
  for (const role of ROLES) {
    for (const act of ACTS) {
      it(`${role}, ${act}`, () => {
        const { project, seq } = aProject();
        const left = act === 'enter' ? performAct(OFFICER, inputOf('exit', project, seq)) : null;
        const version = left?.status === 'ok' ? left.value.seq : seq;
        const before = count();
        for (const actor of actors[role]) {
          const result = actCommands[act](actor, inputOf(act, project, version));
          expect(result.status).toBe(role === 'officer' ? 'ok' : 'refused');
          if (result.status === 'refused') expect(result.reason).toMatch(/réservée/);
        }
        expect(count()).toBe(before + (role === 'officer' ? 1 : 0));
      });
    }
  }
});

describe('performAct', () => {
  it('records the act, its reason and its author, and moves the entry', () => {
    const { project, seq } = aProject();
    const done = performAct(OFFICER, inputOf('budget', project, seq));
    expect(done).toEqual({ status: 'ok', value: { project, seq: seq + 1 } });
    const view = projectView(MANAGER, project, 1);
    expect(view?.entry.costEuros).toBe(32_500_000);
    expect(view?.revisions[0]).toMatchObject({ by: 'Odile Officier', reasonCode: 'funding' });
  });

  it('shows the second of two writers both versions, and writes nothing', () => {
    const { project, seq } = aProject();
    performAct(OFFICER, inputOf('budget', project, seq));
    const before = count();
    const second = performAct(
      { ...OFFICER, id: 'o2', name: 'Omar Officier' },
      { ...inputOf('budget', project, seq), cost: '40 M€' },
    );
    expect(second).toMatchObject({
      status: 'conflict',
      version: seq + 1,
      by: 'Odile Officier',
      differences: [
        {
          field: 'cost',
          before: formatMillions(30_800_000),
          theirs: formatMillions(32_500_000),
          yours: formatMillions(40_000_000),
        },
      ],
    });
    expect(count()).toBe(before);
  });

  it('refuses unknown fields, and says which', () => {
    const { project, seq } = aProject();
    const result = performAct(OFFICER, { ...inputOf('phase', project, seq), sneaky: true });
    expect(result).toMatchObject({ status: 'invalid' });
  });

  it.each([
    ['budget', { cost: 'trente' }, 'cost'],
    ['budget', { cost: '' }, 'cost'],
    ['schedule', { plannedEndOn: '2014-01-01' }, 'plannedEndOn'],
    ['schedule', { plannedEndOn: '2019-02-30' }, 'plannedEndOn'],
    ['phase', { phase: 'build' }, 'phase'],
    ['phase', { reason: { code: 'scope', text: '' } }, 'reason.text'],
    ['edit', { ministry: 'XX' }, 'ministry'],
    ['exit', { ground: 'completed' }, 'finalCost'],
    ['exit', { successors: ['GP-9999'] }, 'successors'],
  ])('%s with %j is refused at its field', (act, overrides, field) => {
    const { project, seq } = aProject();
    const result = performAct(OFFICER, { ...inputOf(act, project, seq), ...overrides });
    expect(result).toMatchObject({ status: 'invalid', fields: { [field]: expect.any(String) } });
  });

  it('keeps the initial baseline through a re-baselining', () => {
    const { project, seq } = aProject({ baselineCost: '25', baselineEndOn: '2018-01-01' });
    const again = performAct(OFFICER, inputOf('rebaseline', project, seq));
    expect(again.status).toBe('ok');
    const entry = projectView(MANAGER, project, 1)?.entry;
    expect(entry?.initialBaseline?.costEuros).toBe(25_000_000);
    expect(entry?.latestBaseline?.costEuros).toBe(33_000_000);
    const initial = performAct(OFFICER, {
      ...inputOf('rebaseline', project, seq + 1),
      role: 'initial',
    });
    expect(initial).toMatchObject({ status: 'invalid', fields: { cost: expect.any(String) } });
  });

  it.each(['toString', '__proto__', 'constructor'])('%s is no ministry', (ministry) => {
    expect(performAct(OFFICER, aCreation({ ministry }))).toMatchObject({
      status: 'invalid',
      fields: { ministry: expect.any(String) },
    });
  });

  it('writes nothing below a published edition, which would carry it over', () => {
    const { project, seq } = aProject();
    inTransaction((tx): Synchronous<void> => {
      tx.insert(edition).values({ number: 2 }).run();
      const published = { ...loadEditions(tx)[0], number: 2, state: 'published' } as Edition;
      appendEditionEvent({ tx, actor: OFFICER, now: '2018-06-01' }, published, 'Pour un test');
    });
    expect(performAct(OFFICER, inputOf('budget', project, seq))).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('déjà publiée'),
    });
  });

  it('gives each project its own identifier, never again', () => {
    expect([aProject().project, aProject().project]).toEqual(['GP-0001', 'GP-0002']);
  });

  it('a surprise is logged under the reference it answers with, and rolls back', () => {
    const before = count();
    const environment = {
      now: (): string => {
        throw new Error('clock');
      },
      reference: () => 'ref-1',
      identifier: () => 'T-000000000001',
    };
    expect(performAct(OFFICER, aCreation(), environment)).toEqual({
      status: 'unexpected',
      reference: 'ref-1',
    });
    expect(count()).toBe(before);
  });
});

describe('openEdition', () => {
  it('is refused while another one is open', () => {
    const result = openEdition(OFFICER, { number: 2, dataMonth: '2018-11', reason: 'Suite' });
    expect(result).toMatchObject({ status: 'refused' });
  });
});

describe('what a liaison reads of an edition in collection', () => {
  it('is their own ministry’s projects only', () => {
    const own = aProject();
    const other = aProject({ ministry: 'MI', name: 'SECRET' });
    expect(projectView(liaisonOf('MJ'), own.project, 1)).not.toBeNull();
    expect(projectView(liaisonOf('MJ'), other.project, 1)).toBeNull();
    expect(loadHistory(reader(), liaisonOf('MJ')).revisions.map((r) => r.project)).toEqual([
      own.project,
    ]);
    expect(loadHistory(reader(), liaisonOf()).revisions).toEqual([]);
  });
});
