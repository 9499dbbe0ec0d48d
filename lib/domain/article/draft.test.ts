import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYears } from '@/lib/format/numbers';
import { keyFigures } from '../figures/key-figures';
import type { DeclaredFigures } from '../figures/types';
import { historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import { aHistory, CREATION } from '../fixtures/one-project';
import { portfolioAt } from '../history/portfolio-at';
import { articleFor } from './article';
import { draftArticle } from './draft';
import { articleFacts } from './facts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const article = (edition: number, history = smallHistory) =>
  plain(articleFor(history, edition, [], '2017-11-29'));

const RATES: DeclaredFigures = {
  edition: 4,
  projects: null,
  interministerial: null,
  totalCostEuros: null,
  meanDurationYears: null,
  budgetGap: 0.25,
  scheduleGap: 0.22,
  byCostBand: null,
  byMinistryAndPhase: null,
  byFunctionalZone: null,
};

describe('the article of an edition', () => {
  it('reads as the directorate writes it', () => {
    expect(article(4)).toMatchInlineSnapshot(`
      "---
      title: "Panorama des grands projets SI de l’État : publication de la 4e édition"
      date: 2017-11-29
      chapeau-text: "La 4e édition du panorama des grands projets SI de l’État suit 3 projets pour un coût total estimé à 162 millions d’euros et une durée moyenne de 3,7 ans. Un projet y entre."
      ---

      La 4e édition décrit les grands projets informatiques de l’État tels qu’ils sont en novembre 2017. Ses chiffres clés :

      - **3 projets**, dont aucun interministériel ;
      - **162 millions d’euros** de coût total estimé ;
      - **3,7 ans** de durée moyenne prévue ;
      - **10 %** d’écart budgétaire moyen par rapport aux premiers coûts publiés ;
      - **16 %** d’écart calendaire moyen par rapport aux premières durées publiées ;
      - **1 projet** d’un coût de 20 millions d’euros ou plus.

      ## Entrées

      Un projet entre dans le panorama : **DELTA**, porté par le ministère de la Justice. Commencé en janvier 2015, il doit durer environ trois ans et demi, pour un coût complet estimé à 150 millions d’euros.

      ## Sorties

      Aucun projet n’est sorti du panorama depuis la 3e édition.

      ## Tendances

      En un an, depuis la 2e édition (novembre 2016) :

      - Le nombre de projets est en hausse de 1, à 3 : il est au plus haut depuis la première édition.
      - Le nombre de projets interministériels est stable, à 0.
      - Le coût total est en hausse de 150 millions d’euros, à 162 millions d’euros.
      - La durée moyenne est en hausse de 1,2 an, à 3,7 ans.
      - Le taux d’écart budgétaire est en hausse de 10 points, à 10 %.
      - Le taux d’écart calendaire est en hausse de 16 points, à 16 %.

      Une révision de durée est intervenue depuis la 3e édition :

      - **ALPHA** : durée allongée d’un an, à 4,0 ans contre 3,0 ans, pour le motif « périmètre ».

      ## À venir

      Un projet doit s’achever d’ici à mai 2018 :

      - **DELTA**, projet du ministère de la Justice, en mai 2018.

      "
    `);
  });

  it('tells one exit with its rank, and a first panorama without movements', () => {
    expect(article(3)).toMatchInlineSnapshot(`
      "---
      title: "Panorama des grands projets SI de l’État : publication de la 3e édition"
      date: 2017-11-29
      chapeau-text: "La 3e édition du panorama des grands projets SI de l’État suit 2 projets pour un coût total estimé à 12 millions d’euros et une durée moyenne de 3,0 ans. Un projet y entre et un autre en sort."
      ---

      La 3e édition décrit les grands projets informatiques de l’État tels qu’ils sont en juin 2017. Ses chiffres clés :

      - **2 projets**, dont aucun interministériel ;
      - **12 millions d’euros** de coût total estimé ;
      - **3,0 ans** de durée moyenne prévue ;
      - **20 %** d’écart budgétaire moyen par rapport aux premiers coûts publiés ;
      - **0 %** d’écart calendaire moyen par rapport aux premières durées publiées ;
      - **aucun projet** d’un coût de 20 millions d’euros ou plus.

      ## Entrées

      Un projet entre dans le panorama : **GAMMA**, porté par les services du Premier ministre. Il a commencé en janvier 2015. Encore en cadrage, il n’a pas de coût estimé.

      ## Sorties

      Un projet sort du panorama : **BETA**, porté par le ministère de la Justice. C’est le premier à sortir du panorama depuis la première édition. Il est abandonné. Il a été suivi dans le panorama pendant sept mois. Au total, 5 millions d’euros ont été dépensés sans mise en service.

      ## Tendances

      En un an, depuis la 1re édition (juin 2016) :

      - Le nombre de projets est en hausse de 2, à 2.
      - Le nombre de projets interministériels est stable, à 0.

      Une révision de coût est intervenue depuis la 2e édition :

      - **ALPHA** : 12 millions d’euros, contre 10 millions d’euros, en hausse de 2 millions d’euros, pour le motif « périmètre ».

      ## À venir

      Aucune fin de projet n’est annoncée d’ici à décembre 2017.

      "
    `);
    expect(article(1)).toMatchInlineSnapshot(`
      "---
      title: "Panorama des grands projets SI de l’État : publication de la 1re édition"
      date: 2017-11-29
      chapeau-text: "La 1re édition du panorama des grands projets SI de l’État ne suit aucun projet."
      ---

      La 1re édition décrit les grands projets informatiques de l’État tels qu’ils sont en juin 2016. Ses chiffres clés :

      - **aucun projet** ;
      - **aucun projet** d’un coût de 20 millions d’euros ou plus.

      ## À venir

      Aucune fin de projet n’est annoncée d’ici à décembre 2016.

      "
    `);
  });

  it('quotes declared rates as declared and says nothing of how they moved', () => {
    const text = plain(articleFor(smallHistory, 4, [RATES], null));
    expect(text).toContain('**25 %** d’écart budgétaire moyen (taux déclaré pour cette édition)');
    expect(text).not.toMatch(/taux d’écart (budgétaire|calendaire) est/);
    expect(text).toContain('\ndate: \n');
  });

  it('ties each sentence to its facts, and gives the same text for the same history', () => {
    const facts = articleFacts(smallHistory, 4, [], '2017-11-29');
    const { sentences, text } = draftArticle(facts);
    const total = sentences.find(({ id }) => id === 'headline.totalCost');
    expect(total?.facts.map(({ id }) => id)).toEqual(['totalCost.computed.4']);
    expect(draftArticle(JSON.parse(JSON.stringify(facts))).text).toBe(text);
  });
});

const EXIT = {
  kind: 'exit',
  ground: 'completed',
  finalCostEuros: 7_500_000,
  finalEndOn: null,
  successors: [],
} as const;

describe('an exit', () => {
  it('is compared with the budget first approved, and only with that under this name', () => {
    const baseline = {
      kind: 'baseline',
      role: 'initial',
      costEuros: 10_000_000,
      startOn: null,
      plannedEndOn: null,
      statedDurationDays: null,
    } as const;
    const approved = aHistory([
      [1, [...CREATION, baseline]],
      [2, [EXIT]],
    ]);
    expect(article(2, approved)).toContain(
      'Il est terminé. Il a été suivi dans le panorama pendant cinq mois. Son coût final, 7,5 millions d’euros, est inférieur de 25 % au budget initialement prévu (10 millions d’euros).',
    );
    const published = aHistory([
      [1, CREATION],
      [2, [EXIT]],
    ]);
    expect(article(2, published)).toContain('inférieur de 25 % au premier coût publié');
  });

  it('says no amount of a project that was ever withheld', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const text = article(
      3,
      aHistory([
        [1, [...CREATION, { kind: 'withholding', withheld }]],
        [2, [{ kind: 'withholding', withheld: null }]],
        [3, [EXIT]],
      ]),
    );
    expect(text).toContain('C’est le premier à sortir');
    expect(text).not.toMatch(/Son (coût final|dernier coût)/);
  });

  it('of a duplicate is none', () => {
    const text = article(
      2,
      aHistory([
        [1, CREATION],
        [2, [{ ...EXIT, ground: 'duplicate' }]],
      ]),
    );
    expect(text).toContain('Aucun projet n’est sorti du panorama depuis la 1re édition.');
  });

  it('has no rank where a project came back, or an edition is missing', () => {
    const back = aHistory([
      [1, CREATION],
      [2, [EXIT]],
      [3, [{ kind: 'entry' }]],
      [4, [EXIT]],
    ]);
    expect(article(3, back)).toContain('entre de nouveau dans le panorama');
    expect(article(4, back)).not.toContain('à sortir du panorama depuis');
    const gap = aHistory([
      [1, CREATION],
      [3, [EXIT]],
    ]);
    const missing = { ...gap, editions: gap.editions.filter(({ number }) => number !== 2) };
    expect(article(3, missing)).not.toContain('depuis la première édition');
  });
});

