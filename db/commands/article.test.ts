import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { on, published } from '../fixtures/publications';
import { scratchDatabase } from '../fixtures/scratch-database';
import { done } from '../fixtures/submissions';
import { articleView } from '../queries/article';
import { saveArticle } from './article';

const NOW = new Date('2018-06-19T08:00:00.000Z');

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  aProject();
});
afterEach(() => scratch.dispose());

function save(text: string, expectedVersion: number, actor = OFFICER) {
  return saveArticle(actor, { edition: 1, text, expectedVersion }, on('2018-06-19T08:00:00.000Z'));
}

function view() {
  const found = articleView(OFFICER, 1, NOW);
  if (found === null) throw new Error('no article');
  return found;
}

describe('the article of an edition', () => {
  it('is proposed until somebody writes it, then kept as written', () => {
    expect(view().kept).toBeNull();
    expect(view().proposed).toContain('La 1re édition');
    expect(done(save('Un article.', 0))).toMatchObject({ version: 1, by: OFFICER.name });
    expect(done(save('Un autre.', 1))).toMatchObject({ version: 2 });
    expect(view().kept).toMatchObject({ text: 'Un autre.', version: 2 });
  });

  it('loses nothing of two people who write at once', () => {
    done(save('Le premier.', 0));
    expect(save('Le second.', 0)).toMatchObject({
      status: 'conflict',
      version: 1,
      differences: [{ field: 'text', theirs: 'Le premier.', yours: 'Le second.' }],
    });
    expect(view().kept?.text).toBe('Le premier.');
    expect(save('Le premier.', 0)).toMatchObject({ status: 'ok', value: { version: 1 } });
  });

  it('is for officers, to read as to write', () => {
    for (const actor of [MANAGER, liaisonOf('SPM')]) {
      expect(save('Un article.', 0, actor).status).toBe('refused');
      expect(articleView(actor, 1, NOW)).toBeNull();
    }
    expect(articleView(OFFICER, 9, NOW)).toBeNull();
  });

  it('refuses what is no text, and an edition that is not there', () => {
    expect(save(' \n', 0)).toMatchObject({
      status: 'invalid',
      fields: { text: expect.stringMatching(/^Écrivez/) },
    });
    const away = saveArticle(OFFICER, { edition: 9, text: 'Un article.', expectedVersion: 0 });
    expect(away).toMatchObject({ status: 'refused', reason: 'L’édition 9 n’existe pas.' });
  });

  it('goes out as it was kept, dated, and cannot be changed any more', async () => {
    done(save('---\ntitle: "Titre"\ndate: \n---\n\nCorps.\n', 0));
    await published();
    expect(view().closed).toMatch(/est publiée/);
    expect(view().published).toEqual({
      version: '1.1',
      text: '---\ntitle: "Titre"\ndate: 2018-06-20\n---\n\nCorps.\n',
    });
    expect(save('Trop tard.', 1)).toMatchObject({ status: 'refused' });
  });

  it('goes out as it is drafted where nobody wrote it', async () => {
    await published();
    expect(view().published?.text).toContain('\ndate: 2018-06-20\n');
    expect(view().published?.text).toContain('La 1re édition compte');
  });
});
