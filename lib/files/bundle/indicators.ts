import {
  DECLARED_RATE_NAMES,
  DECLARED_RATES,
  type DeclaredRateName,
  declaredMethodVersion,
} from '@/lib/domain/figures/declared-rates';
import { EXIT_FIGURES, type ExitFigures } from '@/lib/domain/figures/exit-figures';
import { exitFiguresOf } from '@/lib/domain/figures/exits-at';
import type { Against } from '@/lib/domain/figures/gaps';
import { keyFigures } from '@/lib/domain/figures/key-figures';
import { METHODS, SPENT_METHOD } from '@/lib/domain/figures/methods';
import {
  type Described,
  declaredValue,
  FIGURES,
  type FigureName,
  figureLabel,
  figureNamed,
} from '@/lib/domain/figures/registry';
import type { DeclaredFigures, Evidence, Method, Unit } from '@/lib/domain/figures/types';
import type { Portfolio } from '@/lib/domain/history/portfolio';
import type { PublicEdition } from '@/lib/domain/publication/public-editions';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Column } from './columns';

/** One key figure of one edition, under one method and against one baseline. */
export interface IndicatorRow {
  edition: Edition;
  described: Pick<Described, 'code' | 'label' | 'unit'>;
  method: Pick<Method, 'name' | 'version' | 'label'>;
  /** Null for the figures that are no gap, and for those declared. */
  against: Against | null;
  /** Whether it is the method, and the baseline, that the edition itself uses. */
  isOwn: boolean;
  /** What the history gives; null where nothing recomputes it. */
  value: number | null;
  declared: number | null;
  /** How many projects contribute, and how many do not; null for a rate that has no known parts. */
  counted: number | null;
  leftOut: number | null;
}

const UNITS: Readonly<Record<Unit, string>> = {
  count: 'projets',
  euros: 'euros',
  years: 'annees',
  ratio: 'ratio',
};

const BASELINES: Readonly<Record<Against, string>> = { initial: 'initiale', latest: 'en_vigueur' };

/**
 * Every key figure of every edition: the gaps under every method, those on approved baselines against
 * both of them; then the rates that the State declared, which nothing recomputes.
 */
export function indicatorRows(
  editions: readonly PublicEdition[],
  declared: readonly DeclaredFigures[],
): IndicatorRow[] {
  return editions.flatMap(({ inside }, index) => {
    const { edition } = inside;
    const read = editions.slice(0, index + 1).map(({ outside }) => outside);
    const published = declared.find((one) => one.edition === edition.number) ?? null;
    return [
      ...FIGURES.flatMap((figure) => figureRows(inside, figure, published)),
      ...exitRows(edition, exitFiguresOf(read)),
      ...DECLARED_RATE_NAMES.map((name) => declaredRow(edition, name, published)),
    ];
  });
}

function figureRows(
  portfolio: Portfolio,
  figure: FigureName,
  published: DeclaredFigures | null,
): IndicatorRow[] {
  const own = keyFigures(portfolio)[figure];
  const rowOf = (evidence: Evidence, against: Against | null, isOwn: boolean): IndicatorRow => ({
    edition: portfolio.edition,
    described: { ...figureNamed(figure), label: figureLabel(figure, portfolio.edition) },
    method: evidence.method,
    against,
    isOwn,
    value: evidence.value,
    declared: declaredValue(published, figure),
    counted: evidence.counted.length,
    leftOut: evidence.leftOut.length,
  });
  const { gap } = figureNamed(figure);
  if (gap === null) return [rowOf(own, null, true)];
  // A drift is measured from the first published value: no later baseline changes it.
  const baselines: readonly Against[] =
    gap.baselines === 'approved' ? ['initial', 'latest'] : ['initial'];
  return METHODS.flatMap(({ name }) =>
    baselines.map((against) => {
      const options = { budgetMethod: name, scheduleMethod: name, against };
      const isOwn = own.method.name === name && against === 'initial';
      return rowOf(keyFigures(portfolio, options)[figure], against, isOwn);
    }),
  );
}

