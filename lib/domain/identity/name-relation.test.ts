import { describe, expect, it } from 'vitest';
import { generation, nameForms, nameKey } from './name-forms';
import { relateNames } from './name-relation';

const strength = (a: string, b: string) => relateNames(nameForms(a), nameForms(b)).strength;

describe('a name’s key', () => {
  it.each([
    ['MISTR@L', 'Mistral'],
    ['MCIC²', 'MCIC 2'],
    ['SÉGUR-FONTENOY', 'Ségur  Fontenoy'],
    ['FRANCE CONNECT PHASE II', 'FRANCECONNECT PHASE 2'],
    ['Compte Personnel d’Activité', "COMPTE PERSONNEL D'ACTIVITE"],
    ['Œuvres & Archives', 'OEUVRES ET ARCHIVES'],
  ])('is one for « %s » and « %s »', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
});

describe('a name’s generation', () => {
  it.each([
    ['CASSIOPEE', '1'],
    ['SIRHIUS V1', '1'],
    ['SIRENA Cycle 1', '1'],
    ['GENESIS V2', '2'],
    ['FRANCE CONNECT PHASE II', '2'],
    ['PNIJ NG', 'ng'],
    ['PNIJ nouvelle génération', 'ng'],
    ['EXPADON 2 V3', '2 3'],
    ['CPP 2017', '1'],
  ])('of « %s » is %s', (name, expected) => {
    expect(generation(name)).toBe(expected);
  });
});

describe('names that are kin', () => {
  it.each([
    ['RIE', "Réseau Interministériel de l'Etat"],
    ['CPA', "Compte Personnel d'Activité"],
    ['INPT', "Modernisation de l'INPT (projets FH et IP)"],
    ['Regroup. centres info.', 'Regroupement des centres informatiques'],
    ['SIRHIUS', 'SIRHIUS V1'],
    ['DSN FPE (concentrateur)', 'Concentrateur DSN'],
    ['Guichet_Entreprise_DGE', 'Guichet entreprise'],
    ['3-PAS-S_DAE', '3PA-S'],
  ])('%s and %s', (a, b) => {
    expect(strength(a, b)).toBeGreaterThanOrEqual(0.6);
    expect(strength(b, a)).toBe(strength(a, b));
  });

  it.each([
    ['ASTREA', 'PORTALIS'],
    ['SOURCE WEB', 'SOURCE SOLDE'],
    ['Gestion des accès', 'Gestion des achats'],
    ['Plan de modernisation', 'Modernisation RH'],
  ])('but not %s and %s', (a, b) => {
    expect(strength(a, b)).toBeLessThan(0.6);
  });
});
