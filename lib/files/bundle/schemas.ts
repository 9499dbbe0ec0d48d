import type { Portfolio } from '@/lib/domain/history/portfolio';
import { COST_BAND_LABELS, COST_BANDS } from '@/lib/domain/vocabulary/bands';
import { PHASE_LABELS, PHASES } from '@/lib/domain/vocabulary/phases';
import { EDITION_HEADERS, publishedRecords } from '../edition-export';
import { neutralised } from '../tables/neutralised';
import { type Column, type Field, fieldOf, NO, YES } from './columns';

/** A Table Schema (version 1): what a CSV says, column by column, to people and to machines. */
interface TableSchema {
  fields: readonly (Field & { trueValues?: readonly string[]; falseValues?: readonly string[] })[];
  missingValues: readonly string[];
  primaryKey?: readonly string[];
}

export function writeSchema(schema: TableSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export function schemaOf<Row>(columns: readonly Column<Row>[]): TableSchema {
  return {
    fields: columns.map((column) => ({
      ...fieldOf(column),
      ...(column.type === 'boolean' ? { trueValues: [YES], falseValues: [NO] } : {}),
    })),
    missingValues: [''],
  };
}

type Header = (typeof EDITION_HEADERS)[number];

const HTML =
  'Texte avec les entités HTML des fichiers historiques (&amp;, &lt;, &gt;)\u202f; peut tenir sur plusieurs lignes.';
const STATED = 'Le texte écrit à la place du nombre, quand il n’y en a pas, dit pourquoi.';

const PANORAMA_FIELDS: Readonly<Record<Header, Omit<Field, 'name' | 'title'>>> = {
  'Ministère porteur': { type: 'string', description: 'Code du ministère porteur.' },
  'Ministère nom complet': {
    type: 'string',
    description: 'Libellé du ministère porteur dans cette édition.',
  },
  'Nom du projet': { type: 'string', description: `Nom publié dans cette édition. ${HTML}` },
  'Projet interministériel': {
    type: 'boolean',
    description: 'Oui ou Non.',
    constraints: { required: true },
  },
  'Description et objectifs du projet': { type: 'string', description: HTML },
  'En savoir plus sur le projet': { type: 'string', description: 'Adresse d’une page publique.' },
  Début: {
    type: 'date',
    description: 'Date de début\u202f; le premier du mois quand seul le mois est connu.',
  },
  'Durée prévisionnelle en année': {
    type: 'number',
    description: `Durée prévue, en années de 365\u00a0jours. ${STATED}`,
  },
  'Phase du projet en cours': {
    type: 'string',
    description: 'Phase du projet, ou la phrase publiée à sa place.',
    constraints: { enum: PHASES.map((phase) => PHASE_LABELS[phase]) },
  },
  'Coût estimé': {
    type: 'number',
    description: `Coût complet estimé, en millions d’euros, avec toutes ses décimales. ${STATED}`,
    constraints: { minimum: 0 },
  },
  'Coût estimé par tranche': {
    type: 'string',
    description: 'Tranche du coût complet estimé, borne inférieure comprise.',
    constraints: { enum: COST_BANDS.map((band) => COST_BAND_LABELS[band]) },
  },
  'Zone fonctionnelle': { type: 'string', description: 'Zone fonctionnelle principale.' },
  'Financement [programme(s)]': {
    type: 'string',
    description: 'Programmes de la loi de finances, avec leur code et leur part.',
  },
  'Lien vers les Projets Annuels de Performances': {
    type: 'string',
    description: 'Adresse du projet annuel de performances.',
  },
  'Date de publication': { type: 'date', description: 'Date de cette publication.' },
  Identifiant: {
    type: 'string',
    description: 'Identifiant du projet, le même dans toutes les éditions.',
    constraints: { required: true, unique: true },
  },
};

/** Columns whose words, where a value is expected, say why there is none. */
const STATING: readonly Header[] = [
  'Durée prévisionnelle en année',
  'Phase du projet en cours',
  'Coût estimé',
];
const NUMBER = /^-?\d/;

/**
 * The schema of panorama-N.csv. What the edition writes in place of a number or of a phase (« En
 * cadrage », « Non communiqué », a sentence) counts as a missing value.
 */
export function panoramaSchema(portfolio: Portfolio): TableSchema {
  return {
    fields: EDITION_HEADERS.map((name) => ({
      name,
      title: name,
      ...PANORAMA_FIELDS[name],
      ...(PANORAMA_FIELDS[name].type === 'boolean'
        ? { trueValues: ['Oui'], falseValues: ['Non'] }
        : {}),
    })),
    missingValues: ['', ...statementsOf(portfolio)],
    primaryKey: ['Identifiant'],
  };
}

function statementsOf(portfolio: Portfolio): string[] {
  const phases: readonly string[] = Object.values(PHASE_LABELS);
  const stating = publishedRecords(portfolio).flatMap((record) =>
    STATING.map((header) => neutralised(record[EDITION_HEADERS.indexOf(header)] ?? '')),
  );
  const words = stating.filter(
    (cell) => cell !== '' && !NUMBER.test(cell) && !phases.includes(cell),
  );
  return [...new Set(['En cadrage', 'NA', 'Non communiqué', ...words])].sort();
}
