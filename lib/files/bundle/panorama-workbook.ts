import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { Portfolio } from '@/lib/domain/history/portfolio';
import { EDITION_HEADERS, publishedRecords } from '../edition-export';
import { EDITION_LIMITS } from '../tables/limits';
import { neutralised } from '../tables/neutralised';
import { writeStoredZip } from '../tables/stored-zip';
import { workbookText } from '../tables/workbook-text';
import { writableText } from '../tables/writable';
import { readZip } from '../tables/zip';

type Header = (typeof EDITION_HEADERS)[number];

const DATES: readonly Header[] = ['Début', 'Date de publication'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMBERS: readonly Header[] = ['Durée prévisionnelle en année', 'Coût estimé'];
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

const WIDTHS: Readonly<Record<Header, number>> = {
  'Ministère porteur': 14,
  'Ministère nom complet': 36,
  'Nom du projet': 30,
  'Projet interministériel': 14,
  'Description et objectifs du projet': 70,
  'En savoir plus sur le projet': 24,
  Début: 12,
  'Durée prévisionnelle en année': 16,
  'Phase du projet en cours': 24,
  'Coût estimé': 14,
  'Coût estimé par tranche': 22,
  'Zone fonctionnelle': 28,
  'Financement [programme(s)]': 40,
  'Lien vers les Projets Annuels de Performances': 24,
  'Date de publication': 14,
  Identifiant: 14,
};
const HEADING = {
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: '#000091',
  wrap: true,
  alignVertical: 'center',
  height: 44,
} as const;
const LAYOUT = { alignVertical: 'top' } as const;
const WRAPPED: readonly Header[] = [
  'Ministère nom complet',
  'Nom du projet',
  'Description et objectifs du projet',
  'Financement [programme(s)]',
];

/**
 * The edition as a workbook: the columns and the words of its CSV, with real numbers (M€, years) and real
 * dates. The same portfolio gives the same bytes.
 */
export async function writePanoramaWorkbook(portfolio: Portfolio): Promise<Uint8Array> {
  const book = writeXlsxFile(
    [
      {
        sheet: `Panorama ${portfolio.edition.number}`,
        data: [
          EDITION_HEADERS.map((value) => ({ value, type: String, ...HEADING })),
          ...publishedRecords(portfolio).map(rowOf),
        ],
        columns: EDITION_HEADERS.map((header) => ({ width: WIDTHS[header] })),
        stickyRowsCount: 1,
        stickyColumnsCount: EDITION_HEADERS.indexOf('Nom du projet') + 1,
      },
    ],
    { fontFamily: 'Arial', fontSize: 10 },
  );
  return undated(new Uint8Array(await book.toBuffer()));
}

function rowOf(record: readonly string[]): Row {
  return EDITION_HEADERS.map((header, index) => cellOf(header, record[index] ?? ''));
}

function cellOf(header: Header, text: string): CellObject | null {
  if (text === '') return null;
  if (DATES.includes(header) && DATE.test(text)) {
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...LAYOUT };
  }
  if (NUMBERS.includes(header) && NUMBER.test(text)) {
    return { value: Number(text), type: Number, ...LAYOUT };
  }
  return {
    value: workbookText(neutralised(writableText(text))),
    type: String,
    wrap: WRAPPED.includes(header),
    ...LAYOUT,
  };
}

/** The archive without the moment it was made at, which its maker writes in it. */
function undated(bytes: Uint8Array): Uint8Array {
  const files = readZip(bytes, EDITION_LIMITS);
  if ('problem' in files) throw new Error('the workbook just written cannot be read');
  return writeStoredZip([...files].map(([name, content]) => ({ name, content })));
}
