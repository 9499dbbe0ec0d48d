import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleFacts, checkArticle } from '@/lib/domain/article/article';
import { loadDeclared, loadHistory } from '../queries/history';
import { reader } from '../read';
import { makeDatabase } from '../seed/make-database';
import { seedDemonstration } from '../seed/portfolio';

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
const articleOf = (edition: number) => plain(factsOf(edition).draft.text);

/** What was published on 29 November 2017, sentence by sentence, against what the series gives. */
describe('the article of the 4th edition', () => {
  it.each([
    ['61 projets', 'compte **61 projets**, dont 21 interministériels'],
    ['2,63 milliards', 'Le coût total est estimé à **2,63 milliards d’euros** (hors 8 projets'],
    ['6,2 ans', 'la durée moyenne à **6,2 ans**'],
    ['a rate, as declared', 'Taux d’écart budgétaire déclaré : **25 %**'],
    ['a rate, as declared', 'Taux d’écart calendaire déclaré : **22 %**'],
    [
      'one entrant',
      'Un projet entre dans le panorama : **MCIC²**, porté par le ministère de l’Intérieur.',
    ],
    ['30,8 M€', 'pour un coût complet estimé à 30,8 millions d’euros.'],
    ['six and a half years', 'il doit durer environ six ans et demi'],
    ['one exit, the ninth', 'le neuvième à en sortir depuis la première édition : **Offre IGC'],
    ['above 20 M€', '29 projets coûtent 20 millions d’euros ou plus.'],
    [
      'an end in the data month',
      '**RIE**, porté par les services du Premier ministre, devait s’ach',
    ],
    [
      'an end in the data month',
      '**ALPHA**, porté par le ministère des Armées, devait s’achever en no',
    ],
    ['the open data', '(https://www.data.gouv.fr/fr/datasets/panorama-des-grands-projets-si-de'],
    ['the box', '> **À quoi sert le panorama.**'],
    ['the front matter', '\ndate: 2017-11-29\nchapeau-text: "La 4e édition'],
  ])('says %s', (_, said) => {
    expect(articleOf(4)).toContain(said);
  });

  it('opens on a finding, on the projects that both editions have', () => {
    expect(articleOf(4)).toContain(
      'title: "4e édition du panorama des grands projets SI de l’État : 61 projets, des coûts en hausse pour les projets déjà suivis"',
    );
    expect(articleOf(4)).toContain('Sur les 51 projets au coût connu dans les deux éditions');
  });

  it('says what each project that moves is for, and at most four ends', () => {
    const text = articleOf(4);
    expect(text).toMatch(/\*\*MCIC²\*\*, porté par [^.]+\. \p{Lu}[^.]+\. Commencé/u);
    expect(text.match(/s’achever en /g)?.length).toBe(4);
    expect(text).not.toContain('est en hausse de');
  });

  it('cannot say how the exit stands to its initial budget: that was never published', () => {
    const text = articleOf(4);
    expect(text).not.toContain('budget initialement prévu');
    expect(text).toContain(
      'Son dernier coût publié, 4,2 millions d’euros, est égal au premier coût publié.',
    );
  });

  it.each([
    ['Le coût final d’IGC est inférieur de 25 % au budget initialement prévu.', '25 %'],
    ['Le taux d’écart budgétaire est stable sur un an.', 'stable'],
    ['Le taux d’écart calendaire est en baisse de 2 points sur un an.', '2 points'],
  ])('marks « %s » as what the series cannot tell', (sentence, quote) => {
    const marks = marksOn(4, sentence);
    expect(marks).toEqual([`unverifiable ${quote}`]);
  });

  it('is true of the whole series where it says so', () => {
    expect(articleOf(4)).toContain('Le coût total augmente de 340,9 millions d’euros, à 2,63');
    expect(articleOf(4)).toContain(
      'Le nombre de projets interministériels et le coût total sont au plus haut depuis la première édition.',
    );
    expect(articleOf(4)).toContain('- La durée moyenne est stable, à 6,2 ans.');
    expect(articleOf(3)).toContain('La durée moyenne est au plus bas depuis la première édition');
  });

  it.each([1, 2, 3, 4, 5])('of edition %i has no mark as it is drafted', (edition) => {
    const facts = factsOf(edition);
    expect(checkArticle(facts.draft.text, facts)).toEqual([]);
  });
});

