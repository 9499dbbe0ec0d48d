import { formatNumber } from '@/lib/format/numbers';
import { keyFigures } from '../figures/key-figures';
import { mixedGaps } from '../figures/mixed-gaps';
import { FIGURES, figureNamed } from '../figures/registry';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { type ChangedFigure, CURRENT_RULES, rulesChangedSince } from '../history/rules';
import { type FrozenFigure, type FrozenFigures, frozen, type PublicationRecord } from './record';
import { publicationLabel } from './source';

type ByName = Readonly<Record<string, FrozenFigure>>;

/** What a publication of this portfolio freezes: by the first rules, the two mixed rates as well. */
export function figuresToFreeze(portfolio: Portfolio): FrozenFigures {
  const mixed = portfolio.rules === 1 ? mixedGaps(portfolio) : {};
  return frozen({ ...keyFigures(portfolio), ...mixed });
}

/** The figures the history gives for a publication, by the rules it was made by. */
export function figuresGiven(
  history: History,
  { edition, position, rules }: PublicationRecord,
): FrozenFigures {
  return figuresToFreeze(portfolioAt(history, edition, { position, rules }));
}

/**
 * Where a publication follows older rules, what each of its figures that a rule moves would be under
 * today's, in French: information, since what it froze is what it said.
 */
export function rulesDifferences(history: History, publication: PublicationRecord): string[] {
  const { edition, version, position, rules } = publication;
  const changes = rulesChangedSince(rules);
  if (changes.length === 0) return [];
  const today = portfolioAt(history, edition, { position, rules: CURRENT_RULES });
  const now: ByName = frozen({ ...keyFigures(today), ...mixedGaps(today) });
  const then: ByName = publication.figures;
  const label = publicationLabel(edition, version);
  return changes.flatMap(({ figures, sentence }) =>
    figures.flatMap((figure) => {
      const told = toldOf(figure, then, now);
      return told === null
        ? []
        : [
            `La publication ${label} suit les règles ${rules}\u202f; sous les règles ${CURRENT_RULES}, ${told}\u202f: règle changée\u202f: ${sentence}.`,
          ];
    }),
  );
}

/** What a change of rules makes of one figure; null where it makes nothing of it. */
function toldOf({ name, label, replacedBy }: ChangedFigure, then: ByName, now: ByName) {
  const [was, is] = [then[name], now[name]];
  if (was === undefined) return null;
  if (replacedBy.length > 0) {
    const others = FIGURES.filter((figure) => replacedBy.includes(figure)).map((figure) => {
      const value = now[figure];
      return `«\u00a0${figureNamed(figure).label}\u00a0» (${value ? written(value, FEWEST_DIGITS) : 'non calculable'})`;
    });
    return `${label} (${written(was, FEWEST_DIGITS)}) laisse place à ${others.join(' et à ')}`;
  }
  if (is === undefined || was.value === is.value) return null;
  const told = toldApart(was, is);
  return `${label} vaudrait ${told.is} au lieu de ${told.was}`;
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
