/**
 * What the check of an edition looks at before it is published: one table, from which the rules take
 * their severity, the screen its words and the documentation its list.
 */

/**
 * `blocking`: publication waits until it is mended. `warning`: until it is mended, or set aside with a
 * word that stays. `notice`: said, and asks nothing.
 */
export const SEVERITIES = ['blocking', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_LABELS: Record<Severity, string> = {
  blocking: 'Bloquant',
  warning: 'À traiter',
  notice: 'Pour information',
};

/** In the order in which they are worked through: what leaks, what is missing, what looks wrong. */
export const RULE_CODES = [
  'derivableAmount',
  'missingIdentity',
  'missingCost',
  'exitWithoutBalance',
  'undecidedSubmission',
  'knownAmount',
  'ministryUnanswered',
  'unconfirmed',
  'unfinishedSubmission',
  'missingFact',
  'costUnexplained',
  'gapBeyondBounds',
  'endPast',
  'bandContradiction',
  'opinionMissing',
  'entrantWithoutBaseline',
  'nearDuplicate',
  'phaseBack',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

export interface Rule {
  severity: Severity;
  /** How it is called in an address. */
  slug: string;
  /** The kind of finding, as a heading: « Fin prévue déjà passée ». */
  label: string;
  /** Why it is looked at, in one sentence. */
  why: string;
}

/**
 * A rule blocks where publishing would do harm that no word repairs, and where an officer can always
 * mend it here and now; see decision 0013.
 */
export const RULES: Readonly<Record<RuleCode, Rule>> = {
  derivableAmount: {
    severity: 'blocking',
    slug: 'montant-retrouvable',
    label: 'Montant non communiqué que l’on peut retrouver',
    why: 'Un montant gardé de la publication ne doit pouvoir se déduire d’aucun chiffre ni d’aucun texte publié.',
  },
  missingIdentity: {
    severity: 'blocking',
    slug: 'fiche-incomplete',
    label: 'Fiche incomplète',
    why: 'Sans nom, description, ministère ou phase, la fiche ne dit rien du projet.',
  },
  missingCost: {
    severity: 'blocking',
    slug: 'cout-absent',
    label: 'Coût absent',
    why: 'Hors cadrage, un coût absent serait publié «\u00a0non communiqué\u00a0»\u202f: c’est une décision, qui a un motif.',
  },
  exitWithoutBalance: {
    severity: 'blocking',
    slug: 'sortie-sans-bilan',
    label: 'Sortie sans motif ni bilan',
    why: 'Un projet ne quitte pas le panorama en silence\u202f: son motif et, terminé ou abandonné, son coût et sa fin réels sont publiés.',
  },
  undecidedSubmission: {
    severity: 'blocking',
    slug: 'transmission-sans-decision',
    label: 'Transmission sans décision',
    why: 'Ce qu’un ministère a transmis pour cette édition est accepté, refusé ou renvoyé avant qu’elle paraisse.',
  },
  knownAmount: {
    severity: 'warning',
    slug: 'montant-deja-publie',
    label: 'Montant non communiqué déjà publié',
    why: 'Le montant gardé est encore celui qu’une édition antérieure a fait connaître\u202f: le taire ne le cache plus.',
  },
  ministryUnanswered: {
    severity: 'warning',
    slug: 'ministere-sans-reponse',
    label: 'Ministère sans réponse',
    why: 'Le ministère n’a ni confirmé ni révisé tous ses projets pendant la collecte.',
  },
  unconfirmed: {
    severity: 'warning',
    slug: 'ni-revisee-ni-confirmee',
    label: 'Ni révision ni confirmation',
    why: 'La fiche paraîtrait telle qu’à l’édition précédente sans que personne ne l’ait relue.',
  },
  unfinishedSubmission: {
    severity: 'warning',
    slug: 'transmission-inachevee',
    label: 'Transmission inachevée',
    why: 'Un ministère a commencé une transmission, ou doit en reprendre une, et ne l’a pas envoyée.',
  },
  missingFact: {
    severity: 'warning',
    slug: 'point-manquant',
    label: 'Point manquant',
    why: 'Le panorama donne de chaque projet ses dates, sa zone fonctionnelle et ses programmes budgétaires.',
  },
  costUnexplained: {
    severity: 'warning',
    slug: 'cout-sans-motif',
    label: 'Coût modifié sans motif',
    why: 'Une révision du coût se publie avec son motif\u202f: un chiffre qui bouge sans raison ne se défend pas.',
  },
  gapBeyondBounds: {
    severity: 'warning',
    slug: 'ecart-hors-bornes',
    label: 'Écart hors bornes',
    why: 'Un écart de cet ordre est plus souvent une faute de saisie qu’une dérive\u202f: il se vérifie avant de paraître.',
  },
  endPast: {
    severity: 'warning',
    slug: 'fin-passee',
    label: 'Fin prévue déjà passée',
    why: 'Un projet dont la fin prévue est passée est terminé, ou sa fin est à réviser.',
  },
  bandContradiction: {
    severity: 'warning',
    slug: 'cout-et-phase',
    label: 'Coût et phase en contradiction',
    why: 'La tranche de coût publiée dit autre chose que la phase.',
  },
  opinionMissing: {
    severity: 'warning',
    slug: 'avis-conforme',
    label: 'Avis conforme non référencé',
    why: 'À partir de 9\u00a0M€, un projet est soumis pour avis conforme à la DINSIC (décret n°\u00a02014-879 du 1er\u00a0août\u00a02014, art.\u00a03).',
  },
  entrantWithoutBaseline: {
    severity: 'warning',
    slug: 'entrant-sans-reference',
    label: 'Entrant sans référence approuvée',
    why: 'Les écarts d’un projet se mesurent à ce qui a été approuvé à son lancement\u202f: passé l’entrée, c’est le premier montant publié qui en tient lieu.',
  },
  nearDuplicate: {
    severity: 'warning',
    slug: 'noms-proches',
    label: 'Noms presque identiques',
    why: 'Deux fiches pour un même projet le compteraient deux fois.',
  },
  phaseBack: {
    severity: 'notice',
    slug: 'retour-de-phase',
    label: 'Retour en arrière de phase',
    why: 'Un retour en arrière est permis, a son motif, et se verra.',
  },
};
