import type { CostBand } from '../vocabulary/bands';
import type { Phase } from '../vocabulary/phases';
import type { Withholding } from '../vocabulary/withholding';
import type { Programme } from './change';

/** A row of a published edition, once read: plain values, nothing known yet of which project it is. */
export interface PublishedRow {
  /** Line in the file where the record begins, from 1 (the header). */
  line: number;
  name: string;
  /** Short code as the open-data files give it (SPM, MINDEF…); null on the page's table. */
  ministryCode: string | null;
  ministryLabel: string;
  interministerial: boolean;
  description: string;
  moreUrl: string | null;
  /** The first of the month where only the month is given. */
  start: { on: string; precision: 'day' | 'month' } | null;
  /** As published, with the number of decimals written: 6.8 has one, 6.75616438356164 has fourteen. */
  duration: { years: number; decimals: number } | null;
  phase: Phase | null;
  costEuros: number | null;
  functionalZone: string | null;
  programmes: readonly Programme[];
  papUrl: string | null;
  withheld: Withholding | null;
  declaredBand: CostBand | null;
  /** Stable identifier, where the file carries one (our own exports do). */
  project: string | null;
}

/** Something the reader meets in the file, placed where a person finds it. */
export interface CellNote {
  line: number;
  column: string;
  value: string;
  /** In French: what is wrong, what was expected, what was done. */
  message: string;
}