describe('superlatives', () => {
  const SUBJECTS = {
    projects: 'Le nombre de projets est',
    interministerial: 'Le nombre de projets interministériels est',
    totalCost: 'Le coût total est',
    meanDuration: 'La durée moyenne est',
  } as const;

  /** Written another way than the article: from the published text of each figure. */
  function published(figure: keyof typeof SUBJECTS, value: number): number {
    if (figure === 'totalCost') return Number((value / 1e9 + 1e-12).toFixed(2));
    if (figure === 'meanDuration') return Number.parseFloat(formatYears(value).replace(',', '.'));
    return value;
  }

  it('appear if and only if they hold on the whole published series', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const text = article(edition, history);
        const numbers = history.editions.map(({ number }) => number).filter((n) => n <= edition);
        const isWhole = numbers.join() === numbers.map((_, index) => index + 1).join();
        for (const [figure, subject] of Object.entries(SUBJECTS)) {
          const name = figure as keyof typeof SUBJECTS;
          const all = numbers.map((n) => keyFigures(portfolioAt(history, n))[name].value);
          const values = all.flatMap((value) => (value === null ? [] : [published(name, value)]));
          const known = isWhole && values.length === numbers.length && values.length > 2;
          const [last = 0, earlier] = [values.at(-1), values.slice(0, -1)];
          const line = text.split('\n').find((one) => one.startsWith(`- ${subject}`)) ?? '';
          const isHighest = known && last > Math.max(...earlier);
          const isLowest = known && last < Math.min(...earlier);
          expect(line.includes('au plus haut depuis la première édition'), line).toBe(isHighest);
          expect(line.includes('au plus bas depuis la première édition'), line).toBe(isLowest);
        }
      }),
    );
  });
});

describe('what is withheld', () => {
  it('changes nothing in the article, whatever its amount', () => {
    fc.assert(
      fc.property(historyAtArb, fc.integer({ min: 1, max: 9 }), ({ history, edition }, shift) => {
        const withheld = { scope: 'entry', ground: 'defence', statement: null } as const;
        const hide = (cost: number) => ({
          ...history,
          revisions: history.revisions.map((revision) => ({
            ...revision,
            changes: [
              ...revision.changes.filter(({ kind }) => kind !== 'withholding'),
              { kind: 'budget', costEuros: cost } as const,
              { kind: 'withholding', withheld } as const,
            ],
          })),
        });
        expect(article(edition, hide(1_234_567))).toBe(article(edition, hide(shift * 7_654_321)));
      }),
    );
  });
});
