import type { EntryState } from '../../history/entry';
import type { Portfolio } from '../../history/portfolio';
import { amountsIn } from './amounts-in-text';
import { isGivenAway } from './leak';
import { secretsOf } from './secrets';

/** A text that goes out with a publication: where it is, in French (« l’article »), and what it says. */
export interface OutgoingText {
  where: string;
  text: string;
}

/**
 * The first line of a text that names a project and writes an amount which gives away one it withholds;
 * null when none does. An amount that merely happens to be close, on a line about something else, tells
 * nobody anything.
 */
export function writtenLeak(
  { entries, departed }: Portfolio,
  texts: readonly OutgoingText[],
): { where: string; quote: string; name: string } | null {
  const hidden = [...entries, ...departed].filter(({ withheld }) => withheld !== null);
  for (const entry of hidden) {
    for (const { where, text } of texts) {
      const quote = text
        .split('\n')
        .map((line) => amountGivenAway(line, entry))
        .find(Boolean);
      if (quote) return { where, quote, name: entry.name };
    }
  }
  return null;
}

function amountGivenAway(line: string, entry: EntryState): string | null {
  const names = [entry.name, ...entry.previousNames.map(({ name }) => name)].filter(Boolean);
  const folded = line.toLocaleLowerCase('fr');
  if (!names.some((name) => folded.includes(name.toLocaleLowerCase('fr')))) return null;
  const secrets = secretsOf(entry);
  const written = amountsIn(line).find(({ euros, rounding }) =>
    secrets.some((secret) =>
      isGivenAway(euros, Math.min(rounding, secret.euros / 10), secret.euros),
    ),
  );
  return written?.text ?? null;
}
