import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { PermissionDenied } from '@/lib/errors';
import { addUser } from '../commands/accounts/manage';
import { confirmEntries } from '../commands/confirm';
import {
  ADMINISTRATOR,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import {
  aCostOf,
  aDraft,
  aProposal,
  aSent,
  aSubmission,
  done,
  duringCollection,
} from '../fixtures/submissions';
import { boardVersion, boardView, collectionVersion, collectionView } from './collection';

const NOW = '2018-05-25T08:00:00.000Z';
const JUSTICE = liaisonOf('MJ');
const INTERIOR = liaisonOf('MI');

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function collectionOf(actor: Actor) {
  const view = collectionView(actor, { edition: null, now: NOW });
  if (view === null) throw new Error('no edition');
  return view;
}

function boardOf(actor: Actor) {
  const view = boardView(actor, { edition: null, now: NOW });
  if (view === null) throw new Error('no edition');
  return view;
}

const versions = () => ({
  justice: collectionVersion(JUSTICE, NOW),
  interior: collectionVersion(INTERIOR, NOW),
  board: boardVersion(OFFICER, NOW),
});

describe('a liaison’s collection', () => {
  it('shows each of their projects, with what became of it', () => {
    const [todo, draft, sent, returned, confirmed] = ['A', 'B', 'C', 'D', 'E'].map((name) =>
      aProject({ name }),
    );
    aProject({ name: 'SECRET', ministry: 'MI' });
    for (const [status, project] of [
      ['draft', draft],
      ['sent', sent],
      ['returned', returned],
    ] as const) {
      aSubmission(status, JUSTICE, project?.project ?? '');
    }
    done(
      confirmEntries(
        JUSTICE,
        {
          edition: 1,
          projects: [{ project: confirmed?.project, expectedVersion: confirmed?.seq }],
        },
        duringCollection(),
      ),
    );
    const view = collectionOf(JUSTICE);
    expect(view.rows.map(({ name, progress }) => [name, progress])).toEqual([
      ['A', 'todo'],
      ['B', 'draft'],
      ['C', 'sent'],
      ['D', 'returned'],
      ['E', 'decided'],
    ]);
    expect(view).toMatchObject({
      daysLeft: 21,
      open: { possible: true },
      counts: { todo: 1, draft: 1, sent: 1, returned: 1, decided: 1 },
    });
    expect(view.rows[0]?.version).toBe(todo?.seq);
    expect(JSON.stringify(view)).not.toContain('SECRET');
  });

  it('tells nothing of another ministry’s work, proposals included', () => {
    const { project } = aProject();
    aSent(JUSTICE, project, aCostOf(project));
    aSent(JUSTICE, null, aProposal('MJ', 'PROJET CACHÉ'));
    aDraft(JUSTICE, null, aProposal('MJ', 'BROUILLON CACHÉ'));
    const view = collectionOf(INTERIOR);
    expect(view.rows).toEqual([]);
    expect(view.proposals).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/CACHÉ|T-0|Louis/);
    expect(collectionOf(JUSTICE).proposals).toHaveLength(2);
  });

  it('is for liaisons; null for an edition that does not exist', () => {
    for (const actor of [OFFICER, MANAGER, ADMINISTRATOR]) {
      expect(() => collectionOf(actor)).toThrow(PermissionDenied);
    }
    expect(collectionView(JUSTICE, { edition: 9, now: NOW })).toBeNull();
  });
});

describe('the board', () => {
  it('counts the work of every ministry, and shows none of it', () => {
    const { project } = aProject();
    aProject({ name: 'AUTRE', ministry: 'MI' });
    aDraft(JUSTICE, project, aCostOf(project));
    aDraft(JUSTICE, null, aProposal('MJ', 'BROUILLON CACHÉ'));
    aSent(INTERIOR, null, aProposal('MI', 'PROJET PROPOSÉ'));
    for (const actor of [OFFICER, MANAGER]) {
      const view = boardOf(actor);
      expect(view.totals).toEqual({ todo: 1, draft: 1, sent: 0, returned: 0, decided: 0 });
      expect(view.rows).toMatchObject([
        { ministry: 'MI', counts: { todo: 1 }, proposals: 1 },
        { ministry: 'MJ', counts: { draft: 1 }, proposals: 0 },
      ]);
      expect(JSON.stringify(view)).not.toMatch(/CACHÉ|32(000000|\u00a0M€| M€)/);
    }
  });

  it('names the enabled liaisons', () => {
    aProject();
    const account = { role: 'liaison', ministries: ['MJ'], isDemo: false } as const;
    const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA';
    const before = versions();
    done(addUser(ADMINISTRATOR, { ...account, email: 'a@b.fr', name: 'Léa Petit', passwordHash }));
    expect(boardOf(OFFICER).rows[0]?.liaisons).toEqual(['Léa Petit']);
    expect(boardOf(OFFICER).rows[0]?.mayRemind.possible).toBe(true);
    expect(boardOf(MANAGER).rows[0]?.mayRemind.possible).toBe(false);
    expect(versions().board).not.toBe(before.board);
  });

  it('is for officers and managers', () => {
    for (const actor of [JUSTICE, ADMINISTRATOR]) {
      expect(() => boardOf(actor)).toThrow(PermissionDenied);
    }
  });
});

describe('the versions', () => {
  it('move with what each reads, and with nothing else', () => {
    const { project } = aProject();
    let before = versions();
    const draft = aDraft(JUSTICE, project, aCostOf(project));
    expect(versions()).toEqual({
      justice: expect.not.stringMatching(before.justice),
      interior: before.interior,
      board: expect.not.stringMatching(before.board),
    });
    before = versions();
    expect(draft.draft).toBe(1);
    aDraft(JUSTICE, null, aProposal('MJ'));
    expect(versions().justice).not.toBe(before.justice);
    expect(versions().interior).toBe(before.interior);
  });

  it('move at midnight in Paris: a deadline is then a day nearer', () => {
    const evening = '2018-05-25T21:59:00.000Z';
    const night = '2018-05-25T22:00:00.000Z';
    expect(collectionVersion(JUSTICE, NOW)).toBe(collectionVersion(JUSTICE, evening));
    expect(collectionVersion(JUSTICE, evening)).not.toBe(collectionVersion(JUSTICE, night));
    expect(boardVersion(OFFICER, evening)).not.toBe(boardVersion(OFFICER, night));
  });
});
