import { describe, expect, it } from 'vitest';
import { aFact, aKnown, aSentence } from '../fixtures/sentences';
import type { Sentence } from './context';
import { judgeBare, judgeCount, judgeRank, judgeShare, thresholdOf } from './counts';
import type { Known } from './known';
import type { Finding } from './level';
import type { Value } from './numbers';

const FACTS = [
  aFact('projects', 57, 3, { text: '57 projets' }),
  aFact('projects', 61, 4, { text: '61 projets' }),
  aFact('interministerial', 9, 4, { text: '9 interministériels' }),
  aFact('entrants', 8, 4, { text: '8 projets' }),
  aFact('exits', 4, 4, { text: '4 projets' }),
  aFact('phase', 30, 4),
  aFact('phase', 12, 4),
  aFact('left', 11, 4, { text: '11' }),
  aFact('cost', 19e6, 4, { project: 'a' }),
  aFact('cost', 20e6, 4, { project: 'b' }),
  aFact('cost', 21e6, 4, { project: 'c' }),
  aFact('cost', 40e6, 4, { project: 'd' }),
  aFact('cost', 40e6, 3, { project: 'e' }),
];
const known = aKnown(FACTS);

type Judge = (sentence: Sentence, value: Value, known: Known) => Finding | null;

/** What is found on the first number of this unit. */
function found(judge: Judge, unit: Value['unit'], text: string, of = known) {
  const sentence = aSentence(text);
  const value = sentence.values.find((one) => one.unit === unit);
  if (!value) throw new Error(`no ${unit} in « ${text} »`);
  return judge(sentence, value, of);
}

describe('a number of projects', () => {
  it.each([
    ['Le panorama compte 61 projets.', undefined],
    ['Le panorama compte 62 projets.', 'false'],
    ['Le panorama compte 57 projets.', 'false'],
    ['Le panorama comptait 57 projets.', undefined],
    ['La 3e édition comptait 57 projets.', undefined],
    ['La 3e édition comptait 58 projets.', 'false'],
    ['61 projets sont suivis.', undefined],
    ['62 projets sont suivis.', 'false'],
    ['62 projets avancent.', 'unverifiable'],
    ['62 projets, pour un coût inconnu.', 'false'],
    ['Le panorama compte 62 projets majeurs.', 'false'],
    ['Le panorama compte 62 projets difficiles.', 'unverifiable'],
    ['Le panorama compte 62 projets au ministère de la Justice.', 'unverifiable'],
    ['Le panorama compte, hors Défense, 62 projets.', 'unverifiable'],
    ['Le panorama voit 62 projets.', 'unverifiable'],
    ['Le panorama compte 9 interministériels.', undefined],
    ['Le panorama compte 10 interministériels.', 'false'],
    ['Ici, 9 projets sont interministériels.', undefined],
    ['Ici, 10 projets sont interministériels.', 'false'],
    ['Ici, 10 projets sont encore interministériels.', 'false'],
    ['8 projets entrent.', undefined],
    ['9 projets entrent.', 'false'],
    ['Ici, 9 entrants sont là.', 'false'],
    ['Ici, 9 entrées sont là.', 'unverifiable'],
    ['Ici, 9 nouveaux projets.', 'unverifiable'],
    ['Ici, 8 nouveaux projets.', undefined],
    ['avec l’entrée de 9 projets', 'unverifiable'],
    ['avec l’entrée de 8 projets', undefined],
    ['1 projet entre.', 'false'],
    ['4 projets sortent.', undefined],
    ['5 projets sortent.', 'false'],
    ['Ici, 5 sortants sont là.', 'false'],
    ['Ici, 5 sorties sont là.', 'unverifiable'],
    ['après le départ de 5 projets', 'unverifiable'],
    ['après la sortie de 4 projets', undefined],
    ['1 projet sort.', 'false'],
    ['Ici, 1 projet est là.', undefined],
    ['Ici, plus de 1 projet est là.', undefined],
    ['Ici, aucun projet.', undefined],
    ['30 projets sont en réalisation.', undefined],
    ['12 projets sont encore en cadrage.', undefined],
    ['31 projets sont en réalisation.', 'unverifiable'],
    ['42 projets sont terminés.', 'unverifiable'],
    ['ces 5 projets', 'unverifiable'],
    ['ces cinq projets', undefined],
    ['chacun des cinq projets', undefined],
    ['les cinq projets', 'false'],
    ['une hausse de 4 projets', undefined],
    ['soit 5 projets de plus', undefined],
  ])('« %s »: %s', (text, severity) => {
    expect(found(judgeCount, 'count', text)?.severity).toBe(severity);
  });

  it('says what the series gives instead', () => {
    expect(found(judgeCount, 'count', 'Ici, 9 entrants sont là.')?.message).toBe(
      'Le nombre d’entrées\u202f: la série donne «\u00a08 projets\u00a0» pour la 4e édition.',
    );
  });
});

