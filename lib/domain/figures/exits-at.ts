import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { Reading } from '../history/published';
import { type ExitFigures, exitFigures } from './exit-figures';
import { type Departure, standingDepartures } from './exits';

type Concerns = (entry: Departure['entry']) => boolean;

/**
 * The figures of what left, by the method of the last edition.
 * @param portfolios whole portfolios of successive editions, at least one, oldest first.
 * @param concerns which departures are counted; all by default.
 * @throws when there is no portfolio.
 */
export function exitFiguresOf(
  portfolios: readonly Portfolio[],
  concerns: Concerns = () => true,
): ExitFigures {
  const [first, last] = [portfolios[0], portfolios.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no edition to count exits of');
  return exitFigures(
    standingDepartures(portfolios).filter(({ entry }) => concerns(entry)),
    { since: first.edition.number, budgetMethod: last.edition.budgetMethod },
  );
}

/**
 * The same up to one portfolio, from the first edition that says something on.
 * @param shown the whole portfolio of the edition, as it is read.
 */
export function exitFiguresAt(
  history: History,
  shown: Portfolio,
  { reading = {}, concerns }: { reading?: Reading; concerns?: Concerns } = {},
): ExitFigures {
  const earlier = history.editions
    .filter(({ number }) => number < shown.edition.number)
    .sort((a, b) => a.number - b.number)
    .map(({ number }) => portfolioAt(history, number, reading))
    .filter(({ position }) => position > 0);
  return exitFiguresOf([...earlier, shown], concerns);
}
