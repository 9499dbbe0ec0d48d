import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { articleFacts } from './article-facts';
import { checkArticle } from './check';
import { isElsewhere } from './plain';
import { tokensOf } from './text';

const facts = articleFacts(smallHistory, 4, [], '2017-11-29');

const severities = (sentence: string) =>
  checkArticle(sentence, facts).map(({ severity }) => severity);

describe('a number that the series contradicts', () => {
  it.each([
    'Le coût total est de 2,73 milliards d’euros.',
    'Le coût total du panorama atteint 2,73 Md€ aujourd’hui.',
    'Le coût total estimé des projets s’élève à près de 2,7 milliards d’euros.',
    'Le panorama compte 71 projets.',
    '71 projets sont suivis.',
    'Le panorama suit 71 projets, pour un coût total de 162 millions d’euros.',
    'Cette 4e édition recense 71 grands projets, pour un montant total de 162 M€.',
    'Le panorama des grands projets SI de l’État compte 71 projets.',
    'La 4e édition compte **71 projets** suivis, dont aucun interministériel, à la date de novembre 2017.',
    'La 2e édition comptait 12 projets.',
    'Le coût total est en baisse.',
    'Ce panorama compte 71 projets.',
    'Cette édition compte 71 projets.',
    'Le budget d’ALPHA est de 13 M€.',
    'ALPHA coûte 13 M€.',
    'Le coût total des 3 projets est de 200 millions d’euros.',
    'Le nombre de projets est de 12.',
    'Le coût total est de 200 millions d’euros (hors 1 projet en cadrage).',
    'La durée moyenne des projets est de 5 ans.',
    'Le panorama compte 12 projets interministériels.',
    'Le coût total passe de 162 à 200 millions d’euros.',
    'Le coût total évolue de 162 à 200 millions d’euros.',
    'Le coût total passe encore ainsi de 162 à 200 millions d’euros.',
    'Le coût total est de 200 millions d’euros sur 1 an.',
    'Le budget d’ALPHA est en réalisation ; le coût total est de 200 millions d’euros.',
    'Le coût total est de 200 millions d’euros ; ALPHA avance.',
    'Le coût total des projets SI de l’État est de 200 millions d’euros.',
  ])('is sure of what is plain: « %s »', (sentence) => {
    expect(severities(sentence)).toEqual(['false']);
  });

  it.each([
    'Le coût total n’est pas de 200 millions d’euros.',
    'Sans DELTA, le coût total serait de 12 millions d’euros.',
    'Le coût total pourrait atteindre 200 millions d’euros en 2020.',
    'L’objectif est de ramener la durée moyenne à 3 ans.',
    'Le nombre de projets passera à 12.',
    'La durée moyenne des projets en réalisation est de 5 ans.',
    'Le coût total des deux premiers projets est de 12 millions d’euros.',
    'Le coût total moyen par projet est de 81 millions d’euros.',
    'Le coût total de construction est de 120 millions d’euros.',
    'La durée moyenne restante est de 1,5 an.',
    'Le coût total du plan France numérique est de 900 millions d’euros.',
    'Le panorama britannique compte 143 projets.',
    'Au Royaume-Uni, le panorama équivalent recense 143 projets.',
    // Others of the same kinds.
    'Chez nos voisins, le panorama compte 143 projets.',
    'Les Pays-Bas publient un panorama. On compte 143 projets.',
    'Londres recense 143 projets.',
    'Le coût total des projets interministériels est de 120 millions d’euros.',
    'Le coût total des nouveaux projets est de 120 millions d’euros.',
    'Le coût total de deux projets est de 12 millions d’euros.',
    'Le coût total des projets en cours atteint 120 millions d’euros.',
    'Le coût total est de 120 millions d’euros (hors maintenance).',
    'Hors maintenance, le coût total est de 120 millions d’euros.',
    'Le coût total, sans compter les marchés, est de 120 millions d’euros.',
    'Le coût total est de 120 millions d’euros, maintenance exclue.',
    'Si DELTA s’arrêtait, le coût total est de 12 millions d’euros.',
    'Le coût total annuel est de 20 millions d’euros.',
    'Le panorama doit compter 12 projets.',
    'Le panorama comptera 12 projets à sa prochaine édition.',
    'En 2020, le panorama compte 12 projets.',
    'En mai 2009, le coût total est de 12 millions d’euros.',
    'Le coût total ne baisse pas de 20 millions d’euros.',
    'La durée moyenne médiane est de 2 ans.',
    'La durée moyenne des projets de la Justice est de 7 ans.',
    'Parmi les projets suivis, 12 projets sont interministériels.',
    'Il n’est pas vrai que le panorama compte 12 projets.',
    'Le coût total des projets en réalisation est en baisse.',
    'Le coût total est environ de 160 millions d’euros.',
    'Le coût total de ces projets est de 12 millions d’euros.',
    'Ce projet compte 12 projets.',
    'Le coût total est de 200 millions d’euros ?',
    'Le coût total est de 200 millions d’euros, toutes dépenses de l’État confondues.',
    'Le budget total de l’État est de 400 milliards d’euros.',
    'Le coût total du budget de l’État est de 400 milliards d’euros.',
    'Le coût total de l’édition est de 10 000 euros.',
    'La durée moyenne est de 3 à 4 ans.',
    'La durée moyenne est comprise entre 3 et 5 ans.',
    'Un projet entre. Son coût total est de 12 millions d’euros.',
    'On parle d’un coût total de 200 millions d’euros.',
    'Le panorama interministériel compte 12 projets.',
    'Le panorama des entrants compte 12 projets.',
    'Le coût total est de 200 millions d’euros sur 10 ans.',
    'Le coût total est de 200 millions d’euros en euros constants.',
    'Le coût total est de 200 millions d’euros au plus.',
    'Le coût total des nouveaux projets est en baisse.',
    'Le budget d’ALPHA était de 3 M€.',
    'Neuf projets sont sortis depuis la première édition.',
    'Depuis la première édition, neuf projets entrent.',
    'ALPHA ne coûte pas 13 M€.',
    'Le coût total passe encore toujours ainsi de 162 à 200 millions d’euros.',
    'Le coût total est de 200 millions d’euros sur 2 ans.',
    'Le coût total d’ALPHA et de tous est de 200 millions d’euros.',
    'ALPHA coûterait 13 M€ sans sa refonte.',
    'Le coût de construction d’ALPHA est de 3 M€.',
  ])('never calls false what may be of something else: « %s »', (sentence) => {
    expect(severities(sentence)).not.toContain('false');
  });
});

describe('somebody else’s projects', () => {
  it.each([
    ['Londres recense', true],
    ['Le panorama de Londres', true],
    ['Le panorama', false],
    ['', false],
  ])('« %s »: %s', (text, elsewhere) => {
    expect(isElsewhere(tokensOf(text))).toBe(elsewhere);
  });
});
