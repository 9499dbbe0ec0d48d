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
}, 120_000);

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

/** The draft of edition 4 with one passage replaced; the quotes of its marks. */
function marksOf(before: string, after: string): string[] {
  const facts = factsOf(4);
  const { text } = draftArticle(facts);
  const at = plain(text).indexOf(before);
  expect(at, before).toBeGreaterThan(-1);
  const edited = text.slice(0, at) + after + text.slice(at + before.length);
  return checkArticle(edited, facts).map(({ quote }) => plain(quote));
}

describe('the article of the 4th edition, retouched', () => {
  it.each([
    ['neuvième', 'dixième', ['dixième']],
    ['est stable, à 6,2', 'est en baisse, à 6,2', ['en baisse']],
    ['au plus haut depuis', 'au plus bas depuis', ['au plus bas']],
    ['troisième fois consécutive', 'quatrième fois consécutive', ['quatrième fois consécutive']],
    ['environ six ans et demi', 'environ sept ans', ['sept ans']],
    ['environ six ans et demi', '6,4 ans', []],
    ['environ six ans et demi', 'six ans et demi environ', []],
    ['**MCIC²**', '**MCIC3**', ['MCIC3']],
    ['**MCIC²**', '**MCIC2**', []],
    ['Un projet entre', 'Deux projets entrent', ['Deux projets']],
    ['pendant un an', 'pendant deux ans', ['deux ans']],
    ['30,8 millions d’euros', '30,8 milliards d’euros', ['30,8 milliards d’euros']],
    ['en février 2015', 'en mars 2015', ['mars 2015']],
    ['le ministère de l’Intérieur', 'le ministère de la Justice', ['ministère de la Justice']],
    ['La durée moyenne est stable', 'Le coût total est stable', ['stable']],
    ['date: 2017-11-29', 'date: 2017-11-30', ['2017-11-30']],
  ])('« %s » → « %s »', (before, after, expected) => {
    const quotes = marksOf(before, after);
    for (const quote of expected) expect(quotes.join(' | ')).toContain(quote);
    if (expected.length === 0) expect(quotes).toEqual([]);
  });

  it.each([
    'Le panorama recense 61 projets pour 2,63 Md€ et une durée moyenne de 6,2 ans.',
    'MCIC2, porté par le ministère de l’Intérieur, coûte 30,8 M€ et doit durer environ six ans et demi.',
    '61 projets sont suivis, contre 57 dans la 1re édition.',
    'Le coût total passe de 2,56 à 2,63 milliards d’euros depuis la 3e édition.',
    'Le coût total est au plus haut depuis la 2e édition.',
    'La durée moyenne est de 6,2 ans, comme en novembre 2016.',
  ])('says nothing against « %s »', (sentence) => {
    const facts = factsOf(4);
    const marks = checkArticle(`${draftArticle(facts).text}\n${sentence}\n`, facts);
    expect(marks.map(({ quote, severity }) => `${severity} ${plain(quote)}`)).toEqual([]);
  });

  it.each([
    ['Le panorama recense 57 projets.', '57 projets'],
    ['Le coût total atteint 2,7 milliards d’euros.', '2,7 milliards d’euros'],
    ['La durée moyenne est au plus haut depuis la première édition.', 'au plus haut'],
    ['La durée moyenne baisse pour la première fois : elle est en baisse.', 'en baisse'],
    ['PNIJ coûte 121,2 M€.', '121,2 M€'],
    ['Le nombre de projets augmente pour la troisième fois consécutive.', 'troisième fois'],
  ])('says of « %s » that it is false', (sentence, quote) => {
    const facts = factsOf(4);
    const marks = checkArticle(`${draftArticle(facts).text}\n${sentence}\n`, facts);
    const wrong = marks.filter(({ severity }) => severity === 'false');
    expect(wrong.map((mark) => plain(mark.quote)).join(' | ')).toContain(quote);
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
