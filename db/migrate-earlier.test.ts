import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyChains } from './chain';
import { openForReading, openForWriting } from './client';
import { performAct } from './commands/entries';
import { acceptSubmission } from './commands/submissions/accept';
import { aCreation, liaisonOf, OFFICER } from './fixtures/portfolio';
import { scratchDatabase } from './fixtures/scratch-database';
import {
  aCostOf,
  anAcceptance,
  aSent,
  done,
  duringCollection,
  editionMovesTo,
} from './fixtures/submissions';
import { migrate } from './migrate';
import { loadProjectRevisions } from './queries/history';
import { reader } from './read';

const MIGRATIONS = path.join(process.cwd(), 'db', 'migrations');
const AT = '2018-05-01T08:00:00.000Z';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
});
afterEach(() => scratch.dispose());

/** The migrations of the version before submissions. */
function earlierMigrations(): string {
  const folder = path.join(scratch.folder, 'earlier');
  fs.mkdirSync(path.join(folder, 'meta'), { recursive: true });
  const entries = ['0000_initial', '0001_append-only'].map((tag, idx) => ({ idx, tag }));
  for (const { tag } of entries) {
    fs.copyFileSync(path.join(MIGRATIONS, `${tag}.sql`), path.join(folder, `${tag}.sql`));
  }
  fs.writeFileSync(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }));
  return folder;
}

/** A first row as that version wrote and hashed it, written out: its rule must never change. */
function earlierRow(file: string, table: string, row: Record<string, string | number | null>) {
  const cells = { seq: 1, ...row, at: AT, actor_id: 'o1', actor_name: 'Odile Officier' };
  const hash = createHash('sha256')
    .update(JSON.stringify([table, '', ...Object.values(cells)]))
    .digest('hex');
  const whole = { ...cells, previous_hash: '', hash };
  const names = Object.keys(whole);
  const connection = openForWriting(file);
  connection
    .prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(whole));
  connection.close();
}

it('brings a base of the version before submissions up to date, its history still the one written', () => {
  fs.rmSync(scratch.file);
  migrate(scratch.file, { folder: earlierMigrations() });
  const connection = openForWriting(scratch.file);
  connection.exec('INSERT INTO edition VALUES (1)');
  connection.close();
  earlierRow(scratch.file, 'edition_event', {
    edition: 1,
    state: 'collection',
    data_month: '2018-05',
    published_on: null,
    budget_method: 'simple-mean',
    schedule_method: 'weighted-by-initial-duration',
    reason: 'Ouverture',
  });
  earlierRow(scratch.file, 'ministry_label', { ministry: 'MJ', edition: 1, label: 'Justice' });

  expect(migrate(scratch.file).applied).toHaveLength(6);
  const { project } = done(performAct(OFFICER, aCreation(), duringCollection()));
  const { submission, event } = aSent(liaisonOf('MJ'), project, aCostOf(project));
  const acceptance = anAcceptance({ submission, expectedEvent: event }, project);
  done(acceptSubmission(OFFICER, acceptance, duringCollection()));
  editionMovesTo('review');

  expect(loadProjectRevisions(reader(), project).at(-1)?.proposal?.submission).toBe(submission);
  const checked = openForReading(scratch.file);
  expect(verifyChains(checked)).toEqual([]);
  checked.close();
});