/** Marks of a text on an edition: « false 63 projets ». */
function marksOn(edition: number, text: string): string[] {
  return checkArticle(text, factsOf(edition)).map(
    ({ quote, severity }) => `${severity} ${plain(quote)}`,
  );
}

/** The draft of edition 4 with one passage replaced; the quotes of its marks. */
function marksOf(before: string, after: string): string[] {
  const facts = factsOf(4);
  const { text } = facts.draft;
  const at = plain(text).indexOf(before);
  expect(at, before).toBeGreaterThan(-1);
  const edited = text.slice(0, at) + after + text.slice(at + before.length);
  return checkArticle(edited, facts).map(({ quote }) => plain(quote));
}

describe('the article of the 4th edition, retouched', () => {
  it.each([
    ['neuvième', 'dixième', ['dixième']],
    ['est stable, à 6,2', 'est en baisse, à 6,2', ['en baisse']],
    ['au plus haut depuis', 'au plus bas depuis', ['bas']],
    ['environ six ans et demi', 'environ sept ans', ['sept ans']],
    ['environ six ans et demi', '6,4 ans', []],
    ['environ six ans et demi', 'six ans et demi environ', []],
    ['**MCIC²**', '**MCIC3**', ['MCIC3']],
    ['**MCIC²**', '**MCIC2**', []],
    ['pendant un an', 'pendant deux ans', ['deux']],
    ['30,8 millions d’euros', '30,8 milliards d’euros', ['milliards']],
    ['en février 2015', 'en mars 2015', ['mars']],
    ['La durée moyenne est stable', 'Le coût total est stable', ['stable']],
    ['date: 2017-11-29', 'date: 2017-11-30', ['2017-11-30']],
  ])('« %s » → « %s »', (before, after, expected) => {
    const quotes = marksOf(before, after);
    for (const quote of expected) expect(quotes.join(' | ')).toContain(quote);
    if (expected.length === 0) expect(quotes).toEqual([]);
  });
});

describe('an article written by hand', () => {
  const byHand = () => readFileSync(path.resolve('db/fixtures/article-by-hand.md'), 'utf8');

  it('has no false mark and few questions: what the series cannot tell, and no list number', () => {
    expect(marksOn(4, byHand())).toEqual(
      ['unverifiable 25%', 'unverifiable peu varie', 'unverifiable 2 points'].map((one) =>
        one.replace('varie', 'varié'),
      ),
    );
  });

  it('is marked false where a figure that the series gives was altered', () => {
    for (const [before, after] of [
      ['61 grands projets', '63 grands projets'],
      ['2,63 milliards', '2,73 milliards'],
      ['30,8 millions', '31,8 millions'],
      ['neuvième projet', 'huitième projet'],
      ['6,2 ans', '6,9 ans'],
      ['de 25%. Quant', 'de 26%. Quant'],
      ['22% pour', '23% pour'],
      ['à 43,5 millions', 'à 44,5 millions'],
    ] as const) {
      const text = byHand();
      expect(text).toContain(before);
      const marks = marksOn(4, text.replace(before, after));
      expect(marks.length, `${before} → ${after}: ${marks}`).toBe(4);
    }
  });
});

const SEED = path.resolve(process.cwd(), '../shared/seed/article-4e-edition.md');

describe.runIf(existsSync(SEED))('the article that the directorate published', () => {
  it('has no false mark, and eight questions at most', () => {
    const marks = marksOn(4, readFileSync(SEED, 'utf8'));
    expect(marks.filter((mark) => mark.startsWith('false'))).toEqual([]);
    expect(marks.filter((mark) => mark.startsWith('unverifiable')).length).toBeLessThan(9);
  });
});

