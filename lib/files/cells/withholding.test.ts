import { describe, expect, it } from 'vitest';
import { bareStatement, groundOf, statementIn } from './withholding';

describe('groundOf', () => {
  it.each([
    ['Appel d’offres en cours', 'tender'],
    ['Marché en cours de passation', 'tender'],
    ['Consultation des entreprises', 'tender'],
    ['Couvert par le secret de la défense nationale', 'defence'],
    ['Projet classifié', 'defence'],
    ['Trajectoire en cours de révision', 'underRevision'],
    ['Le périmètre est redéfini', 'underRevision'],
    ['Le calendrier est revu', 'underRevision'],
    ['Confidentiel à ce stade', 'unstated'],
  ])('%s: %s', (statement, ground) => {
    expect(groundOf(statement)).toBe(ground);
  });
});

describe('statementIn', () => {
  it('takes the sentence without « Non communiqué : »', () => {
    expect(statementIn('Non communiqué : appel d’offres en cours', 5)).toBe(
      'appel d’offres en cours',
    );
    expect(statementIn('Non communiqué (marché en cours)', 5)).toBe('marché en cours');
    expect(bareStatement('Une phrase simple')).toBe('Une phrase simple');
  });

  it.each([
    '30,8 M€ hors maintenance et hors formation',
    'trente millions d’euros environ par an',
    'NA',
    'Suspendu',
    'juillet 2013 (révision le 3)',
  ])('finds none in « %s »', (text) => {
    expect(statementIn(text, 5)).toBeNull();
  });
});
