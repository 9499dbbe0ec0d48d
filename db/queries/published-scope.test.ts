import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { openEdition } from '../commands/editions';
import { performAct, performCorrection } from '../commands/entries';
import { publishErratum } from '../commands/publication/publish';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { on, published } from '../fixtures/publications';
import { scratchDatabase } from '../fixtures/scratch-database';
import { dashboardView, latestChanges } from './dashboard';
import { projectsView, projectView } from './projects';
import { historyVersion } from './versions';

const EVERYTHING = { edition: 99, position: Number.MAX_SAFE_INTEGER, projects: null };

let scratch: ReturnType<typeof scratchDatabase>;
let project: string;
let version: number;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  ({ project, seq: version } = aProject());
});
afterEach(() => scratch.dispose());

const today = '2018-07-03';
const LATER = on('2018-07-03T08:00:00.000Z');
const reason = { code: 'correction', text: 'Montant saisi en milliers d’euros' };
const elsewhere = liaisonOf('MI');

function budget(cost: string, expectedVersion: number, withheld = '') {
  return { act: 'budget', project, edition: 1, expectedVersion, cost, withheld, reason };
}

function recorded(result: ReturnType<typeof performAct>): number {
  if (result.status !== 'ok') throw new Error(JSON.stringify(result));
  return result.value.seq;
}

/** Every cost this person reads of the project in edition 1, as of a position. */
function costs(actor: Actor, position: number | null = null): (number | null | undefined)[] {
  const request = { edition: 1, position, filters: NO_FILTERS };
  const total = dashboardView(actor, { ...request, today })?.keyFigures.find(
    ({ name }) => name === 'totalCost',
  );
  return [
    projectView(actor, project, 1, position)?.entry.costEuros,
    projectsView(actor, request)?.rows.find((row) => row.project === project)?.costEuros,
    total?.evidence.value,
  ];
}

describe('a moment before an edition went out', () => {
  it('shows the ministries of others what was published, never what was being prepared', async () => {
    const typed = recorded(performAct(OFFICER, budget('41,3', version)));
    recorded(performAct(OFFICER, budget('41,3', typed, 'tender')));
    await published();
    for (const position of [1, typed, null]) {
      expect(costs(elsewhere, position)).toEqual([null, null, null]);
    }
    // The amount as it is kept and as it is written: its bare digits also turn up in instants.
    const told = JSON.stringify(projectView(elsewhere, project, 1, typed));
    expect(told).not.toMatch(/41300000|41,3\u00a0M€/);
    expect(JSON.stringify(projectView(MANAGER, project, 1, typed))).toMatch(/41300000/);
    expect(costs(MANAGER, typed)[0]).toBe(41_300_000);
  });
});

describe('a correction that waits', () => {
  beforeEach(() => published());

  it('is read by who prepares it only', () => {
    const before = historyVersion(elsewhere);
    const seq = recorded(performCorrection(OFFICER, budget('3,08', version)));
    expect(costs(OFFICER)[0]).toBe(3_080_000);
    for (const actor of [MANAGER, elsewhere]) {
      expect(costs(actor)).toEqual([30_800_000, 30_800_000, 30_800_000]);
      expect(latestChanges(actor, EVERYTHING).map((change) => change.seq)).not.toContain(seq);
    }
    expect(historyVersion(elsewhere)).toBe(before);
    expect(latestChanges(OFFICER, EVERYTHING).map((change) => change.seq)).toContain(seq);
  });

  it('is everybody’s once its erratum is out', async () => {
    recorded(performCorrection(OFFICER, budget('3,08', version)));
    const note = 'Le coût avait été saisi en milliers d’euros.';
    await publishErratum(OFFICER, { edition: 1, publishedOn: today, note }, LATER);
    for (const actor of [OFFICER, MANAGER, elsewhere]) {
      expect(costs(actor)).toEqual([3_080_000, 3_080_000, 3_080_000]);
    }
  });
});

describe('the reference of an opinion', () => {
  it('is not shown to the ministries of others', async () => {
    const input = { act: 'opinion', project, edition: 1, expectedVersion: version, reason };
    recorded(performAct(OFFICER, { ...input, reference: 'AC-2018-12' }));
    await published();
    expect(JSON.stringify(projectView(elsewhere, project, 1))).not.toContain('AC-2018-12');
    expect(projectView(liaisonOf('MJ'), project, 1)?.entry.opinionReference).toBe('AC-2018-12');
  });
});

describe('what a correction may not do', () => {
  async function erratum(note = 'Une note assez longue pour un essai.') {
    return publishErratum(OFFICER, { edition: 1, publishedOn: today, note }, LATER);
  }

  it('tells what a later edition still withholds', async () => {
    const hidden = recorded(performAct(OFFICER, budget('30,8', version, 'tender')));
    await published();
    openEdition(OFFICER, { number: 2, dataMonth: '2018-11', reason: 'La suivante' });
    const kept = recorded(performAct(OFFICER, { ...budget('31', hidden, 'tender'), edition: 2 }));
    recorded(performAct(OFFICER, { ...budget('31', kept, 'defence'), edition: 2 }));
    recorded(performCorrection(OFFICER, budget('30,8', hidden)));
    expect(await erratum()).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('n’est pas communiqué à la 2e édition'),
    });
  });

  it('writes a withheld amount in its note', async () => {
    const hidden = recorded(performAct(OFFICER, budget('41,3', version, 'tender')));
    await published();
    recorded(
      performCorrection(OFFICER, {
        act: 'phase',
        project,
        edition: 1,
        expectedVersion: hidden,
        phase: 'trial',
        reason,
      }),
    );
    expect(await erratum('La phase de PORTAIL, qui coûte 41,3 M€, était fausse.')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/^La note de l’erratum écrit «\s41,3\sM€/),
    });
    expect((await erratum('La phase de PORTAIL était fausse.')).status).toBe('ok');
  });
});
