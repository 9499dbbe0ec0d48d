import { z } from 'zod';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import { RULES_VERSIONS, type RulesVersion } from '@/lib/domain/history/rules';
import type { FrozenFigures, PublishedFile } from '@/lib/domain/publication/record';
import { type KeptAt, KeptDataError } from './read';

/** What a publication froze: the figures its release knew, under the names it gave them. */
export const keptFigures: z.ZodType<FrozenFigures> = z.record(
  z.string(),
  z.object({
    value: z.number().nullable(),
    unit: z.enum(['count', 'euros', 'years', 'ratio']),
    method: z.object({ name: z.string(), version: z.number() }),
    counted: z.number(),
  }),
);

export const keptFiles: z.ZodType<PublishedFile[]> = z.array(
  z.object({ name: z.string(), mediaType: z.string(), bytes: z.number(), sha256: z.string() }),
);

const number = z.number().nullable().default(null);
const counts = z.record(z.string(), z.number());

export const keptDeclared: z.ZodType<DeclaredFigures> = z.object({
  edition: z.number(),
  projects: number,
  interministerial: number,
  totalCostEuros: number,
  meanDurationYears: number,
  budgetGap: number,
  scheduleGap: number,
  byCostBand: counts.nullable().default(null),
  byMinistryAndPhase: z.record(z.string(), counts).nullable().default(null),
  byFunctionalZone: counts.nullable().default(null),
});

/**
 * The rules a publication records; a row older than the column follows the first.
 * @throws KeptDataError for a version this code does not know.
 */
export function keptRules(rules: number | null, at: KeptAt): RulesVersion {
  const known = RULES_VERSIONS.find((version) => version === (rules ?? 1));
  if (known !== undefined) return known;
  throw new KeptDataError(
    `Table ${at.table}, ligne ${at.row}\u202f: elle suit les règles ${rules}, que cette version de Panorama ne connaît pas.`,
  );
}
