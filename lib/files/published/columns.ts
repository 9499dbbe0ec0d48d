/** What a column of a published edition holds. */
export const FIELDS = [
  'project',
  'name',
  'ministryCode',
  'ministryLabel',
  'interministerial',
  'description',
  'moreUrl',
  'start',
  'end',
  'duration',
  'phase',
  'cost',
  'band',
  'zone',
  'programmes',
  'papUrl',
  'publishedOn',
] as const;
export type Field = (typeof FIELDS)[number];

/** How a column is named to a person who must add it. */
export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  project: 'Identifiant',
  name: 'Nom du projet',
  ministryCode: 'Ministère porteur (code)',
  ministryLabel: 'Ministère porteur',
  interministerial: 'Projet interministériel',
  description: 'Description et objectifs du projet',
  moreUrl: 'En savoir plus sur le projet',
  start: 'Début',
  end: 'Fin',
  duration: 'Durée prévisionnelle en années',
  phase: 'Phase du projet en cours',
  cost: 'Coût estimé',
  band: 'Coût estimé par tranche',
  zone: 'Zone fonctionnelle',
  programmes: 'Programme de financement',
  papUrl: 'Lien vers les projets annuels de performances',
  publishedOn: 'Date de publication',
};

/** A header is recognised when it has all the `words` (a final `*` stands for any end) and no `without`. */
export interface Rule {
  words: readonly string[];
  without?: readonly string[];
  score: number;
}

/** Figures of another moment or of another nature, which are not the one of the edition. */
const OTHER_FIGURES = [
  'initial*',
  'initiaux',
  'ecart',
  'taux',
  'variation',
  'evolution',
  'ancien',
  'precedent*',
  'consomme*',
  'engage*',
  'realise*',
  'reel*',
  'restant',
  'annuel',
  'commentaire',
  'motif',
];
const NOT_A_COST = [...OTHER_FIGURES, 'tranche', 'fourchette', 'bande', 'categorie', 'classe'];
/** Columns about other ministries than the one that carries the project. */
const OTHER_MINISTRIES = [
  'nombre',
  'autre',
  'associe',
  'partenaire',
  'beneficiaire',
  'concerne',
  'contributeur',
  'cofinanceu*',
];
const NOT_A_NAME = [
  'ministere',
  'programme',
  'zone',
  'phase',
  'chef',
  'directeur',
  'responsable',
  'precedent*',
  'ancien',
  'code',
  'numero',
  'cout',
  'budget',
  'montant',
  'duree',
  'initial*',
];

/**
 * The family of headers, as normalised words (`header-words.ts`). Scores rank the readings of one
 * header and the headers of one field; exact names come with the published editions.
 */
