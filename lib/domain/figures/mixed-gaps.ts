import type { Portfolio } from '../history/portfolio';
import { gapPart } from './gaps';
import { evidenceOf, type KeyFigureOptions } from './key-figures';
import { methodNamed } from './methods';
import { contextOf, type Described } from './registry';
import type { Evidence } from './types';

/**
 * The two rates of the publications made under the first rules: approved and first published baselines
 * counted together. Nothing shows them anew; what was frozen of them keeps its name and is verified.
 */
export const MIXED_GAPS = {
  budgetGap: {
    label: 'Écart budgétaire, références approuvées et reconstituées',
    noun: { text: 'écart budgétaire', gender: 'masculine' },
    unit: 'ratio',
    precision: 0.01,
    code: 'ecart_budgetaire',
  },
  scheduleGap: {
    label: 'Écart calendaire, références approuvées et reconstituées',
    noun: { text: 'écart calendaire', gender: 'masculine' },
    unit: 'ratio',
    precision: 0.01,
    code: 'ecart_calendaire',
  },
} as const satisfies Readonly<Record<string, Described>>;

export type MixedGapName = keyof typeof MIXED_GAPS;
export const MIXED_GAP_NAMES = Object.keys(MIXED_GAPS) as readonly MixedGapName[];

/**
 * The rates of the first rules, against the initial baseline unless told otherwise.
 * @throws when a method name is not in the registry.
 */
export function mixedGaps(
  portfolio: Portfolio,
  options: KeyFigureOptions = {},
): Readonly<Record<MixedGapName, Evidence<MixedGapName>>> {
  const { budgetMethod, scheduleMethod, against } = contextOf(portfolio.edition, options);
  const rate = (figure: MixedGapName, compares: 'costs' | 'durations', name: string) => {
    const method = methodNamed(name);
    return evidenceOf({ figure, unit: 'ratio', method }, portfolio.entries, (entry) =>
      gapPart(entry, { compares, baselines: 'any', method, against }),
    );
  };
  return {
    budgetGap: rate('budgetGap', 'costs', budgetMethod),
    scheduleGap: rate('scheduleGap', 'durations', scheduleMethod),
  };
}
