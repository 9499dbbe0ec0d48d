import type { ToldAmount } from '@/lib/domain/figures/exits';
import { DAYS_PER_YEAR, durationYears } from '@/lib/domain/history/duration';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import type { Column } from './columns';
import { LINEAGES, MOVEMENT_KINDS, type MovementRow } from './movements';

/** Between the items of a cell that holds several. */
export const BETWEEN_NAMES = ' | ';

function inYears(days: number | null): number | null {
  return days === null ? null : days / DAYS_PER_YEAR;
}

function spent(amount: ToldAmount | null): number | null {
  return amount !== null && 'euros' in amount ? amount.euros : null;
}

export const MOVEMENT_COLUMNS: readonly Column<MovementRow>[] = [
  {
    name: 'edition',
    title: 'Édition',
    description: 'Édition où le mouvement apparaît. La première n’en a pas.',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    read: ({ edition }) => edition,
  },
  {
    name: 'mouvement',
    title: 'Mouvement',
    description:
      'Entrée (entree), retour après une sortie (retour), sortie (sortie) ou changement de nom (renommage).',
    type: 'string',
    constraints: { required: true, enum: MOVEMENT_KINDS },
    read: ({ kind }) => kind,
  },
  {
    name: 'identifiant',
    title: 'Identifiant',
    description: 'Identifiant du projet, le même dans toutes les éditions.',
    type: 'string',
    constraints: { required: true },
    read: ({ entry }) => entry.project,
  },
  {
    name: 'nom',
    title: 'Nom du projet',
    description: 'Nom publié\u202f; pour une sortie, celui de la dernière édition où il figurait.',
    type: 'string',
    constraints: { required: true },
    read: ({ entry }) => entry.name,
  },
  {
    name: 'nom_precedent',
    title: 'Nom précédent',
    description: 'Nom dans l’édition précédente, pour un changement de nom.',
    type: 'string',
    read: ({ previousName }) => previousName,
  },
  {
    name: 'ministere_code',
    title: 'Code du ministère',
    description: 'Code du ministère porteur.',
    type: 'string',
    read: ({ entry }) => entry.ministry,
  },
  {
    name: 'ministere',
    title: 'Ministère porteur',
    description: 'Libellé du ministère porteur dans l’édition.',
    type: 'string',
    read: ({ ministryLabel }) => ministryLabel,
  },
  {
    name: 'debut',
    title: 'Début',
    description: 'Date de début du projet.',
    type: 'date',
    read: ({ entry }) => entry.startOn,
  },
  {
    name: 'cout_euros',
    title: 'Coût complet estimé',
    description:
      'En euros. Pour une sortie, dernier coût publié. Vide quand il n’y en a pas ou qu’il n’est pas communiqué.',
    type: 'integer',
    constraints: { minimum: 0 },
    read: ({ entry }) => entry.costEuros,
  },
  {
    name: 'duree_annees',
    title: 'Durée prévue',
    description: 'En années de 365\u00a0jours. Pour une sortie, dernière durée publiée.',
    type: 'number',
    read: ({ entry }) => (entry.withheld?.scope === 'entry' ? null : durationYears(entry)),
  },
  {
    name: 'motif_sortie',
    title: 'Motif de la sortie',
    description: 'Pourquoi le projet sort du panorama.',
    type: 'string',
    read: ({ balance }) => balance && EXIT_GROUND_LABELS[balance.ground],
  },
  {
    name: 'editions_suivies',
    title: 'Éditions suivies',
    description: 'Nombre d’éditions où le projet qui sort a figuré.',
    type: 'integer',
    constraints: { minimum: 0 },
    read: ({ balance }) => balance?.editionsFollowed ?? null,
  },
  {
    name: 'cout_initial_euros',
    title: 'Coût initial',
    description:
      'Bilan d’une sortie, en euros\u202f: premier coût approuvé, à défaut premier coût publié.',
    type: 'integer',
    constraints: { minimum: 0 },
    read: ({ balance }) => balance?.initialCostEuros ?? null,
  },
  {
    name: 'cout_final_euros',
    title: 'Coût final',
    description:
      'Bilan d’une sortie, en euros. Pour un abandon, ce qui a été dépensé sans mise en service\u202f: ce n’est pas le coût d’un projet livré, il ne se compare pas au coût initial.',
    type: 'integer',
    constraints: { minimum: 0 },
    read: ({ balance }) => balance?.finalCostEuros ?? null,
  },
  {
    name: 'depense_sans_mise_en_service_euros',
    title: 'Dépensé sans mise en service',
    description:
      'En euros, pour un projet abandonné. Vide pour les autres motifs, et quand le montant n’est pas renseigné ou pas communiqué.',
    type: 'integer',
    constraints: { minimum: 0 },
    read: ({ balance }) => spent(balance?.spentWithoutService ?? null),
  },
  {
    name: 'ecart_budgetaire',
    title: 'Écart budgétaire final',
    description:
      'Ratio (0.25 pour 25\u00a0%)\u202f: (coût final − coût initial) / coût initial, pour un projet sorti terminé. Un abandon n’a pas d’écart.',
    type: 'number',
    read: ({ balance }) => balance?.budgetGap ?? null,
  },
  {
    name: 'fin_constatee',
    title: 'Fin constatée',
    description: 'Date de fin d’un projet qui sort.',
    type: 'date',
    read: ({ balance }) => balance?.finalEndOn ?? null,
  },
  {
    name: 'duree_initiale_annees',
    title: 'Durée initiale',
    description: 'En années de 365\u00a0jours\u202f: première durée approuvée, à défaut publiée.',
    type: 'number',
    read: ({ balance }) => inYears(balance?.initialDurationDays ?? null),
  },
  {
    name: 'duree_finale_annees',
    title: 'Durée finale',
    description: 'En années de 365\u00a0jours, du début à la fin constatée.',
    type: 'number',
    read: ({ balance }) => inYears(balance?.finalDurationDays ?? null),
  },
  {
    name: 'ecart_calendaire',
    title: 'Écart calendaire final',
    description:
      'Ratio\u202f: (durée finale − durée initiale) / durée initiale, pour un projet sorti terminé.',
    type: 'number',
    read: ({ balance }) => balance?.scheduleGap ?? null,
  },
  {
    name: 'filiation',
    title: 'Filiation',
    description:
      'Ce qui lie le projet à ceux des deux colonnes suivantes\u202f: il leur succède ou ils lui succèdent (succession, scission), ou ils ont fusionné (fusion).',
    type: 'string',
    constraints: { enum: LINEAGES },
    read: ({ lineage }) => lineage,
  },
  {
    name: 'projets_lies',
    title: 'Projets liés',
    description:
      'Identifiants, séparés par « | », des projets qui prennent la suite (sortie) ou dont il prend la suite (entrée).',
    type: 'string',
    read: ({ related }) => related.map(({ project }) => project).join(BETWEEN_NAMES) || null,
  },
  {
    name: 'noms_lies',
    title: 'Noms des projets liés',
    description: 'Leurs noms, dans le même ordre.',
    type: 'string',
    read: ({ related }) => related.map(({ name }) => name).join(BETWEEN_NAMES) || null,
  },
];
