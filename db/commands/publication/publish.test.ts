import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { CURRENT_RULES } from '@/lib/domain/history/rules';
import { ROLES } from '@/lib/domain/vocabulary/roles';
import {
  ADMINISTRATOR,
  aCreation,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../../fixtures/portfolio';
import {
  AFTER_COLLECTION,
  on,
  published,
  reviewed,
  setAllAside,
} from '../../fixtures/publications';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { loadEditions, loadHistory } from '../../queries/history';
import { projectView } from '../../queries/projects';
import { publicationBasis } from '../../queries/publication-source';
import { loadPublications, publicationFiles } from '../../queries/publications';
import { reader } from '../../read';
import { articleDraft } from '../../schema/publications';
import { chooseMethods, reopenEdition } from '../edition-life';
import { openEdition } from '../editions';
import { performAct, performCorrection } from '../entries';
import { importEdition } from '../import-edition';
import { inTransaction, type Synchronous } from '../writer';
import { publishEdition, publishErratum } from './publish';
import { MOVED, recordPublication } from './record';

let scratch: ReturnType<typeof scratchDatabase>;
let project: string;
let version: number;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  ({ project, seq: version } = aProject());
});
afterEach(() => scratch.dispose());

const request = { edition: 1, publishedOn: '2018-06-20', reason: 'La 1re édition est prête' };
const LATER = on('2018-07-03T08:00:00.000Z');
const reason = { code: 'correction', text: 'Montant saisi en milliers d’euros' };

function budget(cost: string, expectedVersion: number) {
  return { act: 'budget', project, edition: 1, expectedVersion, cost, withheld: '', reason };
}

function costNow(options = {}): number | null | undefined {
  const history = loadHistory(reader(), 'everything');
  return portfolioAt(history, 1, options).entries[0]?.costEuros;
}

describe('publishing', () => {
  it('freezes the figures, keeps the files and says who did', async () => {
    const made = await published();
    expect(made).toMatchObject({ edition: 1, version: 1, by: 'Odile Officier', note: null });
    expect(made.figures.totalCost).toMatchObject({ value: 30_800_000, counted: 1 });
    expect(loadEditions(reader())[0]).toMatchObject({
      state: 'published',
      publishedOn: '2018-06-20',
    });
    const kept = publicationFiles(reader(), 1);
    expect(kept?.files.map(({ name }) => name)).toContain('panorama-1.csv');
    expect(kept?.files.map(({ sha256 }) => sha256)).toEqual(made.files.map(({ sha256 }) => sha256));
  });

  it('waits for the check, and says how much there is to do', async () => {
    reviewed();
    expect(await publishEdition(OFFICER, request, AFTER_COLLECTION)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/contrôle de l’édition n’est pas passé \(1\sà traiter\)/),
    });
  });

  it('waits for an article that the series does not contradict', async () => {
    reviewed();
    setAllAside(1, '2018-06-20');
    const text = '---\ntitle: Panorama\ndate: 2018-06-20\n---\n\nLe panorama compte 63 projets.\n';
    inTransaction((tx): Synchronous<void> => {
      const by = { updatedAt: '', updatedById: 'o1', updatedByName: 'Odile Officier' };
      tx.insert(articleDraft)
        .values({ edition: 1, text, version: 1, ...by })
        .run();
    });
    expect(await publishEdition(OFFICER, request, AFTER_COLLECTION)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/article dit une chose.+63/),
    });
  });

  it('waits for the review', async () => {
    const early = await publishEdition(OFFICER, request, AFTER_COLLECTION);
    expect(early).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('pas encore en relecture'),
    });
    expect(loadPublications(reader(), 1)).toEqual([]);
  });

  it.each([
    ['2018-06-21', /à venir/],
    ['2018-04-30', /précéder le mois des données/],
    ['hier', /Indiquez le jour/],
  ])('is not on %s', async (publishedOn, sentence) => {
    reviewed();
    const result = await publishEdition(OFFICER, { ...request, publishedOn }, AFTER_COLLECTION);
    expect(result).toMatchObject({ status: 'invalid' });
    expect(result.status === 'invalid' && result.fields.publishedOn).toMatch(sentence);
  });

  it('happens once', async () => {
    await published();
    const again = await publishEdition(OFFICER, request, LATER);
    expect(again).toMatchObject({ status: 'refused', reason: expect.stringContaining('erratum') });
    expect(loadPublications(reader(), 1)).toHaveLength(1);
  });

  it('refuses files written from what has moved since', () => {
    reviewed();
    const basis = publicationBasis(reader());
    performAct(OFFICER, budget('31,2', version));
    const files = [{ name: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array([1]) }];
    expect(recordPublication(OFFICER, { ...request, basis, files }, AFTER_COLLECTION)).toEqual({
      status: 'refused',
      reason: MOVED,
    });
  });

  const actors = {
    officer: OFFICER,
    manager: MANAGER,
    administrator: ADMINISTRATOR,
    liaison: liaisonOf('MJ'),
  };
  it.each(ROLES)('by a person of role %s', async (role) => {
    reviewed();
    setAllAside(1, '2018-06-20');
    const result = await publishEdition(actors[role], request, AFTER_COLLECTION);
    expect(result.status).toBe(role === 'officer' ? 'ok' : 'refused');
    const files = [{ name: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array([1]) }];
    const direct = recordPublication(
      actors[role],
      { ...request, basis: publicationBasis(reader()), files },
      AFTER_COLLECTION,
    );
    expect(direct.status).toBe('refused');
  });
});

