/** One key figure of the note, in words. */
export interface BriefingFigure {
  label: string;
  value: string;
  /** Since the previous edition. */
  change: string;
  /** What it counts, and of how many projects. */
  meaning: string;
}

/** A short list under its title; `rest` says how many lines were left out, '' when none were. */
export interface BriefingList {
  title: string;
  lines: readonly { project: string; name: string; text: string }[];
  rest: string;
}

/** One page for a meeting, ready to be written: every text is a sentence that stands by itself. */
export interface Briefing {
  /** One sentence for each filter of which the reader has no project: the note then says nothing else. */
  unknownFilters: readonly string[];
  /** Number of the edition. */
  edition: number;
  /** The revision the address asks for as the last one; null for now. */
  position: number | null;
  /** « 4e édition, publication 4.1 du 29 novembre 2017 ». */
  state: string;
  scope: string;
  /** « Données de novembre 2017 ». */
  data: string;
  figures: readonly BriefingFigure[];
  /** The rates that the State declares, and those on approved baselines where there are some. */
  rates: readonly string[];
  changes: { title: string; sentences: readonly string[] };
  drifts: { euros: BriefingList; months: BriefingList };
  exits: { title: string; sentences: readonly string[] };
  ends: { past: BriefingList; toCome: BriefingList };
  /** How the open collection stands and who has still to answer; null where none is open. */
  collection: string | null;
}
