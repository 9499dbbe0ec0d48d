import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { appendEditionEvent } from '../commands/append';
import { openEdition } from '../commands/editions';
import { performAct } from '../commands/entries';
import { inTransaction, type Synchronous } from '../commands/writer';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { reader } from '../read';
import { dashboardView, latestChanges } from './dashboard';
import { loadEditions } from './history';
import { formOptions, projectsView, projectView } from './projects';
import { historyVersion } from './versions';

const EVERYTHING = { edition: 99, position: Number.MAX_SAFE_INTEGER, projects: null };

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

const reason = { code: 'organisation', text: 'Changement de portage' };
const today = '2018-05-15';

function act(project: string, expectedVersion: number, what: Record<string, unknown>): number {
  const done = performAct(OFFICER, { project, edition: 1, expectedVersion, reason, ...what });
  if (done.status !== 'ok') throw new Error(JSON.stringify(done));
  return done.value.seq;
}

/** Moves a project to a ministry, its other texts unchanged. */
function move(project: string, version: number, ministry: string): number {
  const entry = projectView(MANAGER, project, 1)?.entry;
  if (!entry) throw new Error('no entry');
  const { name, description, moreUrl, interministerial, functionalZone, programmes, papUrl } =
    entry;
  return act(project, version, {
    act: 'edit',
    ministry,
    ...{ name, description, moreUrl, interministerial, functionalZone, programmes, papUrl },
  });
}

function total(actor: typeof MANAGER): number | null | undefined {
  const view = dashboardView(actor, { edition: 1, filters: NO_FILTERS, today });
  return view?.keyFigures.find(({ name }) => name === 'totalCost')?.evidence.value;
}

function publish(): void {
  const edition = loadEditions(reader())[0];
  if (!edition) throw new Error('no edition');
  inTransaction((tx): Synchronous<void> => {
    const context = { tx, actor: OFFICER, now: '2018-06-01T08:00:00.000Z' };
    appendEditionEvent(context, { ...edition, state: 'published' }, 'Publication');
  });
}

describe('a liaison, in an edition under preparation', () => {
  it('sees nothing of another ministry: figures, rows, acts, choices, version', () => {
    const before = historyVersion(liaisonOf('MJ'));
    const { seq } = aProject({ ministry: 'MI', name: 'SECRET', functionalZone: 'Zone secrète' });
    const liaison = liaisonOf('MJ');
    expect(total(liaison)).toBeNull();
    expect(projectsView(liaison, { edition: 1, filters: NO_FILTERS })?.rows).toEqual([]);
    expect(projectsView(liaison, { edition: 1, filters: NO_FILTERS })?.total).toBe(0);
    expect(latestChanges(liaison, EVERYTHING)).toEqual([]);
    expect(JSON.stringify(formOptions(liaison, 1))).not.toMatch(/SECRET|secrète/);
    expect(historyVersion(liaison)).toBe(before);
    expect(latestChanges(MANAGER, EVERYTHING).map((change) => change.seq)).toEqual([seq]);
  });

  it('reads the last acts of the projects looked at, whatever was done since on others', () => {
    const { project, seq } = aProject({ ministry: 'MI', name: 'ANCIEN' });
    for (let other = 0; other < 25; other += 1)
      aProject({ ministry: 'MJ', name: `AUTRE ${other}` });
    const changes = latestChanges(MANAGER, { ...EVERYTHING, projects: [project] });
    expect(changes.map((change) => change.seq)).toEqual([seq]);
    expect(latestChanges(MANAGER, EVERYTHING)).toHaveLength(20);
    expect(latestChanges(MANAGER, { ...EVERYTHING, edition: 0 })).toEqual([]);
    expect(latestChanges(MANAGER, { ...EVERYTHING, projects: [] })).toEqual([]);
  });

  it('reads whole a project handed to their ministry, whose state is a fold of earlier acts', () => {
    const { project, seq } = aProject({ ministry: 'MI' });
    move(project, seq, 'MJ');
    expect(projectView(liaisonOf('MJ'), project, 1)?.entry).toEqual(
      projectView(MANAGER, project, 1)?.entry,
    );
    expect(total(liaisonOf('MJ'))).toBe(30_800_000);
    expect(total(liaisonOf('MI'))).toBeNull();
    expect(projectView(liaisonOf('MI'), project, 1)).toBeNull();
  });

  it('reads whole a project that went away and came back', () => {
    const { project, seq } = aProject({ ministry: 'MI' });
    const away = move(project, seq, 'MJ');
    const revised = act(project, away, { act: 'budget', cost: '60', withheld: '' });
    move(project, revised, 'MI');
    expect(total(liaisonOf('MI'))).toBe(60_000_000);
  });
});

describe('a withheld amount, once its edition is published', () => {
  it('is not told by any revision to another ministry, whenever in the edition it was typed', () => {
    const { project, seq } = aProject({ ministry: 'MI', cost: '77' });
    const withheld = act(project, seq, { act: 'budget', cost: '80', withheld: 'tender' });
    act(project, withheld, { act: 'budget', cost: '91', withheld: 'tender' });
    publish();
    const outside = liaisonOf('MJ');
    const told = JSON.stringify([
      projectView(outside, project, 1),
      latestChanges(outside, EVERYTHING),
    ]);
    // In euros and as written in M€: the bare digits also turn up in instants and versions.
    expect(told).not.toMatch(/(77|80|91)(000000|\u00a0M€)/);
    expect(told).not.toContain(reason.text);
    expect(JSON.stringify(projectView(liaisonOf('MI'), project, 1))).toMatch(/91000000/);
  });
});

describe('the version of what one reads', () => {
  it('depends on their rights', () => {
    aProject();
    const readers = [MANAGER, liaisonOf('MJ'), liaisonOf('MI'), liaisonOf('MI', 'MJ')];
    expect(new Set(readers.map(historyVersion)).size).toBe(readers.length);
    expect(historyVersion(liaisonOf('MI', 'MJ'))).toBe(historyVersion(liaisonOf('MJ', 'MI')));
  });
});

describe('a project', () => {
  it('is read as it was known at a past position, and not to be written then', () => {
    const { project, seq } = aProject();
    act(project, seq, { act: 'budget', cost: '60', withheld: '' });
    const past = projectView(OFFICER, project, 1, seq);
    expect(past?.entry.costEuros).toBe(30_800_000);
    expect(past?.readOnlyReason).toMatch(/moment passé/);
    expect(projectView(OFFICER, project, 1)?.readOnlyReason).toBeNull();
    const rows = projectsView(OFFICER, { edition: 1, position: seq, filters: NO_FILTERS })?.rows;
    expect(rows?.[0]?.costEuros).toBe(30_800_000);
  });

  it('without an edition named, is read in the latest one the reader may read', () => {
    const { project } = aProject({ ministry: 'MI' });
    publish();
    openEdition(OFFICER, { number: 2, dataMonth: '2018-11', reason: 'Suite' });
    expect(projectView(MANAGER, project, null)?.edition.number).toBe(2);
    expect(projectView(liaisonOf('MJ'), project, null)?.edition.number).toBe(1);
  });
});