/** What left since the first edition: what abandonments cost, and how far off completed projects ended. */
function exitRows(edition: Edition, exits: ExitFigures): IndicatorRow[] {
  const { spentWithoutService: spent, completedBudgetGap: completed } = exits;
  const own = { edition, isOwn: true, declared: null };
  return [
    {
      ...own,
      described: EXIT_FIGURES.spentWithoutService,
      method: SPENT_METHOD,
      against: null,
      value: spent.euros,
      counted: spent.counted.length,
      leftOut: spent.leftOut.length,
    },
    {
      ...own,
      described: EXIT_FIGURES.completedBudgetGap,
      method: completed.method,
      against: 'initial',
      value: completed.value,
      counted: completed.counted.length,
      leftOut: completed.leftOut.length,
    },
  ];
}

/** A declared rate: the State named no method, and no project stands behind it here. */
function declaredRow(
  edition: Edition,
  name: DeclaredRateName,
  published: DeclaredFigures | null,
): IndicatorRow {
  const rate = DECLARED_RATES[name];
  return {
    edition,
    described: rate,
    method: {
      name: 'declaree',
      version: declaredMethodVersion(edition.number),
      label: 'Méthode de l’État, non publiée',
    },
    against: null,
    isOwn: true,
    value: null,
    declared: published?.[rate.field] ?? null,
    counted: null,
    leftOut: null,
  };
}

const INDICATOR_CODES = [
  ...FIGURES.map((figure) => figureNamed(figure).code),
  ...Object.values(EXIT_FIGURES).map(({ code }) => code),
  ...DECLARED_RATE_NAMES.map((name) => DECLARED_RATES[name].code),
];

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
    constraints: { required: true, enum: INDICATOR_CODES },
    read: ({ described }) => described.code,
  },
  {
    name: 'libelle',
    title: 'Libellé',
    description: 'Nom du chiffre clé.',
    type: 'string',
    constraints: { required: true },
    read: ({ described }) => described.label,
  },
  {
    name: 'methode',
    title: 'Méthode',
    description:
      'Code de la méthode de calcul\u202f; declaree pour un taux publié par l’État, dont la méthode ne l’a pas été.',
    type: 'string',
    constraints: { required: true },
    read: ({ method }) => method.name,
  },
  {
    name: 'version_methode',
    title: 'Version de la méthode',
    description:
      'Version de la méthode de calcul. Deux taux déclarés sous deux versions ne se comparent pas.',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    read: ({ method }) => method.version,
  },
  {
    name: 'libelle_methode',
    title: 'Libellé de la méthode',
    description: 'Nom de la méthode de calcul.',
    type: 'string',
    constraints: { required: true },
    read: ({ method }) => method.label,
  },
  {
    name: 'reference',
    title: 'Référence',
    description:
      'Ce à quoi les écarts se mesurent\u202f: budget et durée initiaux (initiale) — pour une dérive, les premiers publiés —, ou dernière référence approuvée (en_vigueur). Vide pour les autres chiffres.',
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
      'Valeur que donne l’historique, avec toutes ses décimales. Vide quand aucun projet n’y contribue, et pour un taux déclaré, que rien ne recalcule.',
    type: 'number',
    read: ({ value }) => value,
  },
  {
    name: 'valeur_declaree',
    title: 'Valeur déclarée',
    description:
      'Valeur que l’État a publiée pour ce chiffre clé, telle qu’il l’a arrondie. Vide quand il n’en a pas publié.',
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
    read: ({ described }) => UNITS[described.unit],
  },
  {
    name: 'projets_comptes',
    title: 'Projets comptés',
    description:
      'Nombre de projets qui contribuent à la valeur calculée. Vide pour un taux déclaré.',
    type: 'integer',
    constraints: { minimum: 0 },
    read: ({ counted }) => counted,
  },
  {
    name: 'projets_ecartes',
    title: 'Projets écartés',
    description:
      'Nombre de projets de l’édition qui n’y contribuent pas\u202f: en cadrage, non communiqués, sans valeur connue, hors de la méthode. Vide pour un taux déclaré.',
    type: 'integer',
    constraints: { minimum: 0 },
    read: ({ leftOut }) => leftOut,
  },
];
