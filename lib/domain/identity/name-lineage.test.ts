import { describe, expect, it } from 'vitest';
import { nameForms } from './name-forms';
import { relateNames } from './name-relation';

/** What relates two names, said of the shorter one first: the same both ways round. */
function relation(a: string, b: string): [strength: number, says: string] {
  const { strength, says } = relateNames(nameForms(a), nameForms(b));
  expect(relateNames(nameForms(b), nameForms(a))).toEqual({ strength, says });
  return [Math.round(strength * 100) / 100, says];
}

const STATE = 'Réseau Interministériel de l’État';

describe('an acronym', () => {
  it.each([
    ['RIE', STATE, 0.85],
    ['RIDLE', STATE, 0.85],
    ['PNIJ', 'Plateforme nationale des interceptions judiciaires', 0.85],
    ['PNDIJ', 'Plateforme nationale des interceptions judiciaires', 0.85],
    ['RI', 'Réseau Interministériel', 0.6],
    ['ABCDEFGH', 'Alpha bravo charlie delta echo foxtrot golf hotel', 0.85],
  ])('%s comes from « %s », with or without its little words', (short, long, strength) => {
    expect(relation(short, long)).toEqual([strength, `« ${short} » est le sigle de « ${long} »`]);
  });

  it.each([
    ['RIE', 'Grand Réseau Interministériel de l’État central'],
    ['GUN', 'Guichet unique national du dédouanement'],
  ])('%s comes from a part of « %s », less surely', (short, long) => {
    expect(relation(short, long)).toEqual([
      0.55,
      `« ${short} » est le sigle d’une partie de « ${long} »`,
    ]);
  });

  it.each([
    ['IE', 'Grand Réseau Interministériel de l’État central'],
    ['UN', 'Guichet unique national'],
    ['ABCDEFGHI', 'Alpha bravo charlie delta echo foxtrot golf hotel india'],
    ['R', 'Réseau'],
    ['RX', 'Réseau Interministériel'],
    ['', 'Alpha'],
  ])(
    '« %s » is none of « %s »: too short a part, too long, of one word or of other letters',
    (a, b) => {
      expect(relation(a, b)).toEqual([0, 'les noms n’ont rien en commun']);
    },
  );
});

describe('an abbreviation', () => {
  it('of several words tells more than of one', () => {
    const long = 'Regroupement des centres informatiques';
    expect(relation('Regr. centr.', long)).toEqual([0.8, `« Regr. centr. » abrège « ${long} »`]);
    const plan = 'Plan de regroupement';
    expect(relation('Regroup', plan)).toEqual([0.55, `« Regroup » abrège « ${plan} »`]);
    expect(relation('Mobile', 'Projet de mobilité')).toEqual([
      0.55,
      '« Mobile » abrège « Projet de mobilité »',
    ]);
  });

  it('has its words in the order of the long name, and five letters at least', () => {
    expect(relation('centr. Regr.', 'Regroupement des centres informatiques')[0]).toBe(0);
    expect(relation('Gest', 'Projet de gestion')[0]).toBe(0);
    expect(relation('Gesti', 'Projet de gestion')[0]).toBe(0.55);
  });
});

describe('a name within a name', () => {
  it.each([
    [
      'INPT',
      'Modernisation de l’INPT',
      0.85,
      '« INPT » est contenu dans « Modernisation de l’INPT »',
    ],
    ['ABC', 'ABC Samu', 0.85, '« ABC » est contenu dans « ABC Samu »'],
    ['AB', 'AB Samu', 0.55, 'les noms partagent des mots'],
    ['SI', 'SI Samu', 0.35, 'le nom court est contenu dans le nom long'],
    ['Archipel', 'Archipel-NG', 0.9, 'même nom, au numéro de version ou de phase près'],
    ['Mistr@l', 'MISTRAL', 1, 'même nom, à la graphie près'],
  ])('« %s » in « %s »', (short, long, strength, says) => {
    expect(relation(short, long)).toEqual([strength, says]);
  });
});

describe('names that begin or are spelt alike', () => {
  it.each([
    ['3PA-S', '3-PAS-S_DAE', 0.65, '« 3-PAS-S_DAE » commence comme « 3PA-S »'],
    ['Sol', 'Solde gendarmerie', 0.4, '« Solde gendarmerie » et « Sol » commencent de même'],
    [
      'LSU du CP',
      'LSUN des écoles',
      0.4,
      '« LSUN des écoles » et « LSU du CP » commencent de même',
    ],
    ['LSU', 'LSUN', 0.6, 'les noms s’écrivent presque de même'],
    ['MISTRAL', 'MISTRALE', 0.69, 'les noms s’écrivent presque de même'],
    ['CYCLADES', 'CYCLAMEN', 0.43, 'les noms s’écrivent presque de même'],
    ['X1', 'X2', 0, 'les noms n’ont rien en commun'],
  ])('« %s » and « %s »', (short, long, strength, says) => {
    expect(relation(short, long)).toEqual([strength, says]);
  });
});
