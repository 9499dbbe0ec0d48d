import { PHASE_LABELS } from '../vocabulary/phases';
import { REASON_LABELS } from '../vocabulary/reasons';
import { WITHHOLDING_GROUND_LABELS } from '../vocabulary/withholding';

/** The columns of a ministry's spreadsheet, in their order: each change has its reason beside it. */
export const SHEET_COLUMNS = [
  'project',
  'version',
  'edition',
  'name',
  'confirm',
  'phase',
  'phaseReason',
  'phaseWhy',
  'cost',
  'withheld',
  'costReason',
  'costWhy',
  'startOn',
  'plannedEndOn',
  'scheduleReason',
  'scheduleWhy',
  'ministry',
  'description',
  'functionalZone',
  'interministerial',
  'programmes',
  'papUrl',
  'moreUrl',
  'textReason',
  'textWhy',
  'explanation',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Written by us beside the rows that could not be kept; never read. */
export const ERRORS_HEADING = 'Erreurs';

/** What a cell of the column takes: says how it is read, shown and checked by the spreadsheet. */
export type SheetColumnKind =
  | 'identifier'
  | 'text'
  | 'longText'
  | 'url'
  | 'amount'
  | 'date'
  | 'list'
  | 'suggestions';

export interface SheetColumnRule {
  heading: string;
  kind: SheetColumnKind;
  /** Locked on the rows of existing projects: what says which project, which edition, whose. */
  locked: boolean;
  /** Kept for the machine: not shown. */
  hidden: boolean;
  /** In characters. */
  width: number;
  /** Other names people give it, beside the heading itself. */
  synonyms: readonly string[];
  /** What is expected, for the instructions and the help that appears beside the cell. */
  expected: string;
}

const REASON_EXPECTED = `Un motif de la liste\u202f: ${Object.values(REASON_LABELS).join(', ')}.`;
const REASON_WIDTH = 24;
const SENTENCE_WIDTH = 36;

function rule(
  heading: string,
  kind: SheetColumnKind,
  width: number,
  expected: string,
  synonyms: readonly string[] = [],
): SheetColumnRule {
  return { heading, kind, width, expected, synonyms, locked: false, hidden: false };
}

function reasonOf(what: string, plain: string): SheetColumnRule {
  return rule(`Motif (${what})`, 'list', REASON_WIDTH, REASON_EXPECTED, [
    `Motif ${plain}`,
    `Motif du ${plain}`,
    `Motif de la ${plain}`,
  ]);
}

function sentenceOf(what: string, plain: string): SheetColumnRule {
  return rule(
    `Explication (${what})`,
    'text',
    SENTENCE_WIDTH,
    'Une phrase qui dit pourquoi, que la DINSIC lira.',
    [`Explication ${plain}`, `Explication du ${plain}`, `Explication de la ${plain}`],
  );
}

export const SHEET_COLUMN_RULES: Readonly<Record<SheetColumn, SheetColumnRule>> = {
  project: {
    ...rule(
      'Identifiant',
      'identifier',
      12,
      'Ne se change pas. Vide\u202f: la ligne propose un nouveau projet.',
      ['Id', 'Identifiant projet', 'Identifiant du projet', 'Code projet'],
    ),
    locked: true,
  },
  version: {
    ...rule('Version', 'identifier', 10, 'Ne se change pas\u202f: dit quelle fiche vous révisez.', [
      'Version de la fiche',
    ]),
    locked: true,
    hidden: true,
  },
  edition: {
    ...rule('Édition', 'identifier', 10, 'Ne se change pas\u202f: numéro de l’édition.', [
      'Numéro édition',
      'Édition du panorama',
    ]),
    locked: true,
    hidden: true,
  },
  name: rule('Nom du projet', 'text', 28, 'Le nom sous lequel le projet est publié.', [
    'Nom',
    'Projet',
    'Intitulé',
    'Intitulé du projet',
  ]),
  confirm: rule(
    'Rien n’a changé',
    'list',
    12,
    '«\u00a0Oui\u00a0» si la fiche est toujours exacte\u202f: ne changez alors rien d’autre sur la ligne.',
    ['Rien à changer', 'Sans changement', 'Inchangé', 'Confirmé', 'Confirmation'],
  ),
  phase: rule(
    'Phase',
    'list',
    24,
    `Une phase de la liste\u202f: ${Object.values(PHASE_LABELS).join(', ')}.`,
    ['Phase du projet', 'Phase en cours', 'Phase du projet en cours'],
  ),
  phaseReason: reasonOf('phase', 'phase'),
  phaseWhy: sentenceOf('phase', 'phase'),
  cost: rule(
    'Coût complet estimé (M€)',
    'amount',
    16,
    'En millions d’euros, par exemple 30,8\u202f: construction, personnels compris, et deux ans de fonctionnement.',
    ['Coût', 'Coût estimé', 'Coût complet', 'Coût complet en M€', 'Budget', 'Montant'],
  ),
  withheld: rule(
    'Montant non communiqué',
    'list',
    26,
    `Vide si le montant se publie\u202f; sinon pourquoi\u202f: ${Object.values(WITHHOLDING_GROUND_LABELS).slice(0, 3).join(', ')}.`,
    ['Non communiqué', 'Motif de non communication', 'Non publié'],
  ),
  costReason: reasonOf('coût', 'coût'),
  costWhy: sentenceOf('coût', 'coût'),
  startOn: rule('Début', 'date', 13, 'Une date, par exemple 01/07/2018.', [
    'Date de début',
    'Début du projet',
    'Date de début du projet',
  ]),
  plannedEndOn: rule('Fin prévue', 'date', 13, 'Une date, par exemple 31/12/2020.', [
    'Fin',
    'Date de fin',
    'Date de fin prévue',
    'Fin prévisionnelle',
    'Date de fin prévisionnelle',
  ]),
  scheduleReason: reasonOf('calendrier', 'calendrier'),
  scheduleWhy: sentenceOf('calendrier', 'calendrier'),
  ministry: {
    ...rule(
      'Ministère porteur',
      'list',
      32,
      'Ne se change pas ici. À choisir pour un nouveau projet.',
      ['Ministère'],
    ),
    locked: true,
  },
  description: rule(
    'Description et objectifs',
    'longText',
    60,
    'Ce que fait le projet, pour qui, et ce qu’il doit améliorer (8\u202f000 caractères au plus).',
    ['Description', 'Description et objectifs du projet', 'Objectifs'],
  ),
  functionalZone: rule(
    'Zone fonctionnelle principale',
    'suggestions',
    28,
    'Une zone déjà employée, ou une autre.',
    ['Zone fonctionnelle', 'Zone'],
  ),
  interministerial: rule(
    'Interministériel',
    'list',
    14,
    '«\u00a0Oui\u00a0» ou «\u00a0Non\u00a0».',
    ['Projet interministériel', 'Inter-ministériel', 'Projet inter-ministériel'],
  ),
  programmes: rule(
    'Programmes de financement',
    'text',
    36,
    'Intitulé, code et part, séparés par «\u00a0/\u00a0»\u202f: Sécurité civile (P161) à 16,8\u00a0% / Police nationale (P176).',
    ['Programmes', 'Programme de financement', 'Financement', 'Financement programmes'],
  ),
  papUrl: rule(
    'Lien vers le projet annuel de performances',
    'url',
    30,
    'Une adresse complète, qui commence par https://.',
    ['Lien PAP', 'PAP', 'Projet annuel de performances', 'Lien vers le PAP'],
  ),
  moreUrl: rule('En savoir plus', 'url', 30, 'Une adresse complète, qui commence par https://.', [
    'Lien en savoir plus',
    'Lien',
    'Site',
  ]),
  textReason: reasonOf('textes ou nouveau projet', 'fiche'),
  textWhy: {
    ...sentenceOf('textes ou nouveau projet', 'fiche'),
    expected:
      'Une phrase\u202f: obligatoire pour un nouveau projet, facultative quand seuls des textes changent.',
  },
  explanation: rule(
    'Explication des alertes',
    'text',
    SENTENCE_WIDTH,
    'Ce qui explique ce qui surprendra\u202f: coût qui baisse de plus de moitié, phase qui recule, fin déjà passée…',
    ['Explication alertes', 'Alertes', 'Commentaire', 'Commentaires'],
  ),
};

/** « Coût complet estimé (M€) ». */
export function headingOf(column: SheetColumn): string {
  return SHEET_COLUMN_RULES[column].heading;
}

/** « A », « Z », « AA » from the index of a column, from 0. */
export function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}
