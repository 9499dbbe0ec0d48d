import { describe, expect, it } from 'vitest';
import type { Field } from './columns';
import { findHeader, missingColumns, readHeader } from './header';
import { costUnitOf, durationUnitOf } from './header-words';

function fieldsOf(headers: readonly string[]): (Field | null)[] {
  return readHeader({ line: 1, cells: headers }).columns.map(({ field }) => field);
}

const PAGE: Field[] = [
  'name',
  'ministryLabel',
  'interministerial',
  'description',
  'start',
  'duration',
  'phase',
  'cost',
  'zone',
  'programmes',
];

describe('readHeader', () => {
  it('leaves the other ministries and what was spent out, whatever comes first', () => {
    expect(
      fieldsOf([
        'Projet',
        'Nombre de ministères concernés',
        'Ministères associés',
        'Ministère',
        'Objet du projet',
        'Durée réelle',
        'Durée prévisionnelle',
        'Coût réalisé',
        'Coût complet',
      ]),
    ).toEqual(['name', null, null, 'ministryLabel', 'description', null, 'duration', null, 'cost']);
  });

  it.each([
    [
      'Projet|Ministère porteur|Projet inter-ministériel|Description et objectifs|Début|Durée du projet en années|Phase du projet en cours|Coût estimé|Zone fonctionnelle principale|Programme de financement',
    ],
    [
      'PROJET|MINISTERE PORTEUR |Projet  interministériel|DESCRIPTION|Debut|Duree|Phase|Cout complet estime|Zone fonctionnelle|Programmes',
    ],
    [
      'Nom du projet|Ministère|Interministériel (O/N)|Objectifs du projet|Date de début|Durée prévisionnelle (en années)|Phase en cours|Coût estimé (en M€)|Zone|Programme(s) LOLF',
    ],
    [
      'nom_du_projet|ministere_nom_complet|projet_interministeriel|description|date_debut|duree_previsionnelle_en_annee|phase|budget_complet|zone_fonctionelle|financement',
    ],
    [
      'nomProjet|ministerePorteur|interMinisteriel|descriptionProjet|dateDebut|dureeAnnees|phaseProjet|coutEstime|zoneFonctionnelle|programmeFinancement',
    ],
    [
      'Intitulé du projet|Administration porteuse|Caractère interministériel|Présentation du projet|Date de démarrage|Durée actualisée|État d’avancement|Coût actualisé (M€)|Domaine fonctionnel|Financeur',
    ],
    [
      'Intitulé|Département ministériel|Projet inter ministériel ?|Résumé|Lancement|Durée (ans)|Stade|Budget prévisionnel|Zone du POS|Financement [programme(s)]',
    ],
    [
      'Nom du\nprojet|Ministère\u00a0porteur|Projet inter\u2011ministériel|Description et objectifs|Début du projet|Durée prévisionnelle en année|Phase du projer|Montant estimé|Zones fonctionnelles|Programmes de financements',
    ],
  ])('reads the page’s columns under other names: %s', (headers) => {
    expect(fieldsOf(headers.split('|'))).toEqual(PAGE);
  });

  it('reads the fifteen open-data columns, and the identifier of our exports', () => {
    const headers =
      'Ministère porteur |Ministère nom complet|Nom du projet|Projet interministériel|Description et objectifs du projet|En savoir plus sur le projet|Début|Durée prévisionnelle en année|Phase du projet en cours|Coût estimé|Coût estimé par tranche|Zone fonctionnelle|Financement [programme(s)]|Lien vers les Projets Annuels de Performances|Date de publication|Identifiant||';
    expect(fieldsOf(headers.split('|'))).toEqual([
      'ministryCode',
      'ministryLabel',
      'name',
      'interministerial',
      'description',
      'moreUrl',
      'start',
      'duration',
      'phase',
      'cost',
      'band',
      'zone',
      'programmes',
      'papUrl',
      'publishedOn',
      'project',
      null,
      null,
    ]);
  });

  it('does not take initial amounts, gaps or other dates for those of the edition', () => {
    const headers =
      'Projet|Coût initial (M€)|Coût estimé|Écart budgétaire|Durée initiale|Durée|Début de la phase|Début|Fin prévisionnelle|Taux d’écart calendaire|Directeur de projet';
    expect(fieldsOf(headers.split('|'))).toEqual([
      'name',
      null,
      'cost',
      null,
      null,
      'duration',
      null,
      'start',
      'end',
      null,
      null,
    ]);
  });

  it('gives each field to the header that fits it best, once', () => {
    expect(fieldsOf(['Coût', 'Coût complet estimé', 'Coût estimé par tranche'])).toEqual([
      null,
      'cost',
      'band',
    ]);
  });
});

describe('findHeader', () => {
  const table = (rows: readonly (readonly string[])[]) => ({
    sheet: null,
    rows: rows.map((cells, index) => ({ line: index + 1, cells })),
  });
  const rest = ['Projet', 'Début', 'Durée', 'Phase', 'Coût'];

  function ministries(first: string, second: string, cells: readonly [string, string]) {
    const found = findHeader([
      table([
        [first, second, ...rest],
        [...cells, 'A', '', '', '', ''],
      ]),
    ]);
    if ('note' in found) throw new Error(found.note.message);
    return found.header.columns.slice(0, 2).map(({ field }) => field);
  }

  it('tells the code of a ministry from its label by what the columns hold', () => {
    const label = 'Ministère de la Mer';
    expect(ministries('Ministère', 'Ministère porteur', ['MER', label])).toEqual([
      'ministryCode',
      'ministryLabel',
    ]);
    expect(ministries('Ministère', 'Ministère porteur', [label, 'MER'])).toEqual([
      'ministryLabel',
      'ministryCode',
    ]);
    expect(ministries('Code ministère', 'Ministère', ['MER', label])).toEqual([
      'ministryCode',
      'ministryLabel',
    ]);
    expect(ministries('Ministère', 'Ministères associés', [label, 'Ministère du Ciel'])).toEqual([
      'ministryLabel',
      null,
    ]);
  });

  it('takes an end for a duration where there is none', () => {
    const found = findHeader([table([['Ministère', 'Projet', 'Début', 'Fin', 'Phase', 'Coût']])]);
    expect('header' in found && missingColumns(found.header)).toEqual([]);
  });

  it('says what it looked for when no line is a header', () => {
    const found = findHeader([
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ]);
    expect('note' in found && found.note.message).toContain('Nom du projet');
  });
});

describe('units of headers', () => {
  it.each([
    ['Durée du projet en années', 'years'],
    ['Durée', 'years'],
    ['Durée (en mois)', 'months'],
    ['duree_mois', 'months'],
    ['Durée en jours', 'days'],
  ])('%s: %s', (header, unit) => {
    expect(durationUnitOf(header)).toBe(unit);
  });

  it.each([
    ['Coût estimé', 'unstated'],
    ['Coût estimé (en M€)', 'millions'],
    ['Coût en millions d’euros', 'millions'],
    ['Coût (k€)', 'thousands'],
    ['Coût en euros', 'euros'],
    ['Coût (€)', 'euros'],
    ['Coût (Md€)', 'billions'],
  ])('%s: %s', (header, unit) => {
    expect(costUnitOf(header)).toBe(unit);
  });
});
