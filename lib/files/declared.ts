import { z } from 'zod';
import { spellingKey } from '@/lib/domain/figures/spelling';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import { PHASE_LABELS, PHASES } from '@/lib/domain/vocabulary/phases';
import { readBand } from './cells/bands';
import { oneLine } from './cells/cell';
import { readNumber } from './cells/numbers';
import { NARROW, quoted } from './typography';

export type DeclaredReading =
  | { byEdition: Readonly<Record<number, DeclaredFigures>> }
  | { problem: string };

const MAXIMUM_EDITIONS = 200;
const MAXIMUM_KEYS = 200;
const LONGEST_LABEL = 300;

/** A figure as published: a number, or its French writing (« 2,63 »); absent and null mean « not published ». */
const figure = (maximum: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .max(40)
        .transform((text) => readNumber(text)?.value ?? Number.NaN),
    ])
    .pipe(z.number().min(-maximum).max(maximum))
    .nullish()
    .transform((value) => value ?? null);

const count = figure(100_000).pipe(z.number().int().min(0).nullable());
const counts = z
  .record(z.string().max(LONGEST_LABEL), z.number().int().min(0).max(100_000))
  .refine((record) => Object.keys(record).length <= MAXIMUM_KEYS);

const editionSchema = z.object({
  edition: z.number().int().positive().nullish(),
  projects: count,
  interministerial: count,
  totalBillions: figure(100),
  meanYears: figure(60),
  budgetGapPercent: figure(10_000),
  scheduleGapPercent: figure(10_000),
  byCostBand: counts.nullish(),
  byMinistryAndPhase: z
    .record(z.string().max(LONGEST_LABEL), counts)
    .refine((record) => Object.keys(record).length <= MAXIMUM_KEYS)
    .nullish(),
  byFunctionalZone: counts.nullish(),
});

const FIGURE_KEYS = Object.keys(editionSchema.shape);

const NOT_DECLARED =
  'Le fichier des chiffres déclarés doit être un objet JSON dont les clés sont des numéros d’édition, avec pour chacune « projects », « totalBillions », « meanYears »…';

/**
 * Reads declared figures (`published-figures.json`): an object keyed by edition number, or the
 * object of one edition, which then needs its number in `edition` or in the argument. Billions
 * become whole euros, percents ratios; bands and phases become codes, ministries and zones keep
 * their published labels. Other keys are ignored.
 */
export function readDeclared(json: unknown, edition?: number): DeclaredReading {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { problem: NOT_DECLARED };
  }
  const entries = Object.entries(json);
  if (entries.some(([key]) => FIGURE_KEYS.includes(key))) return readSingle(json, edition);
  const byEdition: Record<number, DeclaredFigures> = {};
  for (const [key, value] of entries) {
    const number = Number(key);
    if (!/^\d{1,4}$/.test(key) || number < 1) {
      return { problem: `${quoted(key)} n’est pas un numéro d’édition. ${NOT_DECLARED}` };
    }
    const read = readEdition(value, number);
    if ('problem' in read) return read;
    byEdition[number] = read;
  }
  if (entries.length === 0 || entries.length > MAXIMUM_EDITIONS) return { problem: NOT_DECLARED };
  return { byEdition };
}

function readSingle(json: object, asked: number | undefined): DeclaredReading {
  const own = 'edition' in json && typeof json.edition === 'number' ? json.edition : asked;
  if (own === undefined) {
    return {
      problem: `Le fichier des chiffres déclarés ne dit pas de quelle édition ils sont${NARROW}: ajoutez ${quoted('edition')}.`,
    };
  }
  const read = readEdition(json, own);
  return 'problem' in read ? read : { byEdition: { [own]: read } };
}

function readEdition(json: unknown, edition: number): DeclaredFigures | { problem: string } {
  const parsed = editionSchema.safeParse(json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join(' › ') ?? '';
    const where = place === '' ? '' : `, à ${quoted(place)}`;
    return {
      problem: `Chiffres déclarés de l’édition ${edition} illisibles${where}${NARROW}: un nombre est attendu.`,
    };
  }
  const { data } = parsed;
  return {
    edition,
    projects: data.projects,
    interministerial: data.interministerial,
    totalCostEuros: data.totalBillions === null ? null : Math.round(data.totalBillions * 1e9),
    meanDurationYears: data.meanYears,
    budgetGap: ratio(data.budgetGapPercent),
    scheduleGap: ratio(data.scheduleGapPercent),
    byCostBand: data.byCostBand ? keyedBy(data.byCostBand, bandKey) : null,
    byMinistryAndPhase: data.byMinistryAndPhase
      ? Object.fromEntries(
          Object.entries(data.byMinistryAndPhase).map(([ministry, phases]) => [
            oneLine(ministry),
            keyedBy(phases, phaseKey),
          ]),
        )
      : null,
    byFunctionalZone: data.byFunctionalZone ? keyedBy(data.byFunctionalZone, oneLine) : null,
  };
}

/** 21.3 → 0.213, without the binary noise of the division. */
function ratio(percent: number | null): number | null {
  return percent === null ? null : Number((percent / 100).toPrecision(12));
}

function bandKey(label: string): string {
  return readBand(label) ?? oneLine(label);
}

function phaseKey(label: string): string {
  const key = spellingKey(oneLine(label));
  return PHASES.find((phase) => spellingKey(PHASE_LABELS[phase]) === key) ?? oneLine(label);
}

/** Two labels that are the same key add up. */
function keyedBy(
  record: Readonly<Record<string, number>>,
  keyOf: (label: string) => string,
): Record<string, number> {
  const keyed: Record<string, number> = {};
  for (const [label, value] of Object.entries(record)) {
    const key = keyOf(label);
    keyed[key] = (keyed[key] ?? 0) + value;
  }
  return keyed;
}
