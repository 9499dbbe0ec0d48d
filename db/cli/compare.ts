import { comparePortfolios } from '@/lib/domain/compare/compare';
import {
  portfolioOf,
  readSide,
  type SideChoice,
  writeSide,
} from '@/lib/domain/compare/side-choice';
import type { Comparison } from '@/lib/domain/compare/types';
import type { History, Portfolio } from '@/lib/domain/history/portfolio';
import { loadHistory } from '../queries/history';
import { reader } from '../read';
import { CommandError, parse, UsageError } from './arguments';
import { comparisonText } from './comparison-text';
import { prepareDatabase } from './database';

export const help = `Usage : panorama compare A B [--json]

Compare deux éditions : entrées, sorties, phases, révisions, renommages, et le passage
de chaque chiffre clé de l’une à l’autre, dont les parts font exactement la différence.
Une édition est donnée par son numéro, ou une de ses publications : 4, 4.1.`;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, { json: { type: 'boolean' } });
  const [a, b, extra] = positionals;
  if (a === undefined || b === undefined) {
    throw new UsageError('Indiquez deux éditions : panorama compare A B.');
  }
  if (extra !== undefined) throw new UsageError(`Argument inattendu : ${extra}.`);
  const [from, to] = [sideOf('A', a), sideOf('B', b)];
  prepareDatabase({ create: false });
  const history = loadHistory(reader(), 'everything');
  const comparison = comparePortfolios({
    from: known(history, from),
    to: known(history, to),
    history,
  });
  const output = values.json
    ? `${JSON.stringify(report(comparison), null, 2)}\n`
    : comparisonText(comparison);
  process.stdout.write(output);
  return 0;
}

function sideOf(name: string, value: string): SideChoice {
  const side = readSide(value);
  if (side === null) {
    throw new UsageError(
      `${name} attend une édition, de 1 à 999, ou une publication comme 4.1 (reçu : ${value}).`,
    );
  }
  return side;
}

function known(history: History, side: SideChoice): Portfolio {
  const portfolio = portfolioOf(history, side);
  if (portfolio !== null) return portfolio;
  if (history.editions.some(({ number }) => number === side.edition)) {
    throw new CommandError(`La publication ${writeSide(side)} n’est pas dans la base.`);
  }
  const numbers = history.editions.map(({ number }) => number).join(', ');
  const others = numbers === '' ? ', qui est vide.' : `. Éditions connues : ${numbers}.`;
  throw new CommandError(`L’édition ${side.edition} n’est pas dans la base${others}`);
}

/** `from` and `to` are the numbers that were asked; `editions` says more of them. */
function report({ from, to, ...rest }: Comparison) {
  return { from: from.number, to: to.number, editions: { from, to }, ...rest };
}
