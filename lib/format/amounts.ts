/** What a person typed for an amount, understood as whole euros, or why it was not. */
export type ParsedAmount = { euros: number } | { problem: string };

const HOW_TO =
  'Écrivez un montant comme «\u00a030,8\u00a0», «\u00a030,8\u00a0M€\u00a0» ou «\u00a030\u202f800\u202f000\u00a0€\u00a0».';

/** Below this, a bare number is read as millions of euros: no project of the panorama costs less than 10 000 €. */
const BARE_MILLIONS_LIMIT = 10_000;
const MAXIMUM_EUROS = 100_000_000_000;

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  '€': 1,
  eur: 1,
  euro: 1,
  euros: 1,
  k: 1e3,
  'k€': 1e3,
  m: 1e6,
  'm€': 1e6,
  meur: 1e6,
  million: 1e6,
  millions: 1e6,
  md: 1e9,
  'md€': 1e9,
  milliard: 1e9,
  milliards: 1e9,
};

/**
 * Reads an amount as people write it: `30,8` and `30,8 M€` are thirty million eight hundred thousand
 * euros, `30 800 000` too. Range: 0 to 100 Md€; a fraction of a euro is rounded to the nearest euro.
 */
export function parseAmount(text: string): ParsedAmount {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();
  const match =
    /^(\d+(?:[.,]\d+)?)(?:(k€?|md€?|m€?|€|meur|eur|millions?|milliards?|euros?)?(?:d['’]?euros|€)?)$/.exec(
      compact,
    );
  const digits = match?.[1];
  if (digits === undefined) {
    return {
      problem: compact.startsWith('-') ? `Un montant ne peut pas être négatif. ${HOW_TO}` : HOW_TO,
    };
  }
  const number = Number(digits.replace(',', '.'));
  const unit = match?.[2] ?? '';
  const bare = unit === '' && !compact.endsWith('€') && !compact.endsWith('euros');
  const factor = bare && number < BARE_MILLIONS_LIMIT ? 1e6 : (UNITS[unit] ?? 1);
  const euros = Math.round(number * factor);
  if (euros > MAXIMUM_EUROS) {
    return {
      problem: `Ce montant dépasse 100\u00a0milliards d’euros\u202f: vérifiez l’unité. ${HOW_TO}`,
    };
  }
  return { euros };
}
