import type { Against } from '@/lib/domain/figures/gaps';
import { keyFigures } from '@/lib/domain/figures/key-figures';
import { METHODS } from '@/lib/domain/figures/methods';
import {
  type DeclaredFigures,
  type Evidence,
  FIGURES,
  type FigureName,
  type Unit,
} from '@/lib/domain/figures/types';
import type { PublicEdition } from '@/lib/domain/publication/public-editions';
import { declaredValue } from '@/lib/domain/views/comparisons';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Column } from './columns';

/** One key figure of one edition, under one method and against one baseline. */
export interface IndicatorRow {
  edition: Edition;
  evidence: Evidence;
  /** Null for the figures that are no gap. */
  against: Against | null;
  /** Whether it is the method, and the baseline, that the edition itself uses. */
  isOwn: boolean;
  declared: number | null;
}

const CODES: Readonly<Record<FigureName, string>> = {
  projects: 'nombre_projets',
  interministerial: 'nombre_projets_interministeriels',
  totalCost: 'cout_total',
  meanDuration: 'duree_moyenne',
  budgetGap: 'ecart_budgetaire',
  scheduleGap: 'ecart_calendaire',
};

const LABELS: Readonly<Record<FigureName, string>> = {
  projects: 'Nombre de projets',
  interministerial: 'Nombre de projets interministériels',
  totalCost: 'Coût total estimé',
  meanDuration: 'Durée moyenne',
  budgetGap: 'Taux d’écart budgétaire',
  scheduleGap: 'Taux d’écart calendaire',
};

const UNITS: Readonly<Record<Unit, string>> = {
  count: 'projets',
  euros: 'euros',
  years: 'annees',
  ratio: 'ratio',
};

const BASELINES: Readonly<Record<Against, string>> = { initial: 'initiale', latest: 'en_vigueur' };
const GAPS: readonly FigureName[] = ['budgetGap', 'scheduleGap'];

/** Every key figure of every edition: the gaps under every method, against both baselines. */
export function indicatorRows(
  editions: readonly PublicEdition[],
  declared: readonly DeclaredFigures[],
): IndicatorRow[] {
  return editions.flatMap(({ inside }) => {
    const { edition } = inside;
    const published = declared.find((one) => one.edition === edition.number);
    const rowOf = (evidence: Evidence, against: Against | null, isOwn: boolean): IndicatorRow => ({
      edition,
      evidence,
      against,
      isOwn,
      declared: published === undefined ? null : declaredValue(published, evidence.figure),
    });
    const own = keyFigures(inside);
    const plain = FIGURES.filter((figure) => !GAPS.includes(figure));
    const gaps = GAPS.flatMap((figure) =>
      METHODS.flatMap(({ name }) =>
        (['initial', 'latest'] as const).map((against) => {
          const figures = keyFigures(inside, {
            budgetMethod: name,
            scheduleMethod: name,
            against,
          });
          const isOwn = own[figure].method.name === name && against === 'initial';
          return rowOf(figures[figure], against, isOwn);
        }),
      ),
    );
    return [...plain.map((figure) => rowOf(own[figure], null, true)), ...gaps];
  });
}

export const INDICATOR_COLUMNS: readonly Column<IndicatorRow>[] = [
  {
    name: 'edition',
    title: 'Édition',
    description: 'Numéro de l’édition du panorama.',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    read: ({ edition }) => edition.number,
  },
  {
    name: 'mois_donnees',
    title: 'Mois des données',
    description: 'Mois que les données décrivent (date d’actualisation).',
    type: 'yearmonth',
    constraints: { required: true },
    read: ({ edition }) => edition.dataMonth,
  },
  {
    name: 'indicateur',
    title: 'Indicateur',
    description: 'Code du chiffre clé.',
    type: 'string',
    constraints: { required: true, enum: FIGURES.map((figure) => CODES[figure]) },
    read: ({ evidence }) => CODES[evidence.figure],
  },
  {
    name: 'libelle',
    title: 'Libellé',
    description: 'Nom du chiffre clé.',
    type: 'string',
    constraints: { required: true },
    read: ({ evidence }) => LABELS[evidence.figure],
  },
  {
    name: 'methode',
    title: 'Méthode',
    description: 'Code de la méthode de calcul.',
    type: 'string',
    constraints: { required: true },
    read: ({ evidence }) => evidence.method.name,
  },
  {
    name: 'version_methode',
    title: 'Version de la méthode',
    description: 'Version de la méthode de calcul.',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    read: ({ evidence }) => evidence.method.version,
  },
  {
    name: 'libelle_methode',
    title: 'Libellé de la méthode',
    description: 'Nom de la méthode de calcul.',
    type: 'string',
    constraints: { required: true },
    read: ({ evidence }) => evidence.method.label,
  },
  {
    name: 'reference',
    title: 'Référence',
    description:
      'Ce à quoi les écarts se mesurent\u202f: budget et durée initiaux (initiale), ou dernière référence approuvée (en_vigueur). Vide pour les autres chiffres.',
    type: 'string',
    constraints: { enum: Object.values(BASELINES) },
    read: ({ against }) => (against === null ? null : BASELINES[against]),
  },
  {
    name: 'methode_de_l_edition',
    title: 'Méthode de l’édition',
    description: 'Oui sur la ligne dont la méthode et la référence sont celles de l’édition.',
    type: 'boolean',
    constraints: { required: true },
    read: ({ isOwn }) => isOwn,
  },
  {
    name: 'valeur',
    title: 'Valeur calculée',
    description:
      'Valeur que donne l’historique, avec toutes ses décimales. Vide quand aucun projet n’y contribue.',
    type: 'number',
    read: ({ evidence }) => evidence.value,
  },
  {
    name: 'valeur_declaree',
    title: 'Valeur déclarée',
    description:
      'Valeur que l’État a publiée pour ce chiffre clé, telle qu’il l’a arrondie, quelle que soit la méthode de la ligne. Vide quand il n’en a pas publié.',
    type: 'number',
    read: ({ declared }) => declared,
  },
  {
    name: 'unite',
    title: 'Unité',
    description:
      'Unité des deux valeurs\u202f: projets, euros, annees (de 365\u00a0jours), ratio (0.25 pour 25\u00a0%).',
    type: 'string',
    constraints: { required: true, enum: Object.values(UNITS) },
    read: ({ evidence }) => UNITS[evidence.unit],
  },
  {
    name: 'projets_comptes',
    title: 'Projets comptés',
    description: 'Nombre de projets qui contribuent à la valeur calculée.',
    type: 'integer',
    constraints: { required: true, minimum: 0 },
    read: ({ evidence }) => evidence.counted.length,
  },
  {
    name: 'projets_ecartes',
    title: 'Projets écartés',
    description:
      'Nombre de projets de l’édition qui n’y contribuent pas\u202f: en cadrage, non communiqués, sans valeur connue, hors de la méthode.',
    type: 'integer',
    constraints: { required: true, minimum: 0 },
    read: ({ evidence }) => evidence.leftOut.length,
  },
];