export const RULES: Readonly<Record<Field, readonly Rule[]>> = {
  project: [{ words: ['identifiant'], without: ['ministere', 'chef'], score: 90 }],
  name: [
    { words: ['nom', 'projet'], without: NOT_A_NAME, score: 95 },
    { words: ['libelle', 'projet'], without: NOT_A_NAME, score: 92 },
    { words: ['intitule'], without: NOT_A_NAME, score: 90 },
    { words: ['denomination'], without: NOT_A_NAME, score: 85 },
    { words: ['titre'], without: NOT_A_NAME, score: 80 },
    { words: ['designation'], without: NOT_A_NAME, score: 80 },
    { words: ['nom'], without: [...NOT_A_NAME, 'complet'], score: 75 },
    { words: ['libelle'], without: NOT_A_NAME, score: 60 },
    {
      words: ['projet'],
      without: [
        ...NOT_A_NAME,
        'interministeriel*',
        'annuel',
        'performance',
        'lien',
        'etat',
        'date',
        'type',
        'description',
        'objectif',
      ],
      score: 55,
    },
  ],
  ministryCode: [
    { words: ['ministere', 'code'], score: 98 },
    { words: ['ministere', 'sigle'], score: 98 },
    { words: ['ministere', 'acronyme'], score: 98 },
    { words: ['ministere', 'abrege*'], score: 98 },
    { words: ['ministere', 'court'], score: 98 },
    { words: ['ministere', 'trigramme'], score: 98 },
    { words: ['ministere'], without: OTHER_MINISTRIES, score: 79 },
  ],
  ministryLabel: [
    { words: ['ministere', 'complet'], score: 98 },
    { words: ['ministere', 'libelle'], score: 97 },
    { words: ['ministere', 'long'], score: 97 },
    { words: ['ministere', 'intitule'], score: 97 },
    { words: ['ministere', 'nom'], score: 95 },
    {
      words: ['ministere'],
      without: ['code', 'sigle', 'acronyme', ...OTHER_MINISTRIES],
      score: 80,
    },
    { words: ['departement', 'ministeriel'], score: 78 },
    { words: ['administration', 'porteu*'], score: 70 },
    { words: ['entite', 'porteu*'], score: 65 },
    { words: ['porteu*'], without: ['direction', 'projet'], score: 60 },
  ],
  interministerial: [
    { words: ['interministeriel*'], score: 95 },
    { words: ['interministerialite'], score: 95 },
    { words: ['transverse'], score: 55 },
  ],
  description: [
    { words: ['description'], score: 92 },
    { words: ['descriptif'], score: 90 },
    { words: ['objectif'], score: 80 },
    { words: ['presentation'], score: 75 },
    { words: ['finalite'], score: 70 },
    { words: ['resume'], score: 70 },
    { words: ['objet'], score: 70 },
  ],
  moreUrl: [
    { words: ['savoir', 'plus'], score: 95 },
    { words: ['lien'], without: ['pap', 'performance', 'annuel'], score: 65 },
    { words: ['url'], without: ['pap', 'performance', 'annuel'], score: 65 },
    { words: ['site'], without: ['pap', 'performance', 'nombre'], score: 60 },
    { words: ['page', 'projet'], score: 60 },
  ],
  start: [
    { words: ['debut'], without: [...OTHER_FIGURES, 'phase', 'fin'], score: 92 },
    { words: ['demarrage'], without: [...OTHER_FIGURES, 'phase'], score: 88 },
    { words: ['lancement'], without: [...OTHER_FIGURES, 'phase'], score: 85 },
    { words: ['commencement'], without: OTHER_FIGURES, score: 80 },
  ],
  end: [
    { words: ['fin'], without: [...OTHER_FIGURES, 'debut', 'phase'], score: 80 },
    { words: ['echeance'], without: OTHER_FIGURES, score: 70 },
    { words: ['achevement'], without: OTHER_FIGURES, score: 70 },
  ],
  duration: [
    { words: ['duree'], without: OTHER_FIGURES, score: 92 },
    { words: ['delai'], without: OTHER_FIGURES, score: 60 },
  ],
  phase: [
    { words: ['phase'], without: ['date', 'debut', 'fin', ...OTHER_FIGURES], score: 92 },
    { words: ['avancement'], without: OTHER_FIGURES, score: 80 },
    { words: ['stade'], score: 75 },
    { words: ['etape'], score: 70 },
    { words: ['statut'], score: 70 },
    { words: ['etat'], without: ['performance', 'annuel'], score: 60 },
  ],
  cost: [
    { words: ['cout', 'complet', 'estime'], without: NOT_A_COST, score: 98 },
    { words: ['cout', 'complet'], without: NOT_A_COST, score: 97 },
    { words: ['cout', 'total'], without: NOT_A_COST, score: 96 },
    { words: ['cout', 'actualise'], without: NOT_A_COST, score: 95 },
    { words: ['cout', 'estime'], without: NOT_A_COST, score: 94 },
    { words: ['cout'], without: NOT_A_COST, score: 88 },
    { words: ['budget'], without: NOT_A_COST, score: 80 },
    { words: ['montant'], without: NOT_A_COST, score: 75 },
  ],
  band: [
    { words: ['tranche'], score: 95 },
    { words: ['fourchette'], score: 90 },
    { words: ['categorie', 'cout'], score: 90 },
    { words: ['categorie', 'budget'], score: 85 },
    { words: ['classe', 'cout'], score: 85 },
    { words: ['bande'], score: 80 },
  ],
  zone: [
    { words: ['zone'], score: 92 },
    { words: ['domaine', 'fonctionnel*'], score: 85 },
    { words: ['fonctionnel*'], without: ['programme'], score: 70 },
    { words: ['occupation', 'sol'], score: 65 },
    { words: ['domaine'], score: 60 },
  ],
  programmes: [
    { words: ['programme', 'financement'], score: 95 },
    { words: ['lolf'], score: 90 },
    { words: ['financement'], without: ['lien'], score: 85 },
    { words: ['financeur'], score: 85 },
    { words: ['programme'], without: ['lien', 'url', 'nom'], score: 80 },
  ],
  papUrl: [
    { words: ['projet', 'annuel', 'performance'], score: 98 },
    { words: ['performance'], score: 95 },
    { words: ['pap'], score: 95 },
    { words: ['projet', 'annuel'], score: 90 },
  ],
  publishedOn: [
    { words: ['publication'], without: ['lien', 'url'], score: 85 },
    { words: ['actualisation'], score: 85 },
    { words: ['mise', 'jour'], score: 85 },
    { words: ['maj'], score: 80 },
  ],
};
