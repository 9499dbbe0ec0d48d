import { describe, expect, it } from 'vitest';
import { aSentence } from '../fixtures/sentences';
import { joinedOf, mentionsIn, nameIndex } from './subjects';
import { segmentsOf, tokensOf } from './text';

const kinds = (text: string) => tokensOf(text).map(({ kind, text: own }) => [kind, own]);

describe('the words, numbers and signs of a text', () => {
  it.each([
    [
      'Le coût',
      [
        ['word', 'le'],
        ['word', 'cout'],
      ],
    ],
    [
      'l’État',
      [
        ['word', "l'"],
        ['word', 'etat'],
      ],
    ],
    [
      '30,8 %',
      [
        ['number', '30,8'],
        ['sign', '%'],
      ],
    ],
    [
      '850 000 €',
      [
        ['number', '850 000'],
        ['sign', '€'],
      ],
    ],
    [
      '+3',
      [
        ['sign', '+'],
        ['number', '3'],
      ],
    ],
    [
      'a, b',
      [
        ['word', 'a'],
        ['stop', ','],
        ['word', 'b'],
      ],
    ],
    ['MCIC²', [['word', 'mcic2']]],
    ['projets¹', [['word', 'projets']]],
    ['n° 2014-879', [['opaque', 'n° 2014-879']]],
    ['18h30', [['opaque', '18h30']]],
    [
      'le [1]',
      [
        ['word', 'le'],
        ['opaque', '[1]'],
      ],
    ],
    ['data.gouv.fr', [['opaque', 'data.gouv.fr']]],
  ])('« %s »', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('have their place', () => {
    expect(tokensOf('Le  coût').map(({ start, end, raw }) => [start, end, raw])).toEqual([
      [0, 2, 'Le'],
      [4, 8, 'coût'],
    ]);
  });
});

describe('the sentences of a text', () => {
  const sentences = (text: string) =>
    segmentsOf(text).map(({ key, line, paragraph }) => [key, line, paragraph]);

  it('end with a stop, or a line that begins something else', () => {
    expect(sentences('Un. Deux ! Trois ? Quatre… Cinq')).toEqual([
      ['un', 1, 0],
      ['deux', 1, 0],
      ['trois', 1, 0],
      ['quatre', 1, 0],
      ['cinq', 1, 0],
    ]);
    expect(sentences('Un\ndeux\n\ntrois\n- quatre\n- cinq\n\n\nsix, sept')).toEqual([
      ['un deux', 1, 0],
      ['trois', 4, 1],
      ['quatre', 5, 2],
      ['cinq', 6, 3],
      ['six sept', 9, 4],
    ]);
    expect(sentences('**Un.** Deux. Trois')).toEqual([
      ['un', 1, 0],
      ['deux', 1, 0],
      ['trois', 1, 0],
    ]);
    expect(sentences('')).toEqual([]);
    expect(sentences(',;')).toEqual([]);
  });

  it('are read in pieces of two hundred words', () => {
    expect(segmentsOf('a '.repeat(401)).map(({ tokens }) => tokens.length)).toEqual([200, 200, 1]);
  });
});

describe('what a sentence names', () => {
  const NAMES = [
    { text: 'ALPHA', project: 'alpha' },
    { text: 'Chorus DT', project: 'chorus' },
    { text: 'Réseau interministériel de l’État (RIE)', project: 'rie' },
    { text: 'Sirhen', project: 'sirhen' },
    { text: 'Un Deux Trois Quatre Cinq Six Sept Huit', project: 'long' },
    { text: 'Un Deux Trois Quatre Cinq Six Sept Huit Neuf', project: 'longer' },
    { text: 'Chorus', project: 'core' },
    { text: 'Real', project: 'real' },
    { text: 'Rea', project: 'rea' },
  ];
  const named = (text: string) =>
    mentionsIn(tokensOf(text), nameIndex(NAMES)).map(({ figures, projects, from, to }) => [
      [...figures, ...projects].join(),
      from,
      to,
    ]);

  it.each([
    ['ALPHA coûte', [['alpha', 0, 1]]],
    ['Le projet ALPHA', [['alpha', 2, 3]]],
    ['le alpha', []],
    ['le Alpha', [['alpha', 1, 2]]],
    ['Alpha coûte', []],
    ['le Real', [['real', 1, 2]]],
    ['le Rea', []],
    ['le REa', [['rea', 1, 2]]],
    ['Chorus DT coûte', [['chorus', 0, 2]]],
    [
      'Le Chorus DT et ALPHA',
      [
        ['chorus', 1, 3],
        ['alpha', 4, 5],
      ],
    ],
    ['chorus dt', []],
    ['Le RIE coûte', [['rie', 1, 2]]],
    ['Réseau interministériel de l’État (RIE)', [['rie', 0, 8]]],
    ['Le Sirhen', [['sirhen', 1, 2]]],
    ['Un Deux Trois Quatre Cinq Six Sept Huit', [['long', 0, 8]]],
    ['Un Deux Trois Quatre Cinq Six Sept Huit Neuf', [['long', 0, 8]]],
    ['Le coût total', [['totalCost', 1, 3]]],
    ['Le coût total du projet', []],
    [
      'Le coût total d’ALPHA et la durée moyenne',
      [
        ['totalCost', 1, 3],
        ['alpha', 4, 5],
        ['meanDuration', 7, 9],
      ],
    ],
    ['le nombre de projets interministériels', [['interministerial', 1, 5]]],
    ['le nombre de projets', [['projects', 1, 4]]],
    ['dérive budgétaire', [['budgetDrift', 0, 2]]],
    ['dérive calendaire', [['scheduleDrift', 0, 2]]],
    ['écart budgétaire', [['declaredBudgetGap,approvedBudgetGap', 0, 2]]],
    ['écart calendaire', [['declaredScheduleGap,approvedScheduleGap', 0, 2]]],
  ])('« %s »', (text, mentions) => {
    expect(named(text)).toEqual(mentions);
  });

  it('each name once, two projects where both bear it', () => {
    const index = nameIndex([
      { text: 'ALPHA', project: 'a' },
      { text: 'ALPHA', project: 'b' },
      { text: '', project: 'c' },
    ]);
    expect([...index].map(([key, projects]) => [key, [...projects]])).toEqual([
      ['alpha', ['a', 'b']],
    ]);
  });

  it('the token at each character', () => {
    const { text, tokenAt } = joinedOf(aSentence('Le coût total').tokens);
    expect(text).toBe('le cout total ');
    expect([0, 1, 2, 3, 7, 8, 13].map(tokenAt)).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
});