describe('a published edition', () => {
  beforeEach(() => published());

  it('takes no act, passage, method nor import', async () => {
    const before = loadHistory(reader(), 'everything');
    const attempts = [
      performAct(OFFICER, budget('31,2', version)),
      performAct(OFFICER, aCreation({ name: 'AUTRE' })),
      reopenEdition(OFFICER, { edition: 1, reason: 'Trop tôt' }),
      chooseMethods(OFFICER, {
        edition: 1,
        budgetMethod: 'simple-mean-open',
        scheduleMethod: 'simple-mean',
        reason: 'Essai',
      }),
      importEdition(OFFICER, {
        edition: 1,
        dataMonth: '2018-05',
        publishedOn: null,
        rows: [],
        decisions: [],
        acceptLikely: false,
        declared: null,
      }),
      await publishErratum(
        OFFICER,
        { edition: 1, publishedOn: '2018-07-03', note: 'Rien à corriger vraiment' },
        LATER,
      ),
    ];
    expect(attempts.map(({ status }) => status)).toEqual(Array(6).fill('refused'));
    expect(loadHistory(reader(), 'everything')).toEqual(before);
  });

  it.each([
    ['a revision', 'revision'],
    ['an event', 'edition_event'],
    ['a label', 'ministry_label'],
  ])('takes no %s from whoever holds the file', (_, table) => {
    const connection = new Database(scratch.file);
    const row = connection
      .prepare(`SELECT * FROM ${table} WHERE edition = 1 ORDER BY seq DESC LIMIT 1`)
      .get() as Record<string, unknown>;
    const forged = { ...row, seq: Number(row.seq) + 1, previous_hash: row.hash, hash: 'forged' };
    const names = Object.keys(forged);
    const insert = connection.prepare(
      `INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`,
    );
    expect(() => insert.run(forged)).toThrow(/published/);
    connection.close();
  });

  it('takes no declared figures from whoever holds the file', () => {
    const connection = new Database(scratch.file);
    const insert =
      "INSERT INTO declared_figures (edition, figures, at, actor_id, actor_name, previous_hash, hash) VALUES (1, '{}', '', '', '', '', 'h')";
    expect(() => connection.exec(insert)).toThrow(/published/);
    connection.close();
  });

  it('is corrected in the open: read as published until the erratum goes out', async () => {
    const corrected = performCorrection(OFFICER, budget('3,08', version));
    expect(corrected.status).toBe('ok');
    expect(costNow()).toBe(30_800_000);
    expect(costNow({ staged: true })).toBe(3_080_000);
    expect(projectView(MANAGER, project, 1)?.entry.costEuros).toBe(30_800_000);

    const note = 'Le coût de PORTAIL avait été saisi en milliers d’euros.';
    const made = await publishErratum(
      OFFICER,
      { edition: 1, publishedOn: '2018-07-03', note },
      LATER,
    );
    expect(made).toMatchObject({ status: 'ok', value: { version: 2, note } });
    expect(costNow()).toBe(3_080_000);
    const [second, first] = loadPublications(reader(), 1);
    expect([first?.rules, second?.rules]).toEqual([CURRENT_RULES, CURRENT_RULES]);
    expect(first?.figures.totalCost?.value).toBe(30_800_000);
    expect(second?.figures.totalCost?.value).toBe(3_080_000);
    expect(costNow({ position: first?.position })).toBe(30_800_000);
    expect(projectView(MANAGER, project, 1)?.entry.costEuros).toBe(3_080_000);
  });

  it('is corrected by officers only, with a note that says what', async () => {
    for (const actor of [MANAGER, ADMINISTRATOR, liaisonOf('MJ')]) {
      expect(performCorrection(actor, budget('3,08', version)).status).toBe('refused');
      const result = await publishErratum(
        actor,
        { edition: 1, publishedOn: '2018-07-03', note: 'Une note assez longue' },
        LATER,
      );
      expect(result.status).toBe('refused');
    }
    performCorrection(OFFICER, budget('3,08', version));
    expect(
      await publishErratum(OFFICER, { edition: 1, publishedOn: '2018-07-03', note: '' }, LATER),
    ).toMatchObject({ status: 'invalid', fields: { note: expect.stringContaining('publiée') } });
    expect(
      await publishErratum(
        OFFICER,
        { edition: 1, publishedOn: '2018-06-19', note: 'Une note assez longue' },
        LATER,
      ),
    ).toMatchObject({ status: 'invalid', fields: { publishedOn: expect.any(String) } });
  });

  it('carries a correction over to the edition that follows', () => {
    const next = openEdition(OFFICER, { number: 2, dataMonth: '2018-11', reason: 'La suivante' });
    expect(next.status).toBe('ok');
    performCorrection(OFFICER, budget('3,08', version));
    const history = loadHistory(reader(), 'everything');
    expect(portfolioAt(history, 2).entries[0]?.costEuros).toBe(3_080_000);
    expect(costNow()).toBe(30_800_000);
  });
});

describe('a correction', () => {
  it('is of what was published here', () => {
    expect(performCorrection(OFFICER, budget('3,08', version))).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('pas encore publiée'),
    });
  });
});
