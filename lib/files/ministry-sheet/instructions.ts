import {
  headingOf,
  SHEET_COLUMN_RULES,
  SHEET_COLUMNS,
  type SheetColumn,
} from '@/lib/domain/sheet/columns';
import type { MinistrySheet } from '@/lib/domain/sheet/sheet';
import { formatEdition, formatInstant, formatLongDate, formatLongMonth } from '@/lib/format/dates';

/** One line of the instructions: a heading, a sentence, or a column and what it expects. */
export interface InstructionLine {
  kind: 'title' | 'heading' | 'sentence' | 'column';
  text: string;
  expected: string;
}

const sentence = (text: string): InstructionLine => ({ kind: 'sentence', text, expected: '' });

/** The first sheet of the workbook: which file this is, how it is filled, what each column expects. */
export function instructionsOf(sheet: MinistrySheet): InstructionLine[] {
  const { edition, ministries, generatedAt } = sheet;
  const deadline = edition.collectionDeadline ?? null;
  return [
    {
      kind: 'title',
      text: 'Panorama des grands projets SI de l’État\u202f: projets de votre ministère',
      expected: '',
    },
    sentence(
      `${formatEdition(edition.number)}, données de ${formatLongMonth(edition.dataMonth)} — ${ministries.map(({ label }) => label).join(', ')}.`,
    ),
    ...(deadline === null
      ? []
      : [sentence(`À rendre le ${formatLongDate(deadline)} au plus tard.`)]),
    sentence(`Fichier préparé le ${formatInstant(generatedAt)}.`),
    { kind: 'heading', text: 'Comment le remplir', expected: '' },
    sentence(
      '1. Allez à la feuille «\u00a0Projets\u00a0»\u202f: une ligne par projet, déjà remplie.',
    ),
    sentence(
      '2. Rien n’a changé\u202f? Choisissez «\u00a0Oui\u00a0» dans la colonne «\u00a0Rien n’a changé\u00a0», et passez au suivant.',
    ),
    sentence(
      '3. Sinon, corrigez les cellules blanches. Un changement de phase, de coût ou de calendrier demande son motif et une phrase, dans les colonnes qui suivent.',
    ),
    sentence(
      '4. Un nouveau projet\u202f? Remplissez une ligne vide sous les autres, sans identifiant.',
    ),
    sentence(
      '5. Enregistrez, puis déposez le fichier dans l’application\u202f: elle montre ce qui changerait avant de garder quoi que ce soit.',
    ),
    sentence(
      'Les cellules grises sont protégées. Un projet qui sort du panorama se déclare dans l’application.',
    ),
    { kind: 'heading', text: 'Ce que chaque colonne attend', expected: '' },
    ...SHEET_COLUMNS.filter(isShown).map(
      (column): InstructionLine => ({
        kind: 'column',
        text: headingOf(column),
        expected: SHEET_COLUMN_RULES[column].expected,
      }),
    ),
  ];
}

function isShown(column: SheetColumn): boolean {
  return !SHEET_COLUMN_RULES[column].hidden;
}
