import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForReading } from '../client';
import { anOpenEdition, aProject } from '../fixtures/portfolio';
import { published } from '../fixtures/publications';
import { scratchDatabase } from '../fixtures/scratch-database';
import { publicationReport } from './publication-problems';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(async () => {
  scratch = scratchDatabase();
  anOpenEdition();
  aProject();
  await published();
});
afterEach(() => scratch.dispose());

function problems(): string[] {
  const connection = openForReading(scratch.file);
  try {
    return publicationReport(connection).problems;
  } finally {
    connection.close();
  }
}

/** Tampers as somebody who removes the triggers first would. */
function tamper(trigger: string, statement: string): void {
  const connection = new Database(scratch.file);
  connection.exec(`DROP TRIGGER ${trigger}`);
  connection.exec(statement);
  connection.close();
}

describe('what is kept of a publication', () => {
  it('is what went out', () => {
    expect(problems()).toEqual([]);
  });

  it('names a file that was altered', () => {
    tamper(
      'publication_file_no_update',
      `UPDATE publication_file SET content = 'faux' WHERE sha256 =
        (SELECT json_extract(files, '$[0].sha256') FROM publication)`,
    );
    expect(problems()).toEqual([
      'Publication 1.1, fichier panorama-1.csv : son contenu a été modifié.',
    ]);
  });

  it('names a file that is gone', () => {
    tamper(
      'publication_file_no_delete',
      `DELETE FROM publication_file WHERE sha256 =
        (SELECT json_extract(files, '$[0].sha256') FROM publication)`,
    );
    expect(problems()).toEqual(['Publication 1.1, fichier panorama-1.csv : il manque.']);
  });

  it('says when the history no longer gives the figures', () => {
    tamper(
      'revision_no_update',
      "UPDATE revision SET changes = replace(changes, '30800000', '30900000') WHERE seq = 1",
    );
    expect(problems()).toEqual([
      'Publication 1.1 : ses chiffres figés ne sont plus ceux que donne l’historique.',
    ]);
  });
});
