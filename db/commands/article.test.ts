import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '../fixtures/portfolio';
import { on, published } from '../fixtures/publications';
import { scratchDatabase } from '../fixtures/scratch-database';
import { done } from '../fixtures/submissions';
import { articleFindings, articleView } from '../queries/article';
import { saveArticle, settleQuestion } from './article';

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

async function view() {
  const found = await articleView(OFFICER, 1, NOW);
  if (found === null) throw new Error('no article');
  return found;
}

describe('the article of an edition', () => {
  it('is proposed until somebody writes it, then kept as written', async () => {
    expect((await view()).kept).toBeNull();
    expect((await view()).proposed).toContain('La 1re édition');
    expect(done(save('Un article.', 0))).toMatchObject({ version: 1, by: OFFICER.name });
    expect(done(save('Un autre.', 1))).toMatchObject({ version: 2 });
    expect((await view()).kept).toMatchObject({ text: 'Un autre.', version: 2 });
  });

  it('loses nothing of two people who write at once', async () => {
    done(save('Le premier.', 0));
    expect(save('Le second.', 0)).toMatchObject({
      status: 'conflict',
      version: 1,
      differences: [{ field: 'text', theirs: 'Le premier.', yours: 'Le second.' }],
    });
    expect((await view()).kept?.text).toBe('Le premier.');
    expect(save('Le premier.', 0)).toMatchObject({ status: 'ok', value: { version: 1 } });
  });

  it('is for officers, to read as to write', async () => {
    for (const actor of [MANAGER, liaisonOf('SPM')]) {
      expect(save('Un article.', 0, actor).status).toBe('refused');
      expect(await articleView(actor, 1, NOW)).toBeNull();
    }
    expect(await articleView(OFFICER, 9, NOW)).toBeNull();
  });

  it('refuses what is no text, and an edition that is not there', async () => {
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
    expect((await view()).closed).toMatch(/est publiée/);
    expect((await view()).published).toEqual({
      version: '1.1',
      text: '---\ntitle: "Titre"\ndate: 2018-06-20\n---\n\nCorps.\n',
    });
    expect(save('Trop tard.', 1)).toMatchObject({ status: 'refused' });
  });

  it('goes out as it is drafted where nobody wrote it', async () => {
    await published();
    expect((await view()).published?.text).toContain('\ndate: 2018-06-20\n');
    expect((await view()).published?.text).toContain('La 1re édition compte');
  });

  it('keeps nothing longer than the check reads, and says so on the field', async () => {
    expect(save('a'.repeat(60_001), 0)).toMatchObject({
      status: 'invalid',
      fields: { text: 'L’article est trop long\u202f: 60\u202f000\u00a0caractères au plus.' },
    });
    expect((await view()).kept).toBeNull();
  });

  it('has a question settled by a reason, signed, as long as its sentence stands', async () => {
    const text = 'Le coût total est stable. La durée moyenne est stable.';
    done(save(text, 0));
    const found = async () => (await articleFindings(OFFICER, 1, NOW)) ?? [];
    const [first, bystander] = await found();
    expect(first).toMatchObject({ quote: 'stable', severity: 'unverifiable', settled: null });
    const reason = 'Constaté par la direction du budget.';
    const settle = (said: string | null, actor = OFFICER) =>
      settleQuestion(actor, { edition: 1, question: first?.key, quote: 'stable', reason: said });
    expect(settle(reason, MANAGER).status).toBe('refused');
    expect(settle('court')).toMatchObject({ status: 'invalid' });
    for (const [question, quote] of [
      [first?.key, 'Le coût total est stable'],
      ['article:a:b', 'stable'],
    ])
      expect(settleQuestion(OFFICER, { edition: 1, question, quote, reason })).toMatchObject({
        status: 'refused',
        reason: expect.stringMatching(/n’a pas ce passage/),
      });
    expect((await found())[0]?.settled).toBeNull();
    done(settle(reason));
    expect((await found()).map(({ settled }) => settled)).toEqual([
      { reason, by: OFFICER.name, at: expect.any(String) },
      null,
    ]);
    expect((await found())[1]?.key).toBe(bystander?.key);
    done(save(text.replace('est stable.', 'reste stable.'), 1));
    expect((await found()).map(({ settled }) => settled)).toEqual([null, null]);
    done(save(text, 2));
    expect((await found())[0]?.settled).toMatchObject({ reason });
    done(settle(null));
    expect((await found())[0]?.settled).toBeNull();
  });

  it('goes out without what a reader’s machine would run', async () => {
    done(save('Un <script>x</script> et [ici](javascript:x), [là](https://exemple.gouv.fr).\n', 0));
    await published();
    expect((await view()).published?.text).toBe(
      'Un \\<script>x\\</script> et [ici], [là](https://exemple.gouv.fr).\n',
    );
  });
});
