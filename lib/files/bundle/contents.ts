/** The names under which the files of a bundle cite one another, and what each is in a sentence. */

export function panoramaName(edition: number, extension: 'csv' | 'xlsx' | 'json'): string {
  return `panorama-${edition}.${extension}`;
}

export const INDICATORS = 'indicateurs.csv';
export const MOVEMENTS = 'mouvements.csv';
export const REVISIONS = 'revisions.csv';
export const ARTICLE = 'article.md';
export const PAGE = 'index.html';
export const README = 'LISEZMOI.md';
export const DATA_PACKAGE = 'datapackage.json';

export function schemaName(table: 'panorama' | 'indicateurs' | 'mouvements' | 'revisions'): string {
  return `schema-${table}.json`;
}

/** What a file is called and holds; for a table, under which schema. */
export interface Described {
  title: string;
  description: string;
  schema?: string;
}

/** By file name, in the order in which they are listed. */
export function describedFiles(edition: number): Readonly<Record<string, Described>> {
  return {
    [panoramaName(edition, 'csv')]: {
      title: `Panorama, édition ${edition}`,
      description:
        'Les projets de l’édition, dans les colonnes des fichiers historiques, suivies de l’identifiant stable.',
      schema: schemaName('panorama'),
    },
    [panoramaName(edition, 'xlsx')]: {
      title: `Panorama, édition ${edition}, classeur`,
      description: 'Les mêmes colonnes, avec de vraies dates et de vrais nombres.',
    },
    [panoramaName(edition, 'json')]: {
      title: `Panorama, édition ${edition}, données typées`,
      description: 'Les mêmes projets en JSON\u202f: euros entiers, dates ISO, unités écrites.',
    },
    [INDICATORS]: {
      title: 'Chiffres clés',
      description:
        'Chaque chiffre clé de chaque édition, selon chaque méthode, à côté de la valeur que l’État a déclarée.',
      schema: schemaName('indicateurs'),
    },
    [MOVEMENTS]: {
      title: 'Entrées, sorties, changements de nom',
      description:
        'Les mouvements d’une édition à la suivante, avec le motif et le bilan des sorties.',
      schema: schemaName('mouvements'),
    },
    [REVISIONS]: {
      title: 'Révisions',
      description:
        'Ce que chaque édition dit autrement que la précédente, avec le motif codé quand il est connu.',
      schema: schemaName('revisions'),
    },
    [ARTICLE]: {
      title: 'Article',
      description: 'Le texte qui accompagne l’édition (Markdown).',
    },
    [PAGE]: {
      title: 'Page de l’édition',
      description: 'Chiffres clés, graphiques et liste des projets, lisible sans réseau.',
    },
    [README]: { title: 'Lisez-moi', description: 'Ce que contient ce lot et comment le vérifier.' },
  };
}
