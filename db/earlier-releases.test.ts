import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { figuresGiven } from '@/lib/domain/publication/rules-differences';
import { verify } from './cli/verify';
import { openForReading } from './client';
import { performCorrection } from './commands/entries';
import { publishErratum } from './commands/publication/publish';
import { OFFICER } from './fixtures/portfolio';
import { setAllAside } from './fixtures/publications';
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

  it('tells what today’s rules would give otherwise, as information', () => {
    const connection = openForReading(copy.file);
    const { notes } = verify(connection);
    connection.close();
    expect(notes).toContain(
      'La publication 4.2 suit les règles 1\u202f; sous les règles 2, l’écart budgétaire (3,462\u00a0%) laisse place à «\u00a0Dérive budgétaire depuis la première publication\u00a0» (3,331\u00a0%) et à «\u00a0Écart budgétaire sur références approuvées\u00a0» (10,316\u00a0%)\u202f: règle changée\u202f: les références approuvées et les références reconstituées ne se mêlent plus dans un même taux.',
    );
    for (const note of notes) {
      expect(note).toMatch(/^La publication \d+\.\d+ suit les règles 1\u202f; sous les règles 2, /);
      expect(note).toContain('règle changée');
    }
    expect(notes.join('\n')).toContain(
      'La publication 4.1 suit les règles 1\u202f; sous les règles 2, l’écart calendaire vaudrait 3,565\u00a0% au lieu de 3,560\u00a0%',
    );
  });

  it('gives every published figure as it was frozen, to the last bit', () => {
    const history = loadHistory(reader(), 'everything');
    const publications = loadAllPublications(reader());
    expect(publications.length).toBeGreaterThan(0);
    for (const publication of publications) {
      expect(figuresGiven(history, publication)).toMatchObject(publication.figures);
    }
  });

  it('publishes an erratum by the rules of its edition, and still verifies', async () => {
    const [corrected] = portfolioAt(loadHistory(reader(), 'everything'), 4).entries;
    const reason = { code: 'correction', text: 'Une description incomplète' };
    const act = {
      ...{ act: 'edit', project: corrected?.project, edition: 4 },
      ...{ expectedVersion: corrected?.version, reason },
      ...{ name: corrected?.name, description: 'Une description complétée.' },
      ...{ moreUrl: '', ministry: corrected?.ministry, functionalZone: corrected?.functionalZone },
      ...{ interministerial: corrected?.interministerial, programmes: [], papUrl: '' },
    };
    expect(performCorrection(OFFICER, act)).toMatchObject({ status: 'ok' });
    const today = new Date().toISOString().slice(0, 10);
    setAllAside(4, today);
    const note = 'La description d’un projet est complétée.';
    const erratum = { edition: 4, publishedOn: today, note };
    expect(await publishErratum(OFFICER, erratum)).toMatchObject({ status: 'ok' });
    const [second, third] = loadAllPublications(reader()).slice(-2);
    expect([third?.version, third?.rules]).toEqual([3, 1]);
    expect(third?.figures).toMatchObject(second?.figures ?? {});
    expect(problems()).toEqual([]);
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

  it('names a figure taken away, or another version of the rules, with its chain hashed anew', () => {
    tamper(
      copy.file,
      'publication_no_update',
      `UPDATE publication SET figures = json_remove(figures, '$.totalCost') WHERE seq = 2;
       UPDATE publication SET rules = 2 WHERE seq = 4`,
    );
    rewriteChain(copy.file, 'publication');
    expect(problems()).toEqual([
      'Publication 2.1 : ses chiffres figés ne sont plus ceux que donne l’historique.',
      'Publication 4.1 : ses chiffres figés ne sont plus ceux que donne l’historique.',
    ]);
  });

  it('names the row of what can no longer be read', () => {
    tamper(copy.file, 'revision_no_update', `UPDATE revision SET changes = '[{}]' WHERE seq = 7`);
    rewriteChain(copy.file, 'revision');
    expect(problems()).toEqual([
      'Table revision, ligne 7\u202f: son contenu n’est pas lisible (0.kind).',
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
