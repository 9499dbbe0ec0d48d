import { describe, expect, it } from 'vitest';
import {
  bestSpelling,
  ministryKey,
  resolveMinistries,
  resolveMinistry,
  sameMinistryFamily,
} from './ministries';

const code = (label: string, codeFromFile: string | null = null) =>
  resolveMinistry(label, codeFromFile, []).code;

describe('spellings of one label', () => {
  it('share a key', () => {
    const spellings = [
      "Ministère de l'Économie et des Finances",
      'Ministère de l’Economie et des Finances',
      "Ministères de l'Économie et des Finances",
      'MINISTERE DE L’ECONOMIE, DES FINANCES',
      'Ministère de\u00a0l’économie et\u00a0des finances ',
      'Ministère  de l`Économie - et des Finances',
    ];
    expect(new Set(spellings.map(ministryKey)).size).toBe(1);
    expect(ministryKey('Ministère chargé des Affaires Sociales')).toBe(
      ministryKey('Ministères Chargés des Affaires Sociales'),
    );
  });

  it('keep the code of the label already known, a slip of one letter included', () => {
    const known = [{ code: 'MXX', label: 'Ministère de la Transition écologique et solidaire' }];
    expect(
      resolveMinistry('MINISTERE DE LA TRANSITION ECOLOGIQUE ET SOLIDAIRE', null, known),
    ).toEqual({ code: 'MXX', isNew: false });
    expect(
      resolveMinistry('Ministère de la Transition écologique et solidiare', null, known),
    ).toEqual({ code: 'MXX', isNew: false });
  });
});

describe('lineages', () => {
  it.each([
    ['SPM', ['Premier ministre', 'Services du Premier Ministre', 'SPM']],
    [
      'MAE',
      [
        'Ministère des Affaires étrangères et du Développement international',
        "Ministère de l'Europe et des Affaires étrangères",
        'MEAE',
      ],
    ],
    ['MINARM', ['Ministère de la Défense', 'Ministère des Armées', 'MINDEF']],
    ['MC', ['Ministère de la Culture et de la Communication', 'Ministère de la Culture']],
    [
      'MEF',
      [
        "Ministère de l'Économie et des Finances",
        'Ministère de l’Économie, des Finances et de la Relance',
        'Ministère de l’Économie, des Finances et de la Souveraineté industrielle et numérique',
      ],
    ],
    ['MACP', ["Ministère de l'Action et des Comptes Publics"]],
    ['MTFP', ['Ministère de la Transformation et de la Fonction publiques']],
    [
      'MEN',
      [
        "Ministère de l'Éducation nationale, de l'Enseignement supérieur et de la Recherche",
        'Ministère de l’Education Nationale',
        'Ministère de l’Éducation nationale, de la Jeunesse et des Sports',
      ],
    ],
    ['MESRI', ['Ministère de l’Enseignement supérieur, de la Recherche et de l’Innovation']],
    [
      'MTES',
      [
        "Ministère de l'Environnement, de l'Énergie et de la Mer",
        'Ministère de la Transition écologique et solidaire',
        'Ministère de la Transition écologique',
      ],
    ],
    ['MCT', ['Ministère de la Cohésion des territoires']],
    ['MI', ["Ministère de l'Intérieur", 'Ministère de l’Intérieur et des Outre-mer']],
    ['MOM', ['Ministère des Outre-mer']],
    ['MSS', ['Ministère des Solidarités et de la Santé']],
    ['MT', ['Ministère du Travail', 'Ministère du Travail, de l’Emploi et de l’Insertion']],
    ['MAS', ['Ministères Chargés des Affaires Sociales', 'Ministères sociaux']],
    [
      'MAA',
      [
        "Ministère de l'Agriculture, de l'Agroalimentaire et de la Forêt",
        "Ministère de l'Agriculture et de l'Alimentation",
      ],
    ],
    ['MJ', ['Ministère de la Justice']],
    ['MSPORTS', ['Ministère des Sports']],
  ])('%s keeps its code under every government', (expected, labels) => {
    expect(labels.map((label) => code(label))).toEqual(labels.map(() => expected));
  });

  it('follow the code of the file where the label is unknown', () => {
    expect(code('Ministère inédit', 'MAEDI')).toBe('MAE');
  });

  it('make a code from an unknown label, always the same', () => {
    expect(resolveMinistry('Ministère des Pensions', null, [])).toEqual({
      code: 'PENSION',
      isNew: true,
    });
    expect(code('MINISTERE DES PENSIONS')).toBe('PENSION');
  });

  it('say between which ministries a project may have passed', () => {
    expect(sameMinistryFamily('MEF', 'MACP')).toBe(true);
    expect(sameMinistryFamily('MEF', 'MJ')).toBe(false);
    expect(sameMinistryFamily('PENSION', 'PENSION')).toBe(true);
    expect(sameMinistryFamily('PENSION', 'COUR')).toBe(false);
  });
});

describe('the labels of one edition', () => {
  const cells = (...labels: string[]) => labels.map((label) => ({ label, code: null }));

  it('tell apart ministries that one lineage had together', () => {
    const codes = resolveMinistries(
      cells('Ministère de la Santé et de la Prévention', 'Ministère des Solidarités'),
      [],
    );
    expect(new Set(codes.values()).size).toBe(2);
  });

  it('fold spellings and shorter forms into one', () => {
    const codes = resolveMinistries(
      cells(
        'Ministère de la Culture',
        'Ministère de la culture et de la communication',
        'Premier ministre',
        'Services du Premier Ministre',
      ),
      [],
    );
    expect([...codes.values()].sort()).toEqual(['MC', 'MC', 'SPM', 'SPM']);
  });

  it('do not depend on the order of the rows', () => {
    const labels = ['Ministère de la Santé', 'Ministère des Solidarités', 'Ministère du Travail'];
    const inOrder = resolveMinistries(cells(...labels), []);
    const reversed = resolveMinistries(cells(...labels.toReversed()), []);
    for (const label of labels) expect(reversed.get(label)).toBe(inOrder.get(label));
  });
});

describe('bestSpelling', () => {
  const ECOLOGY = 'Ministère de l’Écologie';
  it.each([
    ['the most used', [ECOLOGY, 'MINISTERE DE L’ECOLOGIE', 'MINISTERE DE L’ECOLOGIE'], 1],
    ['not all capitals', ['MINISTÈRE DE L’ÉCOLOGIE', ECOLOGY], 1],
    ['with its accents', ['Ministere de l’Ecologie', 'Ministère de l’Ecologie', ECOLOGY], 2],
    ['the first met', [ECOLOGY, "Ministère de l'Écologie"], 0],
  ])('prefers %s', (_, labels, at) => {
    expect(bestSpelling(labels)).toBe(labels[at]);
  });
});
