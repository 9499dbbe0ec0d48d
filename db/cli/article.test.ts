import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleFacts, checkArticle } from '@/lib/domain/article/article';
import { draftArticle } from '@/lib/domain/article/draft';
import { loadDeclared, loadHistory } from '../queries/history';
import { reader } from '../read';
import { makeDatabase } from '../seed/make-database';
import { seedDemonstration } from '../seed/portfolio';
import { run } from './article';

/** The article of the published editions, from the demonstration's history: see docs/article-4e-edition.md. */

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'panorama-article-'));
  const file = path.join(folder, 'demo.db');
  await makeDatabase(file, () => seedDemonstration(new Date('2026-11-24T23:30:00.000Z')));
  process.env.DATABASE_FILE = file;
});

afterAll(() => {
  delete process.env.DATABASE_FILE;
  rmSync(folder, { recursive: true, force: true });
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const factsOf = (edition: number) =>
  articleFacts(
    loadHistory(reader(), 'everything'),
    edition,
    loadDeclared(reader()),
    edition === 4 ? '2017-11-29' : null,
  );
const articleOf = (edition: number) => plain(draftArticle(factsOf(edition)).text);

/** What was published on 29 November 2017, sentence by sentence, against what the series gives. */
describe('the article of the 4th edition', () => {
  it.each([
    ['61 projets', '- **61 projets**, dont 21 interministériels ;'],
    ['2,63 milliards', '- **2,63 milliards d’euros** de coût total estimé ;'],
    ['6,2 ans', '- **6,2 ans** de durée moyenne prévue ;'],
    ['the rates, as declared', '- **25 %** d’écart budgétaire moyen (taux déclaré'],
    ['the rates, as declared', '- **22 %** d’écart calendaire moyen (taux déclaré'],
    [
      'one entrant',
      'Un projet entre dans le panorama : **MCIC²**, porté par le ministère de l’Intérieur.',
    ],
    ['30,8 M€', 'pour un coût complet estimé à 30,8 millions d’euros.'],
    ['six and a half years', 'il doit durer environ six ans et demi'],
    ['one exit', 'Un projet sort du panorama : **Offre IGC ministérielle**'],
    ['the ninth', 'C’est le neuvième à sortir du panorama depuis la première édition.'],
    ['above 20 M€', '- **29 projets** d’un coût de 20 millions d’euros ou plus.'],
    ['the front matter', '\ndate: 2017-11-29\nchapeau-text: "La 4e édition'],
  ])('says %s', (_, said) => {
    expect(articleOf(4)).toContain(said);
  });

  it('cannot say how the exit stands to its initial budget: that was never published', () => {
    const text = articleOf(4);
    expect(text).not.toContain('budget initialement prévu');
    expect(text).toContain(
      'Son dernier coût publié, 4,2 millions d’euros, est égal au premier coût publié.',
    );
  });

  it.each([
    ['Son coût final est inférieur de 25 % au budget initialement prévu.', 'inférieur'],
    ['Le taux d’écart budgétaire est stable sur un an.', 'stable'],
    ['Le taux d’écart calendaire est en baisse de 2 points sur un an.', 'en baisse'],
  ])('marks « %s » as what the series cannot tell', (sentence, quote) => {
    const facts = factsOf(4);
    const { text } = draftArticle(facts);
    const marks = checkArticle(`${text}\n${sentence}\n`, facts);
    expect(marks.map((mark) => mark.quote)).toContain(quote);
    expect(new Set(marks.map(({ severity }) => severity))).toEqual(new Set(['unverifiable']));
  });

  it('is true of the whole series where it says so', () => {
    expect(articleOf(4)).toContain(
      'Le coût total est en hausse de 340 millions d’euros, à 2,63 milliards d’euros : il est au plus haut depuis la première édition et augmente pour la troisième fois consécutive.',
    );
    expect(articleOf(4)).toContain('- La durée moyenne est stable, à 6,2 ans.');
    expect(articleOf(3)).toContain('elle est au plus bas depuis la première édition');
  });

  it.each([1, 2, 3, 4, 5])('of edition %i has no mark as it is drafted', (edition) => {
    const facts = factsOf(edition);
    expect(checkArticle(draftArticle(facts).text, facts)).toEqual([]);
  });
});

describe('panorama article', () => {
  let printed = '';

  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('prints the draft, and finds nothing to say of it', () => {
    expect(run(['--edition', '4'])).toBe(0);
    expect(printed).toMatch(/^---\ntitle: /);
    const file = path.join(folder, 'article.md');
    writeFileSync(file, printed);
    printed = '';
    expect(run(['--edition', '4', '--check', file])).toBe(0);
    expect(printed).toBe('');
  });

  it('gives by line what no longer holds, and exits with 1', () => {
    run(['--edition', '4']);
    const file = path.join(folder, 'retouched.md');
    writeFileSync(file, printed.replace('**61\u00a0projets**', '**63\u00a0projets**'));
    printed = '';
    expect(run(['--edition', '4', '--check', file])).toBe(1);
    expect(plain(printed)).toBe(
      'ligne 9 : « 63 projets » faux. Le nombre de projets : la série donne « 61 projets » pour la 4e édition.\n',
    );
  });

  it.each([
    [['--edition', '9'], 'L’édition 9 n’est pas dans la base.'],
    [
      ['--edition', '4', '--check', 'nulle-part.md'],
      'Le fichier nulle-part.md ne peut pas être lu.',
    ],
    [['--edition', '4', '--json'], '--json ne va qu’avec --check FICHIER.'],
  ])('%j: %s', (args, message) => {
    expect(() => run(args)).toThrow(message);
  });
});
