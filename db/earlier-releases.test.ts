import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyFigures } from '@/lib/domain/figures/key-figures';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { verify } from './cli/verify';
import { openForReading } from './client';
import { copyOfRelease, RELEASES, rewriteChain, tamper } from './fixtures/releases/opened';
import { migrate } from './migrate';
import { loadHistory } from './queries/history';
import { loadAllPublications, publicationFiles } from './queries/publications';
import { reader } from './read';

describe.each(RELEASES)('a database of release %s', (release) => {
  let copy: ReturnType<typeof copyOfRelease>;
  beforeEach(() => {
    copy = copyOfRelease(release);
    migrate(copy.file, { saveFirst: false });
    process.env.DATABASE_FILE = copy.file;
  });
  afterEach(() => {
    delete process.env.DATABASE_FILE;
    copy.dispose();
  });

  function problems(): string[] {
    const connection = openForReading(copy.file);
    try {
      return verify(connection).problems;
    } finally {
      connection.close();
    }
  }

  it('verifies clean once brought up to date', () => {
    expect(problems()).toEqual([]);
  });

  it('gives every published figure as it was frozen, to the last bit', () => {
    const history = loadHistory(reader(), 'everything');
    const publications = loadAllPublications(reader());
    expect(publications.length).toBeGreaterThan(0);
    for (const { edition, position, figures } of publications) {
      const given = keyFigures(portfolioAt(history, edition, { position }));
      for (const [name, frozen] of Object.entries(figures)) {
        expect(given[name as keyof typeof given].value, `${edition} ${name}`).toBe(frozen.value);
      }
    }
  });

  it('keeps every published file as it went out', () => {
    for (const { edition, version } of loadAllPublications(reader())) {
      const kept = publicationFiles(reader(), edition, version);
      expect(kept?.files.length).toBeGreaterThan(0);
      for (const { name, bytes, sha256 } of kept?.files ?? []) {
        expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
      }
    }
  });

  it('names a frozen figure altered in its row', () => {
    tamper(copy.file, 'publication_no_update', alteredFigure());
    expect(problems()).toContain('Table publication, ligne 4 : son contenu a été modifié.');
  });

  it('names a frozen figure altered with its chain hashed anew', () => {
    tamper(copy.file, 'publication_no_update', alteredFigure());
    rewriteChain(copy.file, 'publication');
    expect(problems()).toEqual([
      'Publication 4.1 : ses chiffres figés ne sont plus ceux que donne l’historique.',
    ]);
  });

  it('names the publications that a revision altered with its chain would change', () => {
    tamper(
      copy.file,
      'revision_no_update',
      `UPDATE revision SET changes = replace(changes, '"costEuros":151400000', '"costEuros":151500000')`,
    );
    rewriteChain(copy.file, 'revision');
    expect(problems()).toEqual([
      'Publication 4.1 : ses chiffres figés ne sont plus ceux que donne l’historique.',
      'Publication 4.2 : ses chiffres figés ne sont plus ceux que donne l’historique.',
    ]);
  });
});

/** The total cost of 4.1, one euro more. */
function alteredFigure(): string {
  return `UPDATE publication SET figures = json_set(figures, '$.totalCost.value',
    1 + json_extract(figures, '$.totalCost.value')) WHERE edition = 4 AND version = 1`;
}