describe('a number of projects above an amount', () => {
  it.each([
    ['2 projets dépassent 20 M€', undefined],
    ['3 projets de 20 M€ ou plus', undefined],
    ['3 projets dépassent 20 M€', undefined],
    ['4 projets dépassent 20 M€', 'false'],
    ['1 projet', undefined],
    ['2 projets coûtent moins de 21 M€', undefined],
    ['3 projets coûtent moins de 21 M€', undefined],
    ['4 projets coûtent moins de 21 M€', 'false'],
    ['4 projets coûtent plus de 19 M€', undefined],
    ['3 projets coûtent plus de 19 M€', undefined],
    ['2 projets coûtent plus de 19 M€', 'false'],
  ])('« %s »: %s', (text, severity) => {
    expect(found(judgeCount, 'count', text)?.severity).toBe(severity);
  });

  it('tells how many there are, itself included', () => {
    expect(found(judgeCount, 'count', '5 projets dépassent 20 M€')?.message).toBe(
      'Le nombre de projets au-dessus de ce montant\u202f: la série donne «\u00a03\u00a0» pour la 4e édition.',
    );
    expect(found(judgeCount, 'count', '5 projets dépassent 90 M€')?.message).toContain('0\u00a0»');
  });

  it.each([
    ['29 projets de 20 M€ ou plus', 20e6],
    ['29 projets de 20 M€ et plus', 20e6],
    ['29 projets de 20 M€ ou moins', 20e6],
    ['29 projets dépassent 20 M€', 20e6],
    ['29 projets à plus de 20 M€', 20e6],
    ['29 projets à environ 20 M€', 20e6],
    ['29 projets de 20 M€', null],
    ['29 projets pour plus de 20 M€', null],
    ['29 projets, dépassant 20 M€', null],
    ['29 projets dépassant un deux trois quatre cinq six 20 M€', 20e6],
    ['29 projets dépassant un a b c d e f g 20 M€', null],
    ['plus de 20 M€ pour 29 projets', null],
    ['29 projets', null],
  ])('« %s »: %s', (text, amount) => {
    const sentence = aSentence(text);
    const value = sentence.values.find(({ unit }) => unit === 'count');
    if (!value) throw new Error('no number');
    expect(thresholdOf(sentence, value)?.value ?? null).toBe(amount);
  });
});

describe('a cost one euro from the amount', () => {
  const near = aKnown(
    [19_999_999, 19_999_999, 20_000_000, 20_000_001, 20_000_001].map((cost) =>
      aFact('cost', cost, 4, { project: 'a' }),
    ),
  );

  it.each(['moins de 20 M€', 'plus de 20 M€'])('is on its own side: %s', (amount) => {
    const severity = (count: number) =>
      found(judgeCount, 'count', `${count} projets coûtent ${amount}`, near)?.severity;
    expect([2, 3, 4, 5].map(severity)).toEqual([undefined, undefined, 'false', 'false']);
  });
});

