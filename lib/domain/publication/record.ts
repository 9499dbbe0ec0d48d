import { MIXED_GAP_NAMES, MIXED_GAPS, type MixedGapName } from '../figures/mixed-gaps';
import { declaredValue, FIGURES, type FigureName, figureLabel } from '../figures/registry';
import type { DeclaredFigures, Evidence, KeyFigures, Unit } from '../figures/types';
import type { PublicationMark } from '../history/portfolio';
import type { Edition } from '../vocabulary/editions';

/** A key figure as it was frozen: what a reader quotes years later. */
export interface FrozenFigure {
  /** In the figure's unit; null where no project contributed. */
  value: number | null;
  unit: Unit;
  method: { name: string; version: number };
  /** How many projects it counts. */
  counted: number;
}

/** By name: a release freezes the figures it knows, those of the first rules among them. */
export type FrozenFigures = Readonly<Partial<Record<FigureName | MixedGapName, FrozenFigure>>>;

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
export function frozen(
  figures: KeyFigures & Partial<Readonly<Record<MixedGapName, Evidence<MixedGapName>>>>,
): FrozenFigures {
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

/** A frozen figure with what names it, and what the State declared of the same quantity. */
export interface NamedFrozenFigure extends FrozenFigure {
  name: FigureName | MixedGapName;
  label: string;
  declared: number | null;
}

/** The figures of a publication in reading order, under the names its rules gave them. */
export function namedFigures(
  figures: FrozenFigures,
  declared: DeclaredFigures | null,
  edition: Pick<Edition, 'officialRates'>,
): NamedFrozenFigure[] {
  const known = FIGURES.flatMap((name) => {
    const figure = figures[name];
    const label = figureLabel(name, edition);
    return figure ? [{ ...figure, name, label, declared: declaredValue(declared, name) }] : [];
  });
  const mixed = MIXED_GAP_NAMES.flatMap((name) => {
    const figure = figures[name];
    return figure ? [{ ...figure, name, label: MIXED_GAPS[name].label, declared: null }] : [];
  });
  return [...known, ...mixed];
}
