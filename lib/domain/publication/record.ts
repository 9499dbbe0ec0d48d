import type { FigureName, KeyFigures, Unit } from '../figures/types';
import type { PublicationMark } from '../history/portfolio';

/** A key figure as it was frozen: what a reader quotes years later. */
export interface FrozenFigure {
  /** In the figure's unit; null where no project contributed. */
  value: number | null;
  unit: Unit;
  method: { name: string; version: number };
  /** How many projects it counts. */
  counted: number;
}

/** By name: a release freezes the figures it knows, and later ones may know others. */
export type FrozenFigures = Readonly<Partial<Record<FigureName, FrozenFigure>>>;

/** A file that went out. Its bytes are kept by their hash. */
export interface PublishedFile {
  name: string;
  mediaType: string;
  bytes: number;
  /** SHA-256, in hexadecimal. */
  sha256: string;
}

/** A publication as it is kept. */
export interface PublicationRecord extends PublicationMark {
  /** What an erratum corrects and why; null for the first publication. */
  note: string | null;
  figures: FrozenFigures;
  files: readonly PublishedFile[];
  /** ISO instant and name of whoever published it. */
  at: string;
  by: string;
}

/** What is frozen of the key figures. */
export function frozen(figures: KeyFigures): FrozenFigures {
  const each = Object.entries(figures).map(([name, { value, unit, method, counted }]) => [
    name,
    {
      value,
      unit,
      method: { name: method.name, version: method.version },
      counted: counted.length,
    },
  ]);
  return Object.fromEntries(each);
}
