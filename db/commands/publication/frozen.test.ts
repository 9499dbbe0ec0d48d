import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandResult } from '@/lib/domain/result';
import { aCreation, anOpenEdition, aProject, liaisonOf, OFFICER } from '../../fixtures/portfolio';
import { AFTER_COLLECTION, published } from '../../fixtures/publications';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { loadHistory } from '../../queries/history';
import { loadPublications } from '../../queries/publications';
import { reader } from '../../read';
import { saveArticle, settleQuestion } from '../article';
import { openCollection } from '../collection';
import { confirmEntries } from '../confirm';
import { beginReview, chooseMethods, reopenEdition } from '../edition-life';
import { performAct } from '../entries';
import { addMinistry } from '../ministries';
import { setAsideFindings } from '../set-aside';
import { beginSubmission } from '../submissions/begin';
import { publishEdition } from './publish';

let scratch: ReturnType<typeof scratchDatabase>;
let project: string;
beforeEach(async () => {
  scratch = scratchDatabase();
  anOpenEdition();
  ({ project } = aProject());
  await published();
});
afterEach(() => scratch.dispose());

const reason = 'Pour un essai sur une édition publiée';
const word = 'Un mot assez long pour être pris';

/** Every command that writes in an edition, but for the two that correct a published one. */
const COMMANDS: Readonly<Record<string, () => CommandResult<unknown>>> = {
  'entry.create': () => performAct(OFFICER, aCreation({ name: 'AUTRE' })),
  'entry.enter': () =>
    performAct(OFFICER, {
      act: 'enter',
      project,
      edition: 1,
      expectedVersion: 1,
      reason: { code: 'scope', text: reason },
    }),
  'entry.confirm': () => confirmEntries(liaisonOf('MJ'), { edition: 1, projects: [project] }),
  'submission.begin': () => beginSubmission(liaisonOf('MJ'), { edition: 1, project }),
  'collection.open': () =>
    openCollection(OFFICER, { edition: 1, deadline: '2018-07-15', reason }, AFTER_COLLECTION),
  'edition.review': () => beginReview(OFFICER, { edition: 1, reason }),
  'edition.reopen': () => reopenEdition(OFFICER, { edition: 1, reason }),
  'edition.method': () =>
    chooseMethods(OFFICER, {
      edition: 1,
      budgetMethod: 'simple-mean-open',
      scheduleMethod: 'simple-mean',
      reason,
    }),
  'ministry.add': () => addMinistry(OFFICER, { edition: 1, code: 'MER', label: 'Mer' }),
  'quality.setAside': () => setAsideFindings(OFFICER, { edition: 1, findings: ['x'], word }),
  'article.save': () => saveArticle(OFFICER, { edition: 1, text: word, expectedVersion: 0 }),
  'article.settle': () =>
    settleQuestion(OFFICER, {
      edition: 1,
      question: 'article:a:b',
      quote: 'x',
      reason: word,
    }),
};

describe('a published edition takes nothing', () => {
  it.each(Object.keys(COMMANDS))('from %s', (name) => {
    const before = [loadHistory(reader(), 'everything'), loadPublications(reader(), 1)];
    const result = COMMANDS[name]?.();
    expect(result?.status).toMatch(/^(refused|invalid)$/);
    expect([loadHistory(reader(), 'everything'), loadPublications(reader(), 1)]).toEqual(before);
  });

  it('from a second publication', async () => {
    const request = { edition: 1, publishedOn: '2018-06-20', reason };
    expect((await publishEdition(OFFICER, request, AFTER_COLLECTION)).status).toBe('refused');
  });

  const TABLES = ['publication', 'publication_file', 'set_aside'];
  it.each([
    ['an update', "UPDATE publication SET note = 'faux'"],
    ['a deletion', 'DELETE FROM publication'],
    ['another key', 'UPDATE publication SET seq = 9'],
    ['a replacement', 'INSERT OR REPLACE INTO publication SELECT * FROM publication'],
    ['other bytes', "UPDATE publication_file SET content = 'faux'"],
    [
      'bytes in the place of others',
      "INSERT OR REPLACE INTO publication_file SELECT sha256, 'faux' FROM publication_file",
    ],
    ['fewer files', 'DELETE FROM publication_file'],
  ])('from SQL: %s', (_, statement) => {
    const connection = new Database(scratch.file);
    const rows = () => TABLES.map((table) => connection.prepare(`SELECT * FROM ${table}`).all());
    const before = rows();
    for (const recursive of ['OFF', 'ON']) {
      connection.pragma(`recursive_triggers = ${recursive}`);
      expect(() => connection.exec(statement)).toThrow(/append-only|numbered without gaps/);
    }
    expect(rows()).toEqual(before);
    connection.close();
  });
});
