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
import { articleFacts } from './article-facts';

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
      title: "4e édition du panorama des grands projets SI de l’État : 3 projets pour 162 millions d’euros"
      date: 2017-11-29
      chapeau-text: "La 4e édition du panorama suit 3 projets pour 162 millions d’euros. Un projet y entre."
      ---

      La 4e édition compte **3 projets**, dont aucun interministériel, à la date de novembre 2017. Le coût total est estimé à **162 millions d’euros** (hors 1 projet en cadrage), et la durée moyenne à **3,7 ans**. 1 projet coûte 20 millions d’euros ou plus. Dérive budgétaire depuis la première publication, sur 2 projets : **10 %**. Dérive calendaire depuis la première publication, sur 2 projets : **16 %**.

      ## Entrées et sorties

      Un projet entre dans le panorama : **DELTA**, porté par le ministère de la Justice. Commencé en janvier 2015, il doit durer environ trois ans et demi, pour un coût complet estimé à 150 millions d’euros.

      Aucun projet n’est sorti du panorama depuis la 3e édition.

      ## Ce qui a changé

      En un an, depuis la 2e édition (novembre 2016) :

      - Le nombre de projets augmente de 1, à 3.
      - Le nombre de projets interministériels est stable, à 0.
      - Le coût total augmente de 148 millions d’euros, à 162 millions d’euros.
      - La durée moyenne augmente de 1,2 an, à 3,7 ans.

      Cette évolution du coût total tient aux projets présents aux deux dates (+2 millions d’euros) et, pour le reste, aux entrées, aux sorties et aux coûts estimés ou retirés entre-temps (+146 millions d’euros). Le nombre de projets est au plus haut depuis la première édition.

      Une révision de calendrier depuis la 3e édition :

      - **ALPHA** : fin prévue repoussée d’un an, à janvier 2019, motif : « périmètre ».

      ## Fins de projets annoncées

      Un projet doit s’achever d’ici à mai 2018.

      - **DELTA**, porté par le ministère de la Justice, doit s’achever en mai 2018.

      Les données de cette édition et de toutes celles qui l’ont précédée sont ouvertes : elles se téléchargent sur [data.gouv.fr](https://www.data.gouv.fr/fr/datasets/panorama-des-grands-projets-si-de-letat-1/).

      > **À quoi sert le panorama.** Il recense les grands projets informatiques de l’État, retenus pour leur coût, leur complexité ou leurs effets sur les usagers et les agents. De chacun, il donne l’objet, le ministère porteur, le calendrier, la phase et le coût complet estimé. Il aide d’abord à suivre et à sécuriser ces projets ; publié à chaque édition, il en rend compte à tous.
      "
    `);
  });

  it('tells one exit with its rank, and a first panorama without movements', () => {
    expect(article(3)).toMatchInlineSnapshot(`
      "---
      title: "3e édition du panorama des grands projets SI de l’État : 2 projets pour 12 millions d’euros"
      date: 2017-11-29
      chapeau-text: "La 3e édition du panorama suit 2 projets pour 12 millions d’euros. Un projet y entre et un autre en sort."
      ---

      La 3e édition compte **2 projets**, dont aucun interministériel, à la date de juin 2017. Le coût total est estimé à **12 millions d’euros** (hors 1 projet en cadrage), et la durée moyenne à **3,0 ans**. Aucun projet ne coûte 20 millions d’euros ou plus. Dérive budgétaire depuis la première publication, sur 1 projet : **20 %**. Dérive calendaire depuis la première publication, sur 1 projet : **0 %**.

      ## Entrées et sorties

      Un projet entre dans le panorama : **GAMMA**, porté par les services du Premier ministre. Il a commencé en janvier 2015. Encore en cadrage, il n’a pas de coût estimé.

      Un projet sort du panorama, le premier à en sortir depuis la première édition : **BETA**, porté par le ministère de la Justice. Motif de sa sortie : abandonné. Il a été suivi dans le panorama pendant sept mois. Il n’a pas été mis en service : 5 millions d’euros dépensés sans mise en service.

      ## Ce qui a changé

      En un an, depuis la 1re édition (juin 2016) :

      - Le nombre de projets augmente de 2, à 2.
      - Le nombre de projets interministériels est stable, à 0.

      Une révision de coût depuis la 2e édition :

      - **ALPHA** : 12 millions d’euros, soit 2 millions d’euros de plus, motif : « périmètre ».

      ## Fins de projets annoncées

      Aucune fin de projet n’est annoncée d’ici à décembre 2017.

      Les données de cette édition et de toutes celles qui l’ont précédée sont ouvertes : elles se téléchargent sur [data.gouv.fr](https://www.data.gouv.fr/fr/datasets/panorama-des-grands-projets-si-de-letat-1/).

      > **À quoi sert le panorama.** Il recense les grands projets informatiques de l’État, retenus pour leur coût, leur complexité ou leurs effets sur les usagers et les agents. De chacun, il donne l’objet, le ministère porteur, le calendrier, la phase et le coût complet estimé. Il aide d’abord à suivre et à sécuriser ces projets ; publié à chaque édition, il en rend compte à tous.
      "
    `);
    expect(article(1)).toMatchInlineSnapshot(`
      "---
      title: "1re édition du panorama des grands projets SI de l’État : aucun projet"
      date: 2017-11-29
      chapeau-text: "La 1re édition du panorama ne suit aucun projet."
      ---

      La 1re édition ne compte **aucun projet**, à la date de juin 2016.

      ## Fins de projets annoncées

      Aucune fin de projet n’est annoncée d’ici à décembre 2016.

      Les données de cette édition et de toutes celles qui l’ont précédée sont ouvertes : elles se téléchargent sur [data.gouv.fr](https://www.data.gouv.fr/fr/datasets/panorama-des-grands-projets-si-de-letat-1/).

      > **À quoi sert le panorama.** Il recense les grands projets informatiques de l’État, retenus pour leur coût, leur complexité ou leurs effets sur les usagers et les agents. De chacun, il donne l’objet, le ministère porteur, le calendrier, la phase et le coût complet estimé. Il aide d’abord à suivre et à sécuriser ces projets ; publié à chaque édition, il en rend compte à tous.
      "
    `);
  });

  it('quotes declared rates as declared and says nothing of how they moved', () => {
    const text = plain(articleFor(smallHistory, 4, [RATES], null));
    expect(text).toContain('Taux d’écart budgétaire déclaré : **25 %**');
    expect(text).not.toMatch(/taux d’écart (budgétaire|calendaire) (est|augmente|diminue)/);
    expect(text).toContain('\ndate: \n');
  });

  it('ties each figure to its fact, and gives the same text for the same history', () => {
    const { text, claims } = articleFacts(smallHistory, 4, [], '2017-11-29').draft;
    const total = claims.filter(({ fact }) => fact.measure === 'totalCost');
    expect(total.map(({ fact }) => fact.text)).toContain(
      text.slice(total[0]?.start ?? 0, total[0]?.end ?? 0),
    );
    expect(articleFacts(smallHistory, 4, [], '2017-11-29').draft.text).toBe(text);
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
      'Motif de sa sortie : terminé. Il a été suivi dans le panorama pendant cinq mois. Son coût final, 7,5 millions d’euros, est inférieur de 25 % au budget initialement prévu (10 millions d’euros).',
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
    expect(text).toContain('le premier à en sortir');
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
    expect(article(3, back)).toContain(', de retour dans le panorama.');
    expect(article(4, back)).not.toContain('à en sortir depuis');
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
    projects: /le nombre de projets(?! interm)/i,
    interministerial: /le nombre de projets interministériels/i,
    totalCost: /le coût total/i,
    meanDuration: /la durée moyenne/i,
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
          const said = (place: string) =>
            text
              .split(/[.\n]/)
              .some(
                (one) => one.endsWith(`${place} depuis la première édition`) && subject.test(one),
              );
          const isHighest = known && last > Math.max(...earlier);
          const isLowest = known && last < Math.min(...earlier);
          expect(said('au plus haut'), text).toBe(isHighest);
          expect(said('au plus bas'), text).toBe(isLowest);
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
