import type { CostBand } from '@/lib/domain/vocabulary/bands';
import type { Phase } from '@/lib/domain/vocabulary/phases';

/** The second sign of a category, beside its colour: what is drawn over it. */
export type Texture = 'plain' | 'diagonal' | 'dots' | 'lines' | 'cross';

export interface Tint {
  /** A colour of the design system's illustrative palette, which follows the dark theme. */
  colour: string;
  texture: Texture;
}

const tint = (name: string, texture: Texture): Tint => ({
  colour: `var(--artwork-minor-${name})`,
  texture,
});

const OTHER = tint('beige-gris-galet', 'cross');

const PHASE_TINTS: Record<Phase, Tint> = {
  framing: tint('yellow-tournesol', 'dots'),
  build: tint('blue-cumulus', 'plain'),
  trial: tint('pink-macaron', 'diagonal'),
  rollout: tint('green-menthe', 'plain'),
  completed: tint('brown-caramel', 'lines'),
};

const BAND_TINTS: Record<CostBand, Tint> = {
  under5: tint('green-menthe', 'plain'),
  '5to9': tint('green-archipel', 'lines'),
  '9to20': tint('blue-cumulus', 'plain'),
  '20to100': tint('purple-glycine', 'diagonal'),
  over100: tint('pink-tuile', 'plain'),
  framing: tint('yellow-tournesol', 'dots'),
  withheld: OTHER,
};

/** What makes a figure go up or down, and where it ends. */
const MOVE_TINTS = {
  increase: tint('pink-tuile', 'diagonal'),
  decrease: tint('green-menthe', 'lines'),
  total: tint('blue-cumulus', 'plain'),
} as const;

/** How a phase, a cost band or a move is drawn, the same on every chart; other keys look « autre ». */
export function tintOf(key: string): Tint {
  const tints: Readonly<Record<string, Tint | undefined>> = {
    ...BAND_TINTS,
    ...PHASE_TINTS,
    ...MOVE_TINTS,
  };
  return tints[key] ?? OTHER;
}