/** Sentences that are true of each edition, and figures in them that the series gives. */
const TRUE_OF: readonly (readonly [
  edition: number,
  sentence: string,
  figures: readonly string[],
])[] = [
  [4, 'Le panorama recense 61 projets, pour un montant total de 2,63 Md€.', ['61', '2,63']],
  [4, 'Cette quatrième édition suit 61 grands projets, dont 21 interministériels.', ['61', '21']],
  [4, 'La durée moyenne d’un projet reste constante, autour de 6,2 ans.', ['6,2']],
  [4, 'Une soixantaine de projets sont suivis, dont un tiers sont interministériels.', []],
  [4, '61 chantiers avancent, pour une durée moyenne de 6,2 ans.', ['6,2']],
  [4, 'RenoiRH, dont le budget vient de passer de 38,2 à 43,5 millions.', ['38,2', '43,5']],
  [4, 'Avec un budget de 151,4 M€, PNIJ reste un projet majeur.', ['151,4']],
  [4, 'Le coût de SIRHEN est estimé à 496,5 millions d’euros.', ['496,5']],
  [4, 'PNIJ (151,4 M€) et PAS (171,6 M€) sont les plus révisés.', ['151,4', '171,6']],
  [4, 'Les taux d’écart budgétaire et calendaire s’élèvent à 25 % et 22 %.', ['25', '22']],
  [4, 'Depuis la 1re édition, le nombre de projets est passé de 57 à 61.', ['57', '61']],
  [4, 'Le coût total est passé de 2,29 à 2,63 milliards d’euros en un an.', ['2,29', '2,63']],
  [4, 'Le coût total progresse de 340,9 millions d’euros, soit 15 %, en un an.', ['340,9']],
  [4, 'La 1re édition comptait 57 projets pour 2,29 milliards d’euros.', ['57', '2,29']],
  [4, 'On compte 61 projets, contre 57 un an plus tôt.', ['61', '57']],
  [4, 'Seuls 29 projets ont un coût de 20 millions d’euros ou plus.', ['29']],
  [4, 'SIRHIUS, dont la durée atteint 11,4 ans, coûte 161,7 M€.', ['11,4', '161,7']],
  [4, 'Le coût total dépasse 2,5 milliards d’euros et reste inférieur à 3 milliards.', []],
  [3, 'La durée moyenne recule : elle est au plus bas depuis la première édition.', []],
  [2, 'La deuxième édition compte 61 projets, 4 de plus que la première.', ['61']],
  [2, 'Six projets font leur entrée, deux en sortent.', []],
  [2, 'Leur coût total est estimé à 2,51 milliards d’euros.', ['2,51']],
  [2, 'L’écart budgétaire moyen est de 31 %, l’écart calendaire moyen de 43 %.', ['31', '43']],
  [2, 'COMEDEC voit son coût augmenter de 2 millions d’euros, à 21 millions.', ['21']],
  [2, 'Neuf projets, encore en cadrage, n’ont pas de coût.', []],
  [1, 'Les 57 projets représentent un investissement total de 2,29 milliards d’euros.', ['2,29']],
];

describe('what is true of an edition, in other words', () => {
  it.each(TRUE_OF)('edition %i: « %s » is never false', (edition, sentence) => {
    expect(marksOn(edition, sentence).filter((mark) => mark.startsWith('false'))).toEqual([]);
  });

  it.each(TRUE_OF.filter(([, , figures]) => figures.length > 0))(
    'edition %i: « %s » is marked where a figure of it is altered',
    (edition, sentence, figures) => {
      const facts = factsOf(edition);
      for (const figure of figures) {
        const at = sentence.indexOf(figure);
        // The first digit: the last may stay within what the series rounds.
        const digit = String((Number(sentence[at]) % 9) + 1);
        const altered = sentence.slice(0, at) + digit + sentence.slice(at + 1);
        const marks = checkArticle(altered, facts);
        expect(
          marks.some(({ start, end }) => start <= at && at < end),
          altered,
        ).toBe(true);
      }
    },
  );
});
