import { formatNumber } from '@/lib/format/numbers';
import { keyFigures } from '../figures/key-figures';
import { mixedGaps } from '../figures/mixed-gaps';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { CURRENT_RULES, rulesChangedSince } from '../history/rules';
import { type FrozenFigure, frozen, type PublicationRecord } from './record';
import { publicationLabel } from './source';

/**
 * The figures the history gives for a publication, by the rules it was made by: those known today, and
 * the two that only the first rules froze.
 */
export function figuresGiven(history: History, { edition, position, rules }: PublicationRecord) {
  const portfolio = portfolioAt(history, edition, { position, rules });
  return frozen({ ...keyFigures(portfolio), ...mixedGaps(portfolio) });
}

/**
 * Where a publication follows older rules, what each of its figures that a rule moves would be under
 * today's, in French: information, since what it froze is what it said.
 */
export function rulesDifferences(history: History, publication: PublicationRecord): string[] {
  const { edition, version, rules } = publication;
  const now: Readonly<Record<string, FrozenFigure>> = figuresGiven(history, {
    ...publication,
    rules: CURRENT_RULES,
  });
  const frozenThen: Readonly<Record<string, FrozenFigure>> = publication.figures;
  return rulesChangedSince(rules).flatMap(({ figures, sentence }) =>
    figures.flatMap(({ name, label }) => {
      const [was, is] = [frozenThen[name], now[name]];
      if (was === undefined || is === undefined || was.value === is.value) return [];
      const told = toldApart(was, is);
      return [
        `La publication ${publicationLabel(edition, version)} suit les règles ${rules}\u202f; sous les règles ${CURRENT_RULES}, ${label} vaudrait ${told.is} au lieu de ${told.was}\u202f: règle changée\u202f: ${sentence}.`,
      ];
    }),
  );
}

/** Decimals of a figure told exactly; more where two values would read the same. */
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 12;

function toldApart(was: FrozenFigure, is: FrozenFigure): { was: string; is: string } {
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits += 1) {
    const told = { was: written(was, digits), is: written(is, digits) };
    if (told.was !== told.is) return told;
  }
  return { was: written(was, MOST_DIGITS), is: written(is, MOST_DIGITS) };
}

function written({ value, unit }: FrozenFigure, digits: number): string {
  if (value === null) return 'non calculable';
  return unit === 'ratio'
    ? `${formatNumber(value * 100, digits)}\u00a0%`
    : formatNumber(value, digits);
}
