import { compareEditions } from '@/lib/domain/compare/compare';
import type { Comparison } from '@/lib/domain/compare/types';
import { loadHistory } from '../queries/history';
import { reader } from '../read';
import { CommandError, editionNumber, parse, UsageError } from './arguments';
import { comparisonText } from './comparison-text';
import { prepareDatabase } from './database';

export const help = `Usage : panorama compare A B [--json]

Compare deux éditions : entrées, sorties, phases, révisions, renommages, et le passage
de chaque chiffre clé de l’une à l’autre, dont les parts font exactement la différence.`;

export function run(args: string[]): number {
  const { values, positionals } = parse(args, { json: { type: 'boolean' } });
  const [a, b, extra] = positionals;
  if (a === undefined || b === undefined) {
    throw new UsageError('Indiquez deux éditions : panorama compare A B.');
  }
  if (extra !== undefined) throw new UsageError(`Argument inattendu : ${extra}.`);
  const [from, to] = [editionNumber('A', a), editionNumber('B', b)];
  prepareDatabase({ create: false });
  const history = loadHistory(reader(), 'everything');
  const comparison = compareEditions(history, from, to);
  if (comparison === null) {
    const known = history.editions.map(({ number }) => number);
    const missing = known.includes(from) ? to : from;
    throw new CommandError(
      known.length === 0
        ? `L’édition ${missing} n’est pas dans la base, qui est vide.`
        : `L’édition ${missing} n’est pas dans la base. Éditions connues : ${known.join(', ')}.`,
    );
  }
  const output = values.json
    ? `${JSON.stringify(report(comparison), null, 2)}\n`
    : comparisonText(comparison);
  process.stdout.write(output);
  return 0;
}

/** `from` and `to` are the numbers that were asked; `editions` says more of them. */
function report({ from, to, ...rest }: Comparison) {
  return { from: from.number, to: to.number, editions: { from, to }, ...rest };
}
