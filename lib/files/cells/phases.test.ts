import { describe, expect, it } from 'vitest';
import { isOneEditAway, readPhase } from './phases';

describe('readPhase', () => {
  it.each([
    ['Cadrage', 'framing'],
    ['En cadrage', 'framing'],
    ['Phase de cadrage', 'framing'],
    ['Conception / Réalisation', 'build'],
    ['Conception/Réalisation', 'build'],
    ['Conception - Réalisation', 'build'],
    ['conception et realisation', 'build'],
    ['Conception', 'build'],
    ['Réalisation', 'build'],
    ['En réalisation', 'build'],
    ['Expérimentation', 'trial'],
    ['EXPERIMENTATION', 'trial'],
    ['Expérimentation / Pilote', 'trial'],
    ['Déploiement', 'rollout'],
    ['En déploiement', 'rollout'],
    ['  déploiement\u00a0', 'rollout'],
    ['Projet en cours de déploiement', 'rollout'],
    ['Terminé', 'completed'],
    ['Projet terminé', 'completed'],
    ['Terminée', 'completed'],
    ['Achevé', 'completed'],
    ['Achevé en octobre 2017', 'completed'],
  ])('reads %s', (cell, phase) => {
    expect(readPhase(cell)).toEqual({
      value: { phase, absence: null, statement: null },
      warnings: [],
      error: null,
    });
  });

  it('reads a misspelt phase and says so', () => {
    expect(readPhase('Déploiment')).toMatchObject({
      value: { phase: 'rollout' },
      warnings: [expect.stringContaining('Déploiement')],
    });
  });

  it.each([
    'Projet en cours de redéfinition',
    'Marché en cours de passation.',
    'Classifié',
    'Données non communiquées en raison d’un appel d’offres en cours',
    'La trajectoire du projet est revue avec le ministère',
    'Le projet en conception fait l’objet d’une révision',
  ])('takes « %s » for the sentence of a withheld entry', (cell) => {
    expect(readPhase(cell)).toEqual({
      value: { phase: null, absence: null, statement: cell },
      warnings: [],
      error: null,
    });
  });

  it.each([
    ['', 'empty'],
    ['NA', 'unknown'],
    ['Non communiqué', 'withheld'],
  ])('reads %s as no phase', (cell, absence) => {
    expect(readPhase(cell).value).toEqual({ phase: null, absence, statement: null });
  });

  it('takes a sentence that tells an amount or an edition, but not a value of another column', () => {
    for (const sentence of [
      'Trajectoire en cours de révision après l’audit (12 M€ dépensés)',
      'Les données du projet figureront dans l’édition 9 du panorama',
    ]) {
      expect(readPhase(sentence)).toMatchObject({ value: { statement: sentence }, error: null });
    }
    expect(readPhase('12,5 M€ hors maintenance et hors formation des agents').error).not.toBeNull();
    expect(readPhase('environ 12,5 M€ par an').error).not.toBeNull();
  });

  it.each(['Suspendu', 'Recette', 'Phase 3', 'Conception / Déploiement', 12])(
    'refuses %s and lists the phases',
    (cell) => {
      expect(readPhase(cell).error).toContain(
        '« Conception / Réalisation »'.replace(/ (?=»)|(?<=«) /g, '\u00a0'),
      );
    },
  );
});

describe('isOneEditAway', () => {
  it.each([
    ['deploiement', 'deploiment', true],
    ['deploiement', 'deploiemment', true],
    ['deploiement', 'deploiemant', true],
    ['deploiement', 'depliement', true],
    ['cadrage', 'cardage', true],
    ['same', 'same', true],
    ['deploiement', 'deplacement', false],
    ['conception', 'concertation', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneEditAway(a, b)).toBe(expected);
    expect(isOneEditAway(b, a)).toBe(expected);
  });
});
