import type { CostBand } from '@/lib/domain/vocabulary/bands';
import type { Phase } from '@/lib/domain/vocabulary/phases';

/** The second sign of a category, beside its colour: what is drawn over it. */
export type Texture = 'plain' | 'diagonal' | 'dots' | 'lines' | 'cross';

export interface Tint {
  /** A colour of the design system's illustrative palette, which follows the dark theme. */
  colour: string;
  texture: Texture;
}

/** The colours used, with the values of the design system for the pages that do not load it. */
export const ARTWORK = {
  'yellow-tournesol': '#c8aa39',
  'blue-cumulus': '#417dc4',
  'pink-macaron': '#e18b76',
  'green-menthe': '#009081',
  'brown-caramel': '#c08c65',
  'green-bourgeon': '#68a532',
  'green-archipel': '#009099',
  'blue-ecume': '#465f9d',
  'purple-glycine': '#a558a0',
  'pink-tuile': '#ce614a',
  'orange-terre-battue': '#e4794a',
  'green-emeraude': '#00a95f',
  'brown-cafe-creme': '#d1b781',
  'blue-france': '#6a6af4',
  'beige-gris-galet': '#aea397',
} as const;

const tint = (name: keyof typeof ARTWORK, texture: Texture): Tint => ({
  colour: `var(--artwork-minor-${name})`,
  texture,
});

/** What is not known: withheld, or just absent. */
const NOT_KNOWN = tint('beige-gris-galet', 'cross');
/** A quantity of no category: bars that are all alike. */
const QUANTITY = tint('blue-france', 'plain');
/** « En cadrage » is one thing, as a phase and in place of a cost. */
const FRAMING = tint('yellow-tournesol', 'dots');

const PHASE_TINTS: Record<Phase, Tint> = {
  framing: FRAMING,
  build: tint('blue-cumulus', 'plain'),
  trial: tint('pink-macaron', 'diagonal'),
  rollout: tint('green-menthe', 'plain'),
  completed: tint('brown-caramel', 'lines'),
};

const BAND_TINTS: Record<CostBand, Tint> = {
  under5: tint('green-bourgeon', 'plain'),
  '5to9': tint('green-archipel', 'lines'),
  '9to20': tint('blue-ecume', 'plain'),
  '20to100': tint('purple-glycine', 'diagonal'),
  over100: tint('pink-tuile', 'plain'),
  framing: FRAMING,
  withheld: NOT_KNOWN,
  unstated: NOT_KNOWN,
};

/** What makes a figure go up or down, and where it ends. */
const MOVE_TINTS = {
  increase: tint('orange-terre-battue', 'diagonal'),
  decrease: tint('green-emeraude', 'lines'),
  total: tint('brown-cafe-creme', 'plain'),
} as const;

/** Everything a chart draws, by key: one colour has one meaning across the charts. */
export const TINTS: Readonly<Record<string, Tint>> = {
  ...BAND_TINTS,
  ...PHASE_TINTS,
  ...MOVE_TINTS,
  quantity: QUANTITY,
  unknown: NOT_KNOWN,
};

/** How a phase, a cost band, a move or a `quantity` is drawn; any other key is not known. */
export function tintOf(key: string): Tint {
  return TINTS[key] ?? NOT_KNOWN;
}
