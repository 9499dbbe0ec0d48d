import { numberInWords } from '@/lib/format/words';
import { spellingKey } from '../figures/spelling';
import { ordinalInWords } from './number-words';
import { type Token, tokensOf } from './text';

/** What a value is written in. `edition`, `rank` and `streak` are ordinals; `share` is a part of one. */
type ValueUnit =
  | 'count'
  | 'euros'
  | 'years'
  | 'months'
  | 'percent'
  | 'points'
  | 'share'
  | 'factor'
  | 'edition'
  | 'rank'
  | 'streak'
  | 'bare';

/** A figure as a person wrote it, and the tokens that hold it. */
export interface Value {
  unit: ValueUnit;
  value: number;
  /** What the last written digit is worth, in the unit. */
  precision: number;
  /** « environ », « près de »; or a bound: « plus de », « moins de ». */
  bound: 'about' | 'more' | 'less' | null;
  /** Indexes of its tokens: `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
}

type Read = Omit<Value, 'bound' | 'from'>;

const LONGEST_NUMBER = 6;
const key = (text: string) =>
  tokensOf(text)
    .map((token) => token.text)
    .join(' ');
const CARDINALS = new Map(
  Array.from({ length: 200 }, (_, number) => [key(numberInWords(number)), number] as const),
);
const ORDINALS = new Map(
  Array.from({ length: 100 }, (_, index) => index + 1).flatMap((rank) => [
    [key(ordinalInWords(rank)), rank] as const,
    [key(ordinalInWords(rank, 'f')), rank] as const,
  ]),
).set('second', 2).set('seconde', 2); // biome-ignore format: one table
const ROUGHLY: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
};
const FRACTIONS: readonly (readonly [string, number])[] = [
  ['un tiers', 1 / 3],
  ['le tiers', 1 / 3],
  ['deux tiers', 2 / 3],
  ['la moitie', 1 / 2],
  ['un quart', 1 / 4],
  ['le quart', 1 / 4],
  ['trois quarts', 3 / 4],
  ['un cinquieme', 1 / 5],
];
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^doubl(e|es|ee|er)$/, 2],
  [/^tripl(e|es|ee|er)$/, 3],
  [/^quadrupl(e|es|ee|er)$/, 4],
];
const SCALES: Readonly<Record<string, number>> = {
  milliard: 1e9,
  milliards: 1e9,
  md: 1e9,
  mds: 1e9,
  million: 1e6,
  millions: 1e6,
  m: 1e6,
  millier: 1e3,
  milliers: 1e3,
  k: 1e3,
};
const ADJECTIVE =
  /^(grands?|principa(l|ux)|nouveaux?|autres?|gros|premiers?|derniers?|anciens?|seuls?|vastes?|plus|importants?)$/;
const PROJECT_NOUN = /^(projets?|chantiers?|entrants?|sortants?|entrees?|sorties?)$/;

const word = (tokens: readonly Token[], at: number) => tokens[at]?.text ?? '';

function longest(tokens: readonly Token[], at: number, words: ReadonlyMap<string, number>) {
  for (let size = Math.min(LONGEST_NUMBER, tokens.length - at); size > 0; size -= 1) {
    const said = tokens.slice(at, at + size).map(({ text }) => text);
    const value = words.get(said.join(' '));
    if (value !== undefined) return { value, next: at + size };
  }
  return null;
}

interface Numeral {
  value: number;
  step: number;
  next: number;
}

function numeral(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (/^[+−-]$/.test(token.text)) {
    const digits = tokens[at + 1]?.kind === 'number' ? numeral(tokens, at + 1) : null;
    return digits && { ...digits, value: token.text === '+' ? digits.value : -digits.value };
  }
  if (token.kind === 'number') {
    const plain = token.text.replaceAll(' ', '').replace(',', '.');
    return { value: Number(plain), step: 10 ** -(plain.split('.')[1]?.length ?? 0), next: at + 1 };
  }
  if (token.kind !== 'word') return null;
  if (/^aucune?$/.test(token.text)) return { value: 0, step: 1, next: at + 1 };
  const rough = token.text === 'une' ? ROUGHLY[word(tokens, at + 1)] : undefined;
  if (rough !== undefined) {
    const next = /^d[e']$/.test(word(tokens, at + 2)) ? at + 3 : at + 2;
    return { value: rough, step: 10, next };
  }
  if (token.text === 'une') return { value: 1, step: 1, next: at + 1 };
  const words = longest(tokens, at, CARDINALS);
  return words && { ...words, step: 1 };
}

function read(unit: ValueUnit, { value, step }: Numeral, to: number, scale = 1): Read {
  return { unit, value: Number((value * scale).toPrecision(12)), precision: step * scale, to };
}

/** What the words after a number make of it; `bare` where they make nothing. */
function quantity(tokens: readonly Token[], at: number): Read | null {
  const number = numeral(tokens, at);
  if (!number) return null;
  const { next } = number;
  const unit = word(tokens, next);
  const scale = SCALES[unit];
  if (scale !== undefined) {
    const isSign = unit.length <= 3 && unit !== 'md';
    const euros = [`€`, `euros`].includes(word(tokens, next + 1))
      ? 1
      : word(tokens, next + 1) === "d'" && word(tokens, next + 2) === 'euros'
        ? 2
        : 0;
    const isOther = euros === 0 && (isSign || /^d[e']$/.test(word(tokens, next + 1)));
    return isOther ? null : read('euros', number, next + 1 + euros, scale);
  }
  if (/^(€|euros?)$/.test(unit)) return read('euros', number, next + 1);
  if (unit === '%') return read('percent', number, next + 1);
  if (unit === 'pour' && word(tokens, next + 1) === 'cent')
    return read('percent', number, next + 2);
  if (/^points?$/.test(unit)) return read('points', number, next + 1);
  if (/^(ans?|annees?)$/.test(unit)) return yearsAndMonths(tokens, number, next + 1);
  if (unit === 'mois') return read('months', number, next + 1);
  let noun = next;
  while (noun < next + 3 && ADJECTIVE.test(word(tokens, noun))) noun += 1;
  if (PROJECT_NOUN.test(word(tokens, noun)) || /^interministeriels?$/.test(word(tokens, noun)))
    return read('count', number, noun + 1);
  return read('bare', number, next);
}

/** « six ans et demi », « deux ans et trois mois » */
function yearsAndMonths(tokens: readonly Token[], number: Numeral, next: number): Read {
  if (word(tokens, next) !== 'et') return read('years', number, next);
  if (/^demie?$/.test(word(tokens, next + 1)))
    return read('years', { ...number, value: number.value + 0.5, step: 0.5 }, next + 2);
  const months = numeral(tokens, next + 1);
  return months && word(tokens, months.next) === 'mois'
    ? read('months', { ...number, value: number.value * 12 + months.value }, months.next + 1)
    : read('years', number, next);
}

function ordinal(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  const inDigits =
    token?.kind === 'number' && /^\d+$/.test(token.text) && word(tokens, at + 1).length <= 4
      ? /^(e|er|re|ere|eme|ieme|nd|nde)$/.test(word(tokens, at + 1))
      : false;
  const found = inDigits
    ? { value: Number(token?.text), next: at + 2 }
    : longest(tokens, at, ORDINALS);
  if (!found) return null;
  const said = word(tokens, found.next);
  const of = (unit: ValueUnit, to: number): Read => ({
    unit,
    value: found.value,
    precision: 1,
    to,
  });
  if (said === 'edition') return of('edition', found.next + 1);
  if (said === 'fois') return of('streak', found.next + 1);
  return of('rank', found.next);
}

function part(tokens: readonly Token[], at: number): Read | null {
  const two = `${word(tokens, at)} ${word(tokens, at + 1)}`;
  const share = FRACTIONS.find(([said]) => said === two);
  if (share) return { unit: 'share', value: share[1], precision: 0.05, to: at + 2 };
  if (/^multiplie/.test(word(tokens, at)) && word(tokens, at + 1) === 'par') {
    const by = numeral(tokens, at + 2);
    return by && read('factor', by, by.next);
  }
  const factor = FACTORS.find(([said]) => said.test(word(tokens, at)));
  return factor ? { unit: 'factor', value: factor[1], precision: 1, to: at + 1 } : null;
}

const ABOUT =
  /^(environ|quelque|presque|quasi|approximativement)$|^(pres|autour|proche|voisine?|aux alentours|de l'ordre) (de|d')$/;
const MORE =
  /^(depasse(nt)?|franchi(t|ssent)?|excede(nt)?)$|^((plus|dela|dessus) (de|d')|au moins|superieure?s? a)$/;
const LESS = /^((moins|dessous) (de|d')|au plus|sous les|inferieure?s? a)$/;

function boundAround(tokens: readonly Token[], from: number, to: number): Value['bound'] {
  for (const at of [from - 1, from - 2]) {
    const said = [word(tokens, at), `${word(tokens, at - 1)} ${word(tokens, at)}`];
    if (at === from - 2 && !/^(les?|la|de|des)$/.test(word(tokens, from - 1))) break;
    if (said.some((one) => ABOUT.test(one))) return 'about';
    if (said.some((one) => MORE.test(one))) return 'more';
    if (said.some((one) => LESS.test(one))) return 'less';
  }
  return /^(environ|ou plus|a peu pres)$/.test(word(tokens, to)) ? 'about' : null;
}

/** Every figure of a sentence, in its order. */
export function valuesIn(tokens: readonly Token[]): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = ordinal(tokens, at) ?? part(tokens, at) ?? quantity(tokens, at);
    if (found) values.push({ ...found, from: at, bound: boundAround(tokens, at, found.to) });
    at = found?.to ?? at + 1;
  }
  return values.map((value, index) => shared(value, values[index + 1], tokens));
}

/** « de 2,56 à 2,63 milliards », « 25 puis 22 % »: the unit of the next value is that of this one. */
function shared(value: Value, next: Value | undefined, tokens: readonly Token[]): Value {
  if (value.unit !== 'bare' || !next || next.from - value.to > 2 || next.unit === 'bare')
    return value;
  const isPaired = /^(a|et|contre|puis|ou)$/.test(word(tokens, value.to));
  if (!isPaired || !['euros', 'percent', 'points', 'years', 'months', 'count'].includes(next.unit))
    return value;
  const digits = tokens[next.from]?.text.replace(',', '.').split('.')[1]?.length ?? 0;
  const scale = Number((next.precision * 10 ** digits).toPrecision(12));
  return {
    ...value,
    unit: next.unit,
    value: Number((value.value * scale).toPrecision(12)),
    precision: value.precision * scale,
  };
}

/** The words of a text as the tokens of a sentence are folded, in one piece. */
export function compact(text: string): string {
  return spellingKey(text.replace(/[²]/g, '2')).replace(/[^\p{L}\p{N}]/gu, '');
}