describe('a number without its noun', () => {
  it.each([
    ['Le nombre de projets est de 61.', undefined],
    ['Le nombre de projets est de 62.', 'false'],
    ['Le nombre de projets passe à 62.', 'false'],
    ['Le nombre de projets atteint 62.', 'false'],
    ['Le nombre de projets était de 57.', undefined],
    ['Le nombre de projets est de environ 62.', undefined],
    ['Le nombre de projets est de environ 72.', 'false'],
    ['Le nombre de projets est fixé par 62.', undefined],
    ['Le nombre de projets est de 1.', undefined],
    ['Le nombre de projets est de 2.', 'false'],
    ['Le nombre de projets est de 2016.', undefined],
    ['Le nombre de projets est de 1900.', 'false'],
    ['Le nombre de projets est de 2100.', 'false'],
    ['Le nombre de projets est de 62 casernes.', undefined],
    ['Le nombre de projets est de 62, soit peu.', 'false'],
    ['Le nombre de projets, lui, demeure de 62.', undefined],
    ['Le nombre de projets interministériels est de 9.', undefined],
    ['Le nombre de projets interministériels est de 8.', 'false'],
    ['Le coût total est de 62.', undefined],
    ['Il est de 62.', undefined],
    ['Le nombre de projets augmente de 4.', undefined],
    ['Le nombre de projets augmente de 61.', undefined],
    ['Le nombre de projets augmente de 5.', 'unverifiable'],
    ['Le nombre de projets passe en un an et en toute clarté après une année à 62.', 'false'],
  ])('« %s »: %s', (text, severity) => {
    expect(found(judgeBare, 'bare', text)?.severity).toBe(severity);
  });

  it.each([
    ['Le panorama compte 61 projets, contre 57.', undefined],
    ['Le panorama compte 61 projets, contre 58.', 'false'],
    ['Le panorama compte 61 projets et plus rien, contre 58.', undefined],
    ['Le panorama compte 61 projets et rien, contre 58.', 'false'],
    ['Le panorama compte 61 projets et rien, avec 58.', undefined],
  ])('beside a number that has it: « %s »: %s', (text, severity) => {
    expect(found(judgeBare, 'bare', text)?.severity).toBe(severity);
  });
});

describe('a rank among those that left', () => {
  it.each([
    ['le onzième à sortir', undefined],
    ['le douzième à sortir', 'false'],
    ['le douzième projet à quitter le panorama', 'false'],
    ['le douzième qui sort', 'false'],
    ['le douzième à rester', undefined],
    ['le douzième bon projet à sortir', undefined],
  ])('« %s »: %s', (text, severity) => {
    expect(found(judgeRank, 'rank', text)?.severity).toBe(severity);
  });

  it('is a question where the series does not give it', () => {
    expect(found(judgeRank, 'rank', 'le onzième à sortir', aKnown([]))?.severity).toBe(
      'unverifiable',
    );
  });
});

describe('a share or a factor', () => {
  const thirds = aKnown([
    aFact('projects', 60, 4),
    aFact('projects', 20, 3),
    aFact('projects', 20, 4, { declared: true }),
    aFact('interministerial', 20, 4),
  ]);

  it.each([
    ['un tiers des projets interministériels', undefined],
    ['un quart des projets interministériels', 'unverifiable'],
    ['la moitié des projets interministériels', 'unverifiable'],
    ['un tiers des grands projets', 'unverifiable'],
    ['un tiers du coût', undefined],
    ['un quart de ces projets sont bleus', 'unverifiable'],
  ])('« %s »: %s', (text, severity) => {
    expect(found(judgeShare, 'share', text, thirds)?.severity).toBe(severity);
  });

  it('is a question of a figure, and nothing of anything else', () => {
    expect(found(judgeShare, 'factor', 'Le coût total a doublé.')?.severity).toBe('unverifiable');
    expect(found(judgeShare, 'factor', 'La ville a doublé.')).toBe(null);
  });
});
